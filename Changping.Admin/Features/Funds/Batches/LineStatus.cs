using Changping.Admin.Components.Lists;
using Changping.Domain.Funds;

namespace Changping.Admin.Features.Funds.Batches;

/// <summary>How far the answer on a line of a batch is.</summary>
internal static class LineStatus
{
    /// <summary>As the list filters by it.</summary>
    public const string Open = "open", Paid = "paid", Returned = "returned", Pending = "pending";

    public static readonly IReadOnlyList<ListStatus> All =
        [new(Open, "待回执"), new(Returned, LineOutcome.Returned.ChineseName()), new(Paid, LineOutcome.Paid.ChineseName()), new(Pending, "待核对")];

    public static string Of(LineOutcome? outcome) => outcome switch
    {
        LineOutcome.Paid => Paid,
        LineOutcome.Returned => Returned,
        null => Open,
    };
}
