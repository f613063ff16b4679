using Changping.Admin.Office;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Domain.Matching;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Matching.Needs;

/// <summary>What saving a form would do; nothing is written.</summary>
/// <param name="Faults">By the name of the column; with any of them the form cannot be saved.</param>
/// <param name="Notes">To be looked at before saving.</param>
/// <param name="Changes">What would change of the need on file.</param>
public sealed record NeedCheck(NeedDraft? Draft, IReadOnlyDictionary<string, string> Faults, IReadOnlyList<string> Notes, IReadOnlyList<FieldChange> Changes)
{
    public bool MayBeSaved => Faults.Count == 0 && Draft is not null;
}

/// <summary>One need from a form, held against the same rules as a row of the register.</summary>
public sealed class CheckNeed(IDbContextFactory<AdminDbContext> contexts, OfficeClock clock)
{
    /// <param name="texts">By the name of the register's column.</param>
    /// <param name="correcting">The number of the need that is corrected; null for a new one.</param>
    public async Task<NeedCheck> RunAsync(Actor actor, IReadOnlyDictionary<string, string?> texts, string? correcting, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var id = correcting is null ? (NeedId?)null : (await context.Needs.AsNoTracking().StandingAsync(need => need.Number == correcting, cancel)).Id;
        var comparison = new NeedComparison(context, clock.Today, clock.Today) { Correcting = id };
        var row = (await comparison.CompareAsync([RegisterReader.Parse(0, texts, NeedsRegister.Schema)], cancel))[0];
        var faults = row.Issues.GroupBy(issue => issue.Column)
            .ToDictionary(group => group.Key, group => string.Join(' ', group.Select(issue => issue.Message)));
        var draft = row.Draft;
        if (draft?.Existing is { } existing && existing != id)
        {
            var number = await context.Needs.Where(need => need.Id == existing).Select(need => need.Number).FirstAsync(cancel);
            faults[NeedsRegister.NeedTitle.Name] = $"该企业同名的需求已登记（{number}）；请在该需求上补正，或换一个名称。";
        }
        else if (draft is not null && id is not null && draft.Existing is null)
        {
            faults[NeedsRegister.Code.Name] = "补正不能更换企业；请新增需求。";
        }

        return new NeedCheck(draft, faults, [.. row.Notes.Select(note => $"{note.Column}：{note.Message}")], row.Changes);
    }
}
