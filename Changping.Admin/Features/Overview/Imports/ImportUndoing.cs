using Changping.Admin.Features.Policies.Verdicts;
using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Changping.Domain.Experts;
using Changping.Domain.Matching;
using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Overview.Imports;

/// <summary>Takes back what an import wrote, inside the command that two persons decided on.</summary>
internal sealed class ImportUndoing(AdminDbContext context, NominationJudgement judgement)
{
    private readonly ImportedWrites _writes = new(context);

    /// <returns>The changed rows that stay as they are, since they were changed once more.</returns>
    public async Task<IReadOnlyList<string>> UndoAsync(ImportedSet imported, CancellationToken cancel)
    {
        // What goes round the change tracker comes first: nothing is tracked yet that it would make stale.
        var (restored, kept) = (new List<object>(), new List<string>());
        foreach (var row in imported.Rows)
        {
            foreach (var write in row.Writes.Where(write => write.Changed is not null))
            {
                var type = ImportedSet.TypeOf(write.Kind);
                if (write.Changed!.Count > 0 && !await _writes.RestoreAsync(type, write.Id, write.Changed, cancel))
                {
                    kept.Add($"第 {row.Row} 行 {row.Label}：{write.Kind.ChineseName()}在导入之后又有改动，保留现在的内容");
                    continue;
                }

                // One that was taken back or deleted since is gone already.
                if (await context.FindAsync(type, [KeyOf(type, write.Id)], cancel) is not { } record)
                {
                    continue;
                }

                restored.Add(record);
                if (write.Changed.Count > 0)
                {
                    context.AuditEntries.Add(context.Act!.EntryOn(record,
                        [.. row.Changes.Select(change => new AuditChange(change.Field, change.New, change.Old))]));
                }
            }
        }

        await DeleteAsync(imported, cancel);
        await FollowAsync(restored, cancel);
        return kept;
    }

    private object KeyOf(Type type, Guid id) =>
        context.Model.FindEntityType(type)!.FindPrimaryKey()!.Properties[0].GetTypeMapping().Converter!.ConvertFromProvider(id)!;

    private async Task DeleteAsync(ImportedSet made, CancellationToken cancel)
    {
        var (institutions, enterprises, experts, nominations) = (made.Institutions, made.Enterprises, made.Experts, made.Nominations);
        var (needs, projects, services) = (made.Needs, made.Projects, made.Appointments);
        context.RemoveRange(await context.Appointments.IgnoreQueryFilters().Where(of => services.Contains(of.Id)).ToListAsync(cancel));
        context.RemoveRange(await context.Projects.IgnoreQueryFilters().Where(of => projects.Contains(of.Id)).ToListAsync(cancel));
        context.RemoveRange(await context.Needs.IgnoreQueryFilters().Where(of => needs.Contains(of.Id)).ToListAsync(cancel));
        context.RemoveRange(await context.NominationListings.Where(of => nominations.Contains(of.NominationId)).ToListAsync(cancel));
        context.RemoveRange(await context.Nominations.Where(of => nominations.Contains(of.Id)).ToListAsync(cancel));
        context.RemoveRange(await context.Experts.Where(of => experts.Contains(of.Id)).ToListAsync(cancel));
        context.RemoveRange(await context.Enterprises.IgnoreQueryFilters().Where(of => enterprises.Contains(of.Id)).ToListAsync(cancel));

        // One that came with its experts stays where another nomination names it, or somebody worked on it.
        context.RemoveRange(await context.Institutions.Where(of => institutions.Contains(of.Id) && of.Version == 0
            && !context.Nominations.Any(nomination => nomination.Facts.InstitutionId == of.Id && !nominations.Contains(nomination.Id))).ToListAsync(cancel));
    }

    /// <summary>What is derived from the records that stand as before: verdicts, lines of the list, words of the suggestions.</summary>
    private async Task FollowAsync(List<object> restored, CancellationToken cancel)
    {
        await judgement.RenewAsync(context, [.. restored.OfType<SendingInstitution>()], cancel);
        foreach (var need in restored.OfType<EnterpriseNeed>())
        {
            _writes.Reindex(need);
        }

        var nominations = restored.OfType<Nomination>().ToList();
        foreach (var nomination in nominations)
        {
            await context.Entry(nomination).Collection(of => of.Relaxations).LoadAsync(cancel);
        }

        var (ids, experts, institutions) =
            (nominations.Select(of => of.Id).ToArray(), nominations.Select(of => of.ExpertId).ToArray(),
                nominations.Select(of => of.Facts.InstitutionId).ToArray());
        var verdicts = await judgement.AskAsync(context, nominations, cancel);
        var people = await context.Experts.Where(of => experts.Contains(of.Id)).ToDictionaryAsync(of => of.Id, cancel);
        var names = await context.Institutions.Where(of => institutions.Contains(of.Id)).ToDictionaryAsync(of => of.Id, of => of.Name, cancel);
        var listings = await context.NominationListings.Where(of => ids.Contains(of.NominationId)).ToDictionaryAsync(of => of.NominationId, cancel);
        foreach (var nomination in nominations)
        {
            NominationListings.Refresh(listings[nomination.Id], people[nomination.ExpertId], nomination.Facts, names[nomination.Facts.InstitutionId],
                ListedVerdict.Of(verdicts[nomination.Id]));
        }
    }
}
