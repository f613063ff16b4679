using Changping.Admin.Office;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Domain.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Enterprises;

/// <param name="Texts">By the name of the register's column; the account has a card of its own, and the phone on file is not shown.</param>
/// <param name="Code">Of the company on file; null for a new one.</param>
/// <param name="Version">Of what was on file when the form was opened.</param>
/// <param name="Phone">On file, masked; null for none.</param>
public sealed record EnterpriseForm(Dictionary<string, string?> Texts, string? Code, int Version, string? Phone);

/// <summary>The form of a company: empty, or filled with what is on file.</summary>
public sealed class OpenEnterpriseForm(IDbContextFactory<AdminDbContext> contexts)
{
    /// <param name="code">Null for a new company.</param>
    /// <returns>Null where no company has the code.</returns>
    public async Task<EnterpriseForm?> RunAsync(Actor actor, string? code, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        if (code is null)
        {
            return new EnterpriseForm([], null, 0, null);
        }

        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (await context.Enterprises.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.CreditCode == code, cancel) is not { } enterprise)
        {
            return null;
        }

        var known = EnterprisesRegister.Schema.Texts(EnterprisesRegister.OnFile(enterprise, account: null));
        var texts = EnterprisesRegister.Form.SelectMany(section => section.Columns).ToDictionary(column => column.Name, column => known[column.Index]);
        texts[EnterprisesRegister.Phone.Name] = null;
        return new EnterpriseForm(texts, code, enterprise.Version, enterprise.Phone is { } phone ? Mask.Phone(phone) : null);
    }
}
