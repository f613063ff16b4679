using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Domain.Funds;

public readonly record struct PrizeSelectionId(Guid Value) : IId<PrizeSelectionId>
{
    public static PrizeSelectionId From(Guid value) => new(value);
}

public enum PrizeSelectionState
{
    Draft,
    Submitted,
    Approved,
}

/// <summary>四（二）3: the selection of one year among the projects that concluded in it; prepared by one person, approved by another.</summary>
public sealed class PrizeSelection
{
    /// <summary>The selection of a year should be under way from the first day of this month on.</summary>
    private const int WantedFromMonth = 12;

    private PrizeSelection()
    {
    }

    /// <exception cref="RuleViolationException">A year that has not begun.</exception>
    public PrizeSelection(PrizeSelectionId id, int year, ActingPerson by, DateOnly today)
    {
        Require(year <= today.Year && year >= 2000, $"{year} 年度尚未开始，不能评选");
        (Id, Year) = (id, year);
        Decision.Open(by);
    }

    /// <summary>补充评选 (reading 0052): for those that concluded after the selections of the year so far.</summary>
    /// <param name="of">What <see cref="Supplement.WhyNot"/> asks.</param>
    /// <exception cref="RuleViolationException">The selection before is open, or can still be opened again, or nobody is there to be chosen.</exception>
    public PrizeSelection(PrizeSelectionId id, Supplement of, ActingPerson by, DateOnly today)
        : this(id, of.Year, by, today)
    {
        if (of.WhyNot is { } lack)
        {
            throw lack.Refusal();
        }

        Round = of.Last!.Round + 1;
    }

    /// <summary>The years whose selection should be under way by today: last year, and from 1 December on (inclusive) this one too.</summary>
    public static IReadOnlyList<int> YearsWanted(DateOnly today) => today.Month >= WantedFromMonth ? [today.Year - 1, today.Year] : [today.Year - 1];

    public PrizeSelectionId Id { get; private set; }

    /// <summary>In which the projects concluded.</summary>
    public int Year { get; private set; }

    /// <summary>0 for the selection of the year, from 1 for its supplements; unique within the year.</summary>
    public int Round { get; private set; }

    public string Name => NameOf(Year, Round);

    /// <summary>Such as 2026 年度评选, 2026 年度补充评选, 2026 年度第 2 次补充评选.</summary>
    public static string NameOf(int year, int round) => round switch
    {
        0 => $"{year} 年度评选",
        1 => $"{year} 年度补充评选",
        _ => $"{year} 年度第 {round} 次补充评选",
    };

    public int FirstQuota { get; private set; }

    public int SecondQuota { get; private set; }

    public int ThirdQuota { get; private set; }

    public IReadOnlyList<EvaluationPanelMember> Panel { get; private set; } = [];

    public DateOnly? SelectedOn { get; private set; }

    public string Opinion { get; private set; } = "";

    /// <summary>The best first.</summary>
    public IReadOnlyList<PrizeEntry> Ranking { get; private set; } = [];

    public PrizeSelectionState State { get; private set; }

    public Decision<DateOnly> Decision { get; private set; } = new();

    public int Version { get; private set; }

    private DecisionMatter Matter => new(Clauses.Prizes, Name, State.ChineseName(), State == PrizeSelectionState.Submitted);

    /// <summary>Opened again or sent back by whoever decides, and not handed in since: to be worked on at once, whatever the month.</summary>
    public bool IsSentBack => State == PrizeSelectionState.Draft && Decision.DecidedAt is not null;

    public PrizeFacts Facts => new(FirstQuota, SecondQuota, ThirdQuota, SelectedOn, Panel, Opinion, Ranking);

    /// <summary>As far as it is known by now.</summary>
    /// <exception cref="RuleViolationException">Submitted or approved, or something that cannot be.</exception>
    public void Write(PrizeFacts facts, ActingPerson by)
    {
        Require(State == PrizeSelectionState.Draft, $"{Name}{State.ChineseName()}，不能修改");
        var sound = PrizeRules.Checked(facts);
        (FirstQuota, SecondQuota, ThirdQuota) = (sound.First, sound.Second, sound.Third);
        (Panel, SelectedOn, Opinion, Ranking) = (sound.Panel, sound.SelectedOn, sound.Opinion, sound.Ranking);
        Decision.Write(by);
    }

