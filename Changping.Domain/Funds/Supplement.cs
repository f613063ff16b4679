using Changping.Domain.Policy;

namespace Changping.Domain.Funds;

/// <summary>
/// 补充评选 (reading 0052): a year whose selection was paid, while projects concluded, or were evaluated, after it. Who was ranked once, with a grade or
/// without, is not judged again.
/// </summary>
/// <param name="Last">The latest selection of the year; null where none was begun.</param>
/// <param name="IsUnderWay">A prize of it is in a batch or paid, so that it cannot be opened again.</param>
/// <param name="Candidates">All projects whose service ended in the year, with what the selections so far said of them.</param>
public sealed record Supplement(int Year, PrizeSelection? Last, bool IsUnderWay, IReadOnlyList<PrizeCandidate> Candidates)
{
    /// <summary>Null where a supplement may be begun.</summary>
    public Blocker? WhyNot =>
        Last is null ? Lack($"{Year} 年度还没有评选，所有项目参加年度评选")
        : Last.State != PrizeSelectionState.Approved ? Lack($"{Last.Name}{Last.State.ChineseName()}，核定并编制拨付后才有补充评选")
        : !IsUnderWay ? Lack($"{Last.Name}的奖励都还没有编入批次，可以重新评选，不需补充评选")
        : Candidates.All(candidate => candidate.Blocker is not null) ? Lack($"{Last.Name}之后没有新结题并完成考核评价的项目")
        : null;

    private static Blocker Lack(string message) => new(Clauses.Prizes, message);
}
