using Changping.Admin.Office;
using Changping.Admin.Office.Audit;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Experts;

/// <param name="Texts">By the name of the register's column.</param>
/// <param name="IsAdmitted">The pool rests on it: it cannot be corrected any more.</param>
/// <param name="Opened">As person and nomination were when the form was filled; null of a new one.</param>
public sealed record NominationForm(Dictionary<string, string?> Texts, bool IsAdmitted, FormVersion? Opened);

/// <summary>The form of a nomination: empty with today's date, or filled with what is on file.</summary>
public sealed class OpenNominationForm(IDbContextFactory<AdminDbContext> contexts, OfficeClock clock)
{
    /// <param name="number">Null for a new nomination.</param>
    /// <returns>Null where there is no such number.</returns>
    public async Task<NominationForm?> RunAsync(Actor actor, string? number, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (number is null)
        {
            return new NominationForm(new() { [ExpertsRegister.NominatedOn.Name] = $"{clock.Today:yyyy-MM-dd}" }, IsAdmitted: false, Opened: null);
        }

        if (await context.Nominations.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Number == number, cancel) is not { } nomination)
        {
            return null;
        }

        var expert = await context.Experts.AsNoTracking().FirstAsync(candidate => candidate.Id == nomination.ExpertId, cancel);
        var institution = await context.Institutions.Where(candidate => candidate.Id == nomination.Facts.InstitutionId)
            .Select(candidate => candidate.Name).FirstAsync(cancel);
        var row = ExpertsRegister.OnFile(expert, nomination, institution);
        var texts = ExpertsRegister.Schema.Columns.ToDictionary(column => column.Name, column => column.Text(row));
        var opened = await FormVersion.OfAsync(context, [expert.Id.Value, nomination.Id.Value], [expert.Version, nomination.Version], texts, cancel);
        return new NominationForm(texts, nomination.IsAdmitted, opened);
    }
}
