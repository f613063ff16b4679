using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Batches;

/// <summary>Enters by hand what the bank's slip says of some lines, or of a line that was answered otherwise; a second person confirms it (reading
/// 0042).</summary>
public sealed class EnterAnswers(CommandTransaction commands, OfficeClock clock)
{
    /// <param name="slip">An attachment of the batch.</param>
    /// <exception cref="RuleViolationException">Not approved, no such line, no slip, a day that cannot be, the answer that stands, or one that
    /// waits.</exception>
    public Task RunAsync(Actor actor, string number, IReadOnlyList<LineAnswer> answers, Guid? slip, CancellationToken cancel)
    {
        actor.Require(Permission.EnterReceipts);
        return commands.RunAsync(actor, CommandKind.EnterAnswers, null, async context =>
        {
            if (answers.Count == 0)
            {
                throw new RuleViolationException(Clauses.Budget, "没有可登记的回执");
            }

            var batch = await context.PaymentBatches.AsNoTracking().Include(candidate => candidate.Lines)
                .FirstOrDefaultAsync(candidate => candidate.Number == number, cancel)
                ?? throw new RuleViolationException(Clauses.Budget, $"没有批次 {number}");
            await BatchSlips.RequireAsync(context, batch.Id, slip, cancel);
            var waiting = await context.PendingAnswers.Where(answer => answer.BatchId == batch.Id && answer.State == PendingAnswerState.Waiting)
                .Select(answer => answer.Line).ToListAsync(cancel);
            foreach (var answer in answers)
            {
                var line = batch.Answerable(answer.Line, answer.Outcome, answer.On, answer.ReturnReason, SettleBatch.Possible(batch, clock.Today));
                var word = new LineWord(answer.Outcome, answer.On, answer.ReturnReason?.Trim());
                if (word.Agrees(line.Outcome, line.SettledOn) || waiting.Contains(answer.Line))
                {
                    throw new RuleViolationException(Clauses.Budget, waiting.Contains(answer.Line)
                        ? $"批次 {number} 第 {answer.Line} 行已有待复核的回执，请先复核或退回"
                        : $"批次 {number} 第 {answer.Line} 行已登记为{line.Answer!.Text}，与所填相同");
                }

                context.PendingAnswers.Add(PendingAnswer.ByHand(batch.Id, answer.Line, word, slip, actor.Person(), clock.Now));
            }
        }, cancel);
    }
}
