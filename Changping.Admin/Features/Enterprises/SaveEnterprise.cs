using Changping.Admin.Office;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Enterprises;

/// <param name="Code">Of the company that was written; null where nothing was.</param>
/// <param name="Faults">By the name of the column; with any of them nothing is written.</param>
public sealed record SavedEnterprise(string? Code, IReadOnlyDictionary<string, string> Faults);

/// <summary>One company from a form, held against the same rules as a row of the register.</summary>
public sealed class SaveEnterprise(CommandTransaction commands)
{
    private static readonly Dictionary<string, string> None = [];

    /// <param name="form">A phone that is left empty stays as it is.</param>
    /// <exception cref="ConflictException">Somebody else changed the company since the form was opened.</exception>
    public async Task<SavedEnterprise> RunAsync(Actor actor, EnterpriseForm form, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        var parsed = RegisterReader.Parse(0, form.Texts, EnterprisesRegister.Schema);
        if (parsed.Value is not { } row || parsed.IsFaulty)
        {
            return new SavedEnterprise(null, parsed.Issues.GroupBy(issue => issue.Column)
                .ToDictionary(group => group.Key, group => string.Join(' ', group.Select(issue => issue.Message))));
        }

        if (form.Code is { } known && row.CreditCode != known)
        {
            return new SavedEnterprise(null, new Dictionary<string, string> { [EnterprisesRegister.Code.Name] = "修改不能更换统一社会信用代码；另一家企业请新增。" });
        }

        return await commands.RunAsync(actor, form.Code is null ? CommandKind.EnterEnterprise : CommandKind.ChangeEnterprise, null, async context =>
        {
            var code = form.Code ?? row.CreditCode;
            var enterprise = await context.Enterprises.FirstOrDefaultAsync(candidate => candidate.CreditCode == code, cancel);
            if (form.Code is not null)
            {
                ConflictException.RequireUnchanged(enterprise?.Version, form.Version, "该企业");
            }
            else if (enterprise is not null)
            {
                return new SavedEnterprise(null, new Dictionary<string, string> { [EnterprisesRegister.Code.Name] = $"该代码的企业已登记（{enterprise.Name}）；请在其页面修改。" });
            }

            enterprise ??= context.Enterprises.Add(new HostEnterprise(Id.New<EnterpriseId>(), code, row.Facts)).Entity;
            enterprise.Describe(row.Facts with { Phone = row.Facts.Phone ?? enterprise.Phone });
            return new SavedEnterprise(code, None);
        }, cancel);
    }
}