    /// <param name="candidates">All projects whose service ended in the year.</param>
    /// <exception cref="RuleViolationException">Not a draft, or a gap; the message names the first.</exception>
    public void Submit(IReadOnlyList<PrizeCandidate> candidates, ActingPerson by, DateOnly on)
    {
        Require(State == PrizeSelectionState.Draft, $"{Name}{State.ChineseName()}，不能重复提交");
        RequireSound(candidates, on);
        State = PrizeSelectionState.Submitted;
        Decision.Prepare(by, on);
    }

    /// <returns>Null where this person may take back what they handed in.</returns>
    public Blocker? WhyNotTakeBack(ActingPerson by) => Decision.WhyNotTakeBack(Matter, by);

    /// <returns>Null where this person may decide now.</returns>
    public Blocker? WhyNotDecide(ActingPerson by) => Decision.WhyNot(Matter, by);

    /// <param name="candidates">As they are at this moment: one may have got a prize meanwhile.</param>
    /// <returns>Those to whom a prize is to be granted.</returns>
    /// <exception cref="RuleViolationException">Not submitted, by who wrote or submitted any of it, or no longer sound.</exception>
    public IReadOnlyList<PrizeEntry> Approve(IReadOnlyList<PrizeCandidate> candidates, ActingPerson by, DateOnly on, string? reason)
    {
        Decision.Make(Matter, by, on, reason, needed: null);
        State = PrizeSelectionState.Approved;
        RequireSound(candidates, on);
        return [.. Ranking.Where(entry => entry.Grade is not null)];
    }

    /// <exception cref="RuleViolationException">Not submitted, by who wrote or submitted any of it, or no reason.</exception>
    public void SendBack(ActingPerson by, DateOnly on, string reason)
    {
        Decision.SendBack(Matter, by, on, reason, "退回评选须填写原因");
        State = PrizeSelectionState.Draft;
    }

    /// <summary>Opens it once more; whoever calls it revokes the prizes, of which none may be in a batch.</summary>
    /// <exception cref="RuleViolationException">Not approved, or no reason.</exception>
    public void Reopen(ActingPerson by, DateOnly on, string reason)
    {
        Require(State == PrizeSelectionState.Approved, $"{Name}{State.ChineseName()}，只有已核定的评选可以重新评选");
        Require(!string.IsNullOrWhiteSpace(reason), "重新评选须填写原因");
        Ranking = [.. Ranking.Select(entry => entry with { Revoked = null })];
        State = PrizeSelectionState.Draft;
        Decision.Record(by, on, reason);
    }

    /// <summary>Takes one prize back before it is paid; the others stand.</summary>
    /// <exception cref="RuleViolationException">Not approved, no such prize, taken back already, or no reason.</exception>
    public void Revoke(ProjectId project, string reason)
    {
        Require(State == PrizeSelectionState.Approved, $"{Name}{State.ChineseName()}，没有可撤销的奖励");
        Require(!string.IsNullOrWhiteSpace(reason), "撤销奖励须填写原因");
        Require(Ranking.Any(entry => entry.ProjectId == project && entry is { Grade: not null, Revoked: null }), "该项目在本年度没有可撤销的奖励");
        Ranking = [.. Ranking.Select(entry => entry.ProjectId == project ? entry with { Revoked = reason.Trim() } : entry)];
    }

    private void RequireSound(IReadOnlyList<PrizeCandidate> candidates, DateOnly on)
    {
        if (PrizeRules.Gaps(Year, Facts, candidates, on) is [var first, ..])
        {
            throw new RuleViolationException(Clauses.Prizes, first);
        }
    }

    private static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new RuleViolationException(Clauses.Prizes, message);
        }
    }
}

public static class PrizeSelectionStates
{
    public static string ChineseName(this PrizeSelectionState state) => state switch
    {
        PrizeSelectionState.Draft => "评选中",
        PrizeSelectionState.Submitted => "待审批",
        PrizeSelectionState.Approved => "已核定",
    };
}
