using System.IO.Compression;
using Changping.Admin.Files;
using Changping.Admin.Office;
using Changping.Admin.Office.Audit;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Registers.Writing;
using Changping.Admin.Store;
using Changping.Domain.Experts;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Experts.Held;

/// <param name="Number">Of the expert.</param>
/// <param name="Facts">Rows of the workbook.</param>
/// <param name="Files">In the archive.</param>
public sealed record ExtractedPerson(string Number, int Records, int Facts, int Files);

/// <summary>
/// 个人信息保护法 45: everything that is held on one person, as a workbook, and with the files as an archive of both. With a reason, which is recorded before
/// anything leaves.
/// </summary>
public sealed class ExtractPerson(IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands, OfficeFiles files)
{
    private const string Title = "个人信息";

    private static readonly IReadOnlyList<ExportColumn<HeldFact>> Columns =
    [
        ExportColumn.Text<HeldFact>("类别", 16, fact => fact.Kind),
        ExportColumn.LongText<HeldFact>("记录", 34, fact => fact.Record),
        ExportColumn.Text<HeldFact>("项目", 20, fact => fact.Field),
        ExportColumn.LongText<HeldFact>("内容", 60, fact => fact.Value),
    ];

    /// <param name="number">Of the expert, or of one of their nominations.</param>
    /// <param name="withFiles">An archive; else the workbook alone.</param>
    /// <param name="target">Stays open; need not be seekable.</param>
    /// <exception cref="RuleViolationException">No such person, or no reason.</exception>
    public async Task<ExtractedPerson> RunAsync(Actor actor, string number, string? reason, bool withFiles, Stream target, CancellationToken cancel)
    {
        actor.Require(Permission.ExtractPerson);
        actor.RequireFresh();
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleViolationException(Clauses.Interpretation, "提取一人的全部资料，请填写用途");
        }

        var expert = await commands.RunAsync(actor, CommandKind.ExtractPerson, reason, async context =>
        {
            var found = await FindAsync(context, number, cancel) ?? throw new RuleViolationException(Clauses.Interpretation, $"没有专家或推荐 {number}");
            context.AuditEntries.Add(context.Act!.EntryOn(found, [new AuditChange("附件和文书", null, withFiles ? "在内" : "不在内")]));
            return found;
        }, cancel);

        await using var context = await contexts.CreateDbContextAsync(cancel);
        var records = await PersonRecords.OfAsync(context, [expert.Id], cancel);
        List<HeldFact> facts = [.. HeldFacts.Of(context, records), .. await RankedAsync(context, records, cancel)];
        var table = new ExportTable<HeldFact>(Title, RegisterExport<object>.Office, null, Columns);
        var kept = withFiles ? await KeptAsync(records, facts, cancel) : [];
        if (!withFiles)
        {
            StreamingWorkbookWriter.Write(target, table, facts);
        }
        else
        {
            await using var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
            using (var workbook = archive.CreateEntry($"{Title} {expert.Number}.xlsx").Open())
            {
                StreamingWorkbookWriter.Write(workbook, table, facts);
            }

            foreach (var (place, store, file) in kept)
            {
                await using var content = await store.OpenAsync(file, place, cancel);
                await using var entry = archive.CreateEntry(place).Open();
                await content.CopyToAsync(entry, cancel);
            }
        }

        return new ExtractedPerson(expert.Number, records.Count, facts.Count, kept.Count);
    }

    private static async Task<Expert?> FindAsync(AdminDbContext context, string number, CancellationToken cancel) =>
        await context.Experts.AsNoTracking().FirstOrDefaultAsync(expert => expert.Number == number, cancel)
        ?? await (from nomination in context.Nominations
                  where nomination.Number == number
                  join expert in context.Experts on nomination.ExpertId equals expert.Id
                  select expert).AsNoTracking().FirstOrDefaultAsync(cancel);

    /// <summary>A yearly ranking is one record of many persons: the person's own place in it.</summary>
    private static async Task<IEnumerable<HeldFact>> RankedAsync(AdminDbContext context, IReadOnlyList<object> records, CancellationToken cancel)
    {
        var projects = records.OfType<Domain.Projects.CooperationProject>().Select(project => project.Id).ToHashSet();
        return from selection in projects.Count == 0 ? [] : await context.PrizeSelections.AsNoTracking().ToListAsync(cancel)
               from entry in selection.Ranking
               where projects.Contains(entry.ProjectId)
               select new HeldFact(RecordKind.Selection.ChineseName(), selection.Name, "排名和等次", entry.ToString());
    }

    /// <returns>What lies on the disk as it was taken in; of the rest the workbook says that it is missing.</returns>
    private async Task<IReadOnlyList<(string Place, FileStore Store, StoredFile File)>> KeptAsync(IReadOnlyList<object> records,
        List<HeldFact> facts, CancellationToken cancel)
    {
        var named = records.OfType<IssuedDocument>()
            .Select((paper, index) => (Place: $"文书/{index + 1:00} {paper.FileName}", Store: files.Documents, paper.File))
            .Concat(records.OfType<Attachment>()
            .Select((file, index) => (Place: $"附件/{index + 1:00} {file.FileName}", Store: files.Attachments, file.File))).ToList();
        var kept = new List<(string, FileStore, StoredFile)>();
        foreach (var one in named)
        {
            if (await one.Store.HoldsAsync(one.File, cancel))
            {
                kept.Add(one);
            }
            else
            {
                facts.Add(new HeldFact("缺失的文件", one.Place, "SHA-256", one.File.Hash));
            }
        }

        return kept;
    }
}
