using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Office;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Domain.Experts;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Experts;

/// <summary>拟聘专家推荐情况汇总表 comes in.</summary>
public sealed class ExpertImport(IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands, PolicyLibrary policies, OfficeClock clock)
    : RegisterImport<ExpertRow, ExpertDraft>(ExpertsRegister.Schema, contexts, commands)
{
    /// <summary>Rows are judged and made on one thread and written on another; so many chunks wait between them.</summary>
    private const int ChunksAhead = 4;

    protected override CommandKind Kind => CommandKind.ImportExperts;

    protected override ClauseKey Clause => Clauses.PersonalQualities;

    protected override IReadOnlyList<RecordKind> RestsOn => [RecordKind.Institution, RecordKind.PolicyVersion, RecordKind.Title];

    protected override async Task<RowComparison<ExpertRow, ExpertDraft>> BeginAsync(AdminDbContext context, DateOnly? asOf, CancellationToken cancel) =>
        new ExpertComparison(context, await policies.JudgeAsync(context, await policies.BookAsync(context, cancel), cancel),
            policies.References.Institutions, clock.Today, asOf);

    protected override async Task WriteAsync(AdminDbContext context, ImportPreview<ExpertDraft> preview, ImportLedger ledger, CancellationToken cancel)
    {
        var drafts = preview.Written;
        foreach (var draft in drafts)
        {
            NominationDates.Require(draft.Row.NominatedOn, draft.Row.Person.BirthDate, clock.Today);
        }

        await using var writer = await ExpertWriter.BeginAsync(context, ledger, clock.Today.Year, cancel);
        await writer.AddInstitutionsAsync(drafts, cancel);
        foreach (var chunk in drafts.Where(draft => draft.ExpertId is not null).Chunk(500))
        {
            await writer.UpdateAsync(chunk, cancel);
        }

        List<ExpertDraft> added = [.. drafts.Where(draft => draft.ExpertId is null)];
        var aside = writer.LayIndexesAside(added.Count);
        foreach (var rows in ReadAhead.Of(writer.Add(added), ChunksAhead))
        {
            cancel.ThrowIfCancellationRequested();
            writer.Write(rows);
        }

        aside.Build();
        await writer.CompleteAsync(cancel);
    }
}
