using Changping.Admin.Office;
using Changping.Admin.Office.Audit;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Matching.Needs;

/// <param name="Texts">By the name of the register's column.</param>
/// <param name="IsClosed">It cannot be corrected any more.</param>
/// <param name="Opened">As it was when the form was filled; null of a new need.</param>
public sealed record NeedForm(Dictionary<string, string?> Texts, bool IsClosed, FormVersion? Opened);

/// <summary>The form of a need: empty with today's date, or filled with what is on file.</summary>
public sealed class OpenNeedForm(IDbContextFactory<AdminDbContext> contexts, OfficeClock clock)
{
    /// <param name="number">Null for a new need.</param>
    /// <param name="enterprise">The credit code of the company that a new need is of, where it is known.</param>
    /// <returns>Null where there is no such number.</returns>
    public async Task<NeedForm?> RunAsync(Actor actor, string? number, string? enterprise, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (number is null)
        {
            return new NeedForm(new()
            {
                [NeedsRegister.Code.Name] = enterprise,
                [NeedsRegister.Enterprise.Name] = await context.Enterprises.Where(company => company.CreditCode == enterprise)
                    .Select(company => company.Name).FirstOrDefaultAsync(cancel),
                [NeedsRegister.RaisedOn.Name] = $"{clock.Today:yyyy-MM-dd}",
            }, IsClosed: false, Opened: null);
        }

        if (await context.Needs.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Number == number, cancel) is not { } need)
        {
            return null;
        }

        var row = NeedsRegister.OnFile(need, await context.Enterprises.AsNoTracking().FirstAsync(candidate => candidate.Id == need.EnterpriseId, cancel));
        var texts = NeedsRegister.Schema.Columns.ToDictionary(column => column.Name, column => column.Text(row));
        return new NeedForm(texts, !need.IsOpen, await FormVersion.OfAsync(context, [need.Id.Value], [need.Version], texts, cancel));
    }
}
