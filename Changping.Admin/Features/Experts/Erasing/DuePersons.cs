using Changping.Admin.Features.Experts.Held;
using Changping.Admin.Office;
using Changping.Admin.Office.Audit;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Domain.Experts;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Experts.Erasing;

/// <summary>Who was recommended, never hired, and whose time is over: the page, its task, the command line and the deletion itself ask here.</summary>
internal sealed class DuePersons(AdminDbContext context, int years, DateOnly today)
{
    /// <summary>What happened on this day or later keeps everybody; the day itself is judged by <see cref="RetentionPeriod"/>.</summary>
    private DateOnly Edge => today.AddYears(-years).AddDays(1);

    /// <summary>Of the standing setting.</summary>
    public static async Task<DuePersons> OfAsync(AdminDbContext context, DateOnly today, CancellationToken cancel) =>
        new(context, ((await context.CommitteeSettings.AsNoTracking().FirstOrDefaultAsync(cancel)) ?? new CommitteeSettings()).RetentionYears, today);

    public int Years => years;

    /// <summary>By one look at the oldest nomination: while all are younger, nobody need be looked for.</summary>
    public Task<bool> MayBeAnyAsync(CancellationToken cancel) => context.NominationListings.AnyAsync(listing => listing.NominatedOn < Edge, cancel);

    /// <returns>By number; of one person with several records the one that is kept.</returns>
    public async Task<IReadOnlyList<ErasedPerson>> FindAsync(CancellationToken cancel)
    {
        var kept = await HeldKeys.KeptAsync(context, cancel);
        var free = await Free().Select(expert => new { expert.Id, expert.Number, IsMerged = expert.MergedInto != null }).ToListAsync(cancel);
        var merged = (await context.Experts.Where(expert => expert.MergedInto != null).Select(expert => expert.Id).ToListAsync(cancel)).ToLookup(kept);
        var last = await LastAsync([.. free.Select(expert => expert.Id)], cancel);
        var ids = free.Select(expert => expert.Id).ToHashSet();
        return
        [
            .. from expert in free
               where !expert.IsMerged && merged[expert.Id].All(ids.Contains)
               let day = merged[expert.Id].Append(expert.Id).Max(id => last.GetValueOrDefault(id))
               where RetentionPeriod.IsOver(day, years, today)
               orderby expert.Number
               select new ErasedPerson(expert.Id, expert.Number, day),
        ];
    }

    /// <summary>Registers of experts that came in so long ago that everybody they brought is either gone or stands in records of their own.</summary>
    public async Task<IReadOnlyList<ImportRecordId>> ImportsAsync(CancellationToken cancel)
    {
        var before = OfficeClock.StartOf(Edge);
        var word = ExpertsRegister.Schema.Word;
        var brought = await context.ImportRecords.AsNoTracking().Where(record => record.Word == word && record.ImportedAt < before).ToListAsync(cancel);
        var old = brought.Where(record => RetentionPeriod.IsOver(DateOnly.FromDateTime(OfficeClock.ToOffice(record.ImportedAt).DateTime), years, today))
            .Select(record => record.Id).ToList();
        var subjects = old.Select(id => id.Value).ToArray();
        var withFile = await context.Attachments.Where(file => subjects.Contains(file.SubjectId)).Select(file => file.SubjectId).ToListAsync(cancel);
        var withRows = await ErasedPersons.LeftRows(context, old).Select(row => row.ImportId).Distinct().ToListAsync(cancel);
        return [.. old.Where(id => withFile.Contains(id.Value) || withRows.Contains(id))];
    }

    /// <summary>Whom nothing keeps, and about whom nothing was done since the edge.</summary>
    private IQueryable<Expert> Free()
    {
        var (edge, instant) = (Edge, OfficeClock.StartOf(Edge));
        var looks = CommandKinds.Looks.ToArray();
        var projects = context.Projects.Where(KeptPersons.ByProject);
        var reviewed = context.Set<ReviewedProject>();
        var intents = context.CooperationIntents.Where(KeptPersons.ByIntent);
        var entries = context.PoolEntries.Where(KeptPersons.ByEntry);
        var nominations = context.Nominations.Where(KeptPersons.ByNomination);
        var cases = context.PersonCases.Where(KeptPersons.ByCase);
        return context.Experts.IgnoreQueryFilters().Where(expert =>
            !context.Nominations.Any(of => of.ExpertId == expert.Id && of.NominatedOn >= edge)
            && !context.AuditEntries.Any(of => of.ExpertId == expert.Id && of.At >= instant && !looks.Contains(of.Kind))
            && expert.Account.Proposed == null
            && !context.Appointments.Any(of => of.ExpertId == expert.Id)
            && !context.Grants.Any(of => of.ExpertId == expert.Id)
            && !projects.Any(of => of.ExpertId == expert.Id)
            && !context.Projects.Any(of => of.ExpertId == expert.Id && reviewed.Any(review => review.ProjectId == of.Id))
            && !intents.Any(of => of.ExpertId == expert.Id)
            && !entries.Any(of => of.ExpertId == expert.Id)
            && !nominations.Any(of => of.ExpertId == expert.Id)
            && !cases.Any(of => of.FirstId == expert.Id || of.SecondId == expert.Id));
    }

    /// <summary>The last day on which anything was done about each: by the log, and by the dates of the records, which may be older than the log.</summary>
    private async Task<Dictionary<ExpertId, DateOnly>> LastAsync(ExpertId[] people, CancellationToken cancel)
    {
        ExpertId?[] named = [.. people.Select(id => (ExpertId?)id)];
        var looks = CommandKinds.Looks.ToArray();
        var logged = await context.AuditEntries.Where(of => named.Contains(of.ExpertId) && !looks.Contains(of.Kind))
            .GroupBy(of => of.ExpertId).Select(group => new { group.Key, At = group.Max(of => of.At) }).ToListAsync(cancel);
        var nominated = await context.Nominations.Where(of => people.Contains(of.ExpertId))
            .Select(of => new { of.ExpertId, On = (DateOnly?)of.NominatedOn }).ToListAsync(cancel);
        var pooled = await context.PoolEntries.Where(of => people.Contains(of.ExpertId))
            .Select(of => new { of.ExpertId, On = of.DepartedOn ?? of.AdmittedOn }).ToListAsync(cancel);
        var contacted = await context.MatchContacts.IgnoreQueryFilters().Where(of => people.Contains(of.ExpertId))
            .Select(of => new { of.ExpertId, On = of.ContactedOn }).ToListAsync(cancel);
        var intended = await context.CooperationIntents.IgnoreQueryFilters().Where(of => people.Contains(of.ExpertId))
            .Select(of => new { of.ExpertId, On = of.WithdrawnOn ?? of.ProposedOn }).ToListAsync(cancel);
        var applied = await context.Projects.IgnoreQueryFilters().Where(of => people.Contains(of.ExpertId))
            .Select(of => new { of.ExpertId, On = of.DraftedOn }).ToListAsync(cancel);
        return logged.Select(of => (Id: of.Key!.Value, On: DateOnly.FromDateTime(OfficeClock.ToOffice(of.At).DateTime)))
            .Concat(nominated.Concat(applied).Where(of => of.On is not null).Select(of => (Id: of.ExpertId, On: of.On!.Value)))
            .Concat(pooled.Concat(contacted).Concat(intended).Select(of => (Id: of.ExpertId, of.On)))
            .GroupBy(of => of.Id).ToDictionary(group => group.Key, group => group.Max(of => of.On));
    }
}
