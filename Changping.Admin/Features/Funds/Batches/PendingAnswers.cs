using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Batches;

/// <summary>An answer of which somebody still has to do something, with what follows where it is accepted.</summary>
/// <param name="Standing">What stands; null where the line is not answered.</param>
/// <param name="Slip">Name of the file that proves it.</param>
public sealed record PendingAnswerRow(
    PendingAnswer Answer, string Payee, Money Amount, LineWord? Standing, AnsweredLine Case, string? Slip)
{
    public bool IsContradiction => Standing is not null;
}

/// <summary>Answers that wait for their second person, of one batch or over all.</summary>
internal static class PendingAnswers
{
    public static async Task<IReadOnlyList<PendingAnswerRow>> OfAsync(AdminDbContext context, BatchId batch, CancellationToken cancel)
    {
        var open = PendingAnswerStates.Open;
        var answers = await context.PendingAnswers.AsNoTracking().Where(answer => answer.BatchId == batch && open.Contains(answer.State))
            .OrderBy(answer => answer.Line).ToListAsync(cancel);
        if (answers.Count == 0)
        {
            return [];
        }

        var numbers = answers.Select(answer => answer.Line).ToList();
        var lines = await context.PaymentBatches.AsNoTracking().Where(candidate => candidate.Id == batch).SelectMany(candidate => candidate.Lines)
            .Where(line => numbers.Contains(line.Number)).ToDictionaryAsync(line => line.Number, cancel);
        var slips = await context.Attachments.AsNoTracking().Where(file => file.SubjectId == batch.Value)
            .ToDictionaryAsync(file => file.Id, file => file.FileName, cancel);
        var files = answers.Select(answer => answer.ReceiptFileId).OfType<ReceiptFileId>().ToList();
        var named = await context.ReceiptFiles.Where(file => files.Contains(file.Id)).ToDictionaryAsync(file => file.Id, file => file.FileName, cancel);
        var cases = await AnsweredCases.ReadAsync(context, answers, cancel);
        return [.. answers.Select(answer => new PendingAnswerRow(
            answer, lines[answer.Line].PayeeName, lines[answer.Line].Amount.Abs(), lines[answer.Line].Answer, cases[answer.Id],
            answer.ReceiptFileId is { } file ? named[file] : slips.GetValueOrDefault(answer.SlipId ?? Guid.Empty)))];
    }
}
