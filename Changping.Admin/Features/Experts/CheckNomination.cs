using Changping.Admin.Office;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Domain.Eligibility;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Experts;

/// <summary>What saving a form would do; nothing is written.</summary>
/// <param name="Faults">By the name of the column; with any of them the form cannot be saved.</param>
/// <param name="Notes">To be looked at before saving.</param>
/// <param name="Changes">What would change of a person or nomination on file.</param>
/// <param name="Verdict">Null while there are faults.</param>
public sealed record NominationCheck(
    ImportPreview<ExpertDraft> Preview, IReadOnlyDictionary<string, string> Faults, IReadOnlyList<string> Notes, IReadOnlyList<FieldChange> Changes,
    Verdict? Verdict)
{
    public bool MayBeSaved => Faults.Count == 0;
}

/// <summary>One nomination from a form, held against the same rules as a row of the register.</summary>
public sealed class CheckNomination(ExpertImport import, IDbContextFactory<AdminDbContext> contexts)
{
    private const string Source = "手工录入";

    /// <param name="texts">By the name of the register's column.</param>
    /// <param name="correcting">The number of the nomination whose facts are corrected; null for a new one.</param>
    public async Task<NominationCheck> RunAsync(Actor actor, IReadOnlyDictionary<string, string?> texts, string? correcting, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        var preview = await import.PreviewAsync(actor, [RegisterReader.Parse(0, texts, ExpertsRegister.Schema)], Source, null, cancel);
        var row = preview.Compared[0];
        var faults = row.Issues.GroupBy(issue => issue.Column)
            .ToDictionary(group => group.Key, group => string.Join(' ', group.Select(issue => issue.Message)));
        var draft = row.Draft;
        if (draft is not null && correcting is null && draft.NominationId is { } id)
        {
            await using var context = await contexts.CreateDbContextAsync(cancel);
            var number = await context.Nominations.Where(nomination => nomination.Id == id).Select(nomination => nomination.Number).FirstAsync(cancel);
            faults[ExpertsRegister.NominatedOn.Name] = $"该专家这一天的推荐已登记（{number}）；如内容有变，请在该推荐上补正。";
        }
        else if (draft is not null && correcting is not null && draft.NominationId is null)
        {
            faults[ExpertsRegister.Document.Name] = "补正不能更换专家或推荐日期；请新增推荐。";
        }

        return new NominationCheck(preview, faults, [.. row.Notes.Select(note => $"{note.Column}：{note.Message}")], row.Changes, draft?.Judge());
    }
}
