using Changping.Admin.Store;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Batches;

/// <summary>Where the money of a line is by now, for answers that wait: the page says by it what follows, and the command asks it again.</summary>
internal static class AnsweredCases
{
    public static async Task<Dictionary<PendingAnswerId, AnsweredLine>> ReadAsync(AdminDbContext context, IReadOnlyCollection<PendingAnswer> answers,
        CancellationToken cancel)
    {
        var ids = answers.Select(answer => answer.Id).ToList();
        var lines = context.PaymentBatches.AsNoTracking().SelectMany(batch => batch.Lines, (batch, line) => new { batch.Number, batch.Kind, Line = line });
        var rows = await (
            from answer in context.PendingAnswers
            where ids.Contains(answer.Id)
            from line in lines.Where(line => line.Line.BatchId == answer.BatchId && line.Line.Number == answer.Line)
            join grant in context.Grants on line.Line.GrantId equals grant.Id
            select new
            {
                answer.Id,
                line.Kind,
                line.Line.Outcome,
                grant.State,
                IsTakenAgain = context.Grants.Live().Any(other => other.Id != grant.Id
                    && other.ProjectId == grant.ProjectId && other.Instrument == grant.Instrument && other.Sequence == grant.Sequence),
                Elsewhere = lines.Where(other => other.Line.GrantId == grant.Id && other.Line.IsLive && other.Line.BatchId != answer.BatchId)
                    .Select(other => other.Number).FirstOrDefault(),
                IsBeingRecovered = context.Grants.Any(back => back.CorrectsId == grant.Id && back.State != GrantState.Released),
            }).ToListAsync(cancel);
        return rows.ToDictionary(row => row.Id,
            row => new AnsweredLine(row.Kind, row.Outcome, row.State, row.IsTakenAgain, row.Elsewhere, row.IsBeingRecovered));
    }
}
