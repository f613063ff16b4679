using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Office;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Experts;

/// <summary>拟聘专家推荐情况汇总表 comes in.</summary>
public sealed class ExpertImport(IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands, PolicyLibrary policies, OfficeClock clock)
    : RegisterImport<ExpertRow, ExpertDraft>(ExpertsRegister.Schema, contexts, commands)
{
    protected override CommandKind Kind => CommandKind.ImportExperts;

    protected override IReadOnlyList<RecordKind> RestsOn => [RecordKind.Institution, RecordKind.PolicyVersion];

    protected override async Task<RowComparison<ExpertRow, ExpertDraft>> BeginAsync(AdminDbContext context, DateOnly? asOf, CancellationToken cancel) =>
        new ExpertComparison(context, policies.Judge(await policies.BookAsync(context, cancel)), policies.References.Institutions, asOf);

    protected override async Task WriteAsync(AdminDbContext context, ImportPreview<ExpertDraft> preview, CancellationToken cancel)
    {
        var drafts = preview.Written;
        await using var writer = await ExpertWriter.BeginAsync(context, clock.Today.Year, cancel);
        await writer.AddInstitutionsAsync(drafts, cancel);
        foreach (var chunk in drafts.Where(draft => draft.ExpertId is not null).Chunk(500))
        {
            await writer.UpdateAsync(chunk, cancel);
        }

        foreach (var draft in drafts.Where(draft => draft.ExpertId is null))
        {
            writer.Add(draft);
        }
    }
}
