using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Batches;

/// <summary>A second person confirms answers that were entered by hand, and settles the finance bureau's answers against those that stand (reading
/// 0042).</summary>
public sealed class DecideAnswers(CommandTransaction commands, SettleBatch settle, OwedGrants owed, OfficeClock clock)
{
    /// <param name="ids">Of one batch.</param>
    /// <param name="reason">Needed to refuse.</param>
    /// <exception cref="RuleViolationException">Decided already, entered by the same person, or the money has gone on since; the message says how to
    /// cure it.</exception>
    public Task RunAsync(Actor actor, IReadOnlyCollection<PendingAnswerId> ids, bool accept, string? reason, CancellationToken cancel)
    {
        actor.RequireToDecide(accept);
        return commands.RunAsync(actor, accept ? CommandKind.AcceptAnswers : CommandKind.RefuseAnswers, reason, async context =>
        {
            var answers = await context.PendingAnswers.Where(answer => ids.Contains(answer.Id)).OrderBy(answer => answer.Line).ToListAsync(cancel);
            if (answers.Count == 0 || answers.Count != ids.Count)
            {
                throw new ConflictException("所选回执已由他人办理，请刷新。");
            }

            answers.ForEach(answer => context.RequireToDecide(actor, accept, answer.Decision));

            if (!accept)
            {
                answers.ForEach(answer => answer.Refuse(actor.Person(), clock.Now, reason ?? ""));
                return;
            }

            var cases = await AnsweredCases.ReadAsync(context, answers, cancel);
            var plain = answers.Where(answer => cases[answer.Id].Standing is null).ToList();
            plain.ForEach(answer => answer.Accept(actor.Person(), clock.Now, reason, paidTwice: false));
            foreach (var batch in plain.GroupBy(answer => answer.BatchId))
            {
                var number = await context.PaymentBatches.Where(candidate => candidate.Id == batch.Key).Select(candidate => candidate.Number)
                    .SingleAsync(cancel);
                await settle.ApplyAsync(context, number, [.. batch.Select(Of)], clock.Today, cancel);
            }

            foreach (var answer in answers.Except(plain))
            {
                await CorrectAsync(context, actor, answer, AnswerCorrection.Of(cases[answer.Id], answer.Word.Outcome), reason, cancel);
            }
        }, cancel);
    }

    private static LineAnswer Of(PendingAnswer answer) => new(answer.Line, answer.Word.Outcome, answer.Word.On, answer.Word.ReturnReason);

    private async Task CorrectAsync(
        AdminDbContext context, Actor actor, PendingAnswer answer, (AnswerEffect Effect, Blocker? Blocker) ruling, string? reason, CancellationToken cancel)
    {
        if (ruling.Blocker is { } blocker)
        {
            throw new RuleViolationException(blocker.Clause, $"第 {answer.Line} 行：{blocker.Message}");
        }

        answer.Accept(actor.Person(), clock.Now, reason, ruling.Effect == AnswerEffect.PaidTwice);
        if (ruling.Effect == AnswerEffect.PaidTwice)
        {
            return;
        }

        var batch = await context.PaymentBatches.Include(candidate => candidate.Lines.Where(line => line.Number == answer.Line))
            .FirstAsync(candidate => candidate.Id == answer.BatchId, cancel);
        var word = answer.Word;
        var line = batch.Correct(answer.Line, word.Outcome, word.On, word.ReturnReason, SettleBatch.Possible(batch, clock.Today), answer.ReceiptFileId);
        var grant = await context.Grants.FirstAsync(candidate => candidate.Id == line.GrantId, cancel);
        switch (ruling.Effect)
        {
            case AnswerEffect.ToPaid:
                grant.CorrectToPaid();
                break;
            case AnswerEffect.ToReturned:
                grant.CorrectToReturned(word.ReturnReason!);
                await owed.ReleaseAsync(context, grant.ProjectId, cancel);
                break;
            default:
                break;
        }
    }
}
