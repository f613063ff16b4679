using System.Linq.Expressions;
using Changping.Admin.Components.Lists;
using Changping.Admin.Store;
using Changping.Domain.Funds;

namespace Changping.Admin.Features.Funds.Batches;

/// <summary>How far the answer on a line of a batch is.</summary>
internal static class LineStatus
{
    /// <summary>As the list filters by it.</summary>
    public const string Open = "open", Paid = "paid", Returned = "returned", Pending = "pending";

    public static readonly IReadOnlyList<ListStatus> All =
        [new(Open, "待回执"), new(Returned, LineOutcome.Returned.ChineseName()), new(Paid, LineOutcome.Paid.ChineseName()), new(Pending, "待核对")];

    /// <summary>Another answer of the line waits for its second person.</summary>
    public static Expression<Func<Disbursement, bool>> IsPending(AdminDbContext context) => line => context.PendingAnswers.Any(
        answer => answer.BatchId == line.BatchId && answer.Line == line.Number && answer.State == PendingAnswerState.Waiting);

    public static string Of(LineOutcome? outcome) => outcome switch
    {
        LineOutcome.Paid => Paid,
        LineOutcome.Returned => Returned,
        null => Open,
    };
}
