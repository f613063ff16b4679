using System.Security.Cryptography;
using System.Text;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Office;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Receipts;

/// <summary>
/// 拨付回执 comes in: what matches settles its line, what matches in part settles once it is accepted (at the command line: with the commit),
/// and nothing else is touched. All batches of a file in one transaction.
/// </summary>
public sealed class ReceiptImport(IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands, SettleBatch settle, OfficeClock clock)
    : RegisterImport<ReceiptAnswer, ReceiptDraft>(ReceiptsRegister.Schema, contexts, commands)
{
    protected override CommandKind Kind => CommandKind.ImportReceipts;

    protected override ClauseKey Clause => Clauses.Budget;

    public override Permission Right => Permission.EnterReceipts;

    protected override bool AsksForEveryChange => true;

    protected override Task<RowComparison<ReceiptAnswer, ReceiptDraft>> BeginAsync(AdminDbContext context, DateOnly? asOf, CancellationToken cancel) =>
        Task.FromResult<RowComparison<ReceiptAnswer, ReceiptDraft>>(new ReceiptComparison(context, clock.Today));

    protected override IReadOnlyList<AuditChange> Summary(ImportResult result) =>
    [
        new AuditChange("相符", null, $"{result.New} 行"),
        new AuditChange("部分相符或与已登记的不一致", null, $"{result.Changed} 行"),
        new AuditChange("不符未登记", null, $"{result.SkippedFaulty} 行"),
    ];

    protected override async Task WriteAsync(AdminDbContext context, ImportPreview<ReceiptDraft> preview, ImportLedger ledger, CancellationToken cancel)
    {
        var drafts = preview.Written;
        await RequireUntouchedAsync(context, drafts, cancel);

        // Saved first: the lines that it answers point to it.
        var file = new ReceiptFile(Id.New<ReceiptFileId>(), preview.FileName, preview.Hash ?? HashOf(preview), Counts(preview, drafts),
            new ActingPerson(context.Act!.ActorId, context.Act.ActorName), clock.Now);
        context.ReceiptFiles.Add(file);
        await context.SaveChangesAsync(cancel);
        foreach (var batch in drafts.Where(draft => !Contradicts(draft)).GroupBy(draft => draft.Row.Batch))
        {
            await settle.ApplyAsync(context, batch.Key, [.. batch.Select(Answer)], clock.Today, cancel, file.Id);
        }

        await ListContradictionsAsync(context, [.. drafts.Where(Contradicts)], file, cancel);
    }

    private static bool Contradicts(ReceiptDraft draft) => draft.Finding.Verdict == ReceiptVerdict.Contradicts;

    /// <summary>Reading 0042: what was answered otherwise before is not changed by a file, and not refused either: a second person settles it.</summary>
    private static async Task ListContradictionsAsync(AdminDbContext context, List<ReceiptDraft> drafts, ReceiptFile file, CancellationToken cancel)
    {
        var numbers = drafts.Select(draft => draft.Row.Batch).Distinct().ToList();
        var batches = await context.PaymentBatches.Where(batch => numbers.Contains(batch.Number))
            .ToDictionaryAsync(batch => batch.Number, batch => batch.Id, cancel);
        var ids = batches.Values.ToList();
        var waiting = await context.PendingAnswers.Where(answer => ids.Contains(answer.BatchId) && answer.State == PendingAnswerState.Waiting)
            .ToListAsync(cancel);
        foreach (var draft in drafts)
        {
            var (id, answer) = (batches[draft.Row.Batch], Answer(draft));
            waiting.Find(other => other.BatchId == id && other.Line == answer.Line)?.Supersede();
            await context.SaveChangesAsync(cancel);
            context.PendingAnswers.Add(PendingAnswer.Contradicting(
                id, answer.Line, new LineWord(answer.Outcome, answer.On, answer.ReturnReason), file.Id, file.ImportedBy, file.ImportedAt));
        }
    }

    private static LineAnswer Answer(ReceiptDraft draft) => new(draft.Row.Line, draft.Row.Outcome!.Value, draft.Row.On!.Value, draft.Row.Reason);

    /// <summary>Whatever was answered since the preview, the preview has not seen.</summary>
    private static async Task RequireUntouchedAsync(AdminDbContext context, List<ReceiptDraft> drafts, CancellationToken cancel)
    {
        var numbers = drafts.Select(draft => draft.Row.Batch).Distinct().ToList();
        var versions = await context.PaymentBatches.Where(batch => numbers.Contains(batch.Number))
            .Select(batch => new { batch.Number, batch.Version }).ToDictionaryAsync(batch => batch.Number, batch => batch.Version, cancel);
        if (drafts.Find(draft => versions.GetValueOrDefault(draft.Row.Batch) != draft.Version) is { } stale)
        {
            throw new ConflictException($"预览之后，批次 {stale.Row.Batch} 已由他人登记回执，未写入任何内容；请重新预览。");
        }
    }

    private static ReceiptCounts Counts(ImportPreview preview, List<ReceiptDraft> drafts)
    {
        var (paid, returned, contradicting) = (Of(LineOutcome.Paid), Of(LineOutcome.Returned), drafts.Count(Contradicts));
        return new ReceiptCounts(
            paid.Count, paid.Sum, returned.Count, returned.Sum, contradicting,
            drafts.Count(draft => draft.Finding.Verdict == ReceiptVerdict.PartlyMatched), preview.Count(RowFate.Unchanged),
            preview.Count(RowFate.Faulty) + preview.NotAccepted);

        (int Count, Money Sum) Of(LineOutcome outcome)
        {
            var rows = drafts.Where(draft => draft.Row.Outcome == outcome && !Contradicts(draft)).ToList();
            return (rows.Count, Money.Sum(rows.Select(draft => draft.Row.Amount)));
        }
    }

    /// <summary>Of rows that came from elsewhere than a file.</summary>
    private static string HashOf(ImportPreview preview) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', preview.Rows.Select(row => string.Join('\t', row.Texts))))));
}
