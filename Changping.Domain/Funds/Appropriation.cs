using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Funds;

public readonly record struct AppropriationId(Guid Value) : IId<AppropriationId>
{
    public static AppropriationId From(Guid value) => new(value);
}

/// <summary>
/// 五（一）2, reading 0043: money of one year's budget for one instrument; the first entry and each adjustment are records of their own, proposed by one
/// person and counting once another confirmed them.
/// </summary>
public sealed class Appropriation
{
    /// <summary>The month before a year, from whose first day on its money is to be entered.</summary>
    private const int WantedFromMonth = 12;

    private Appropriation()
    {
    }

    /// <param name="amount">Negative takes back.</param>
    /// <exception cref="RuleViolationException">Zero, or no reason.</exception>
    public Appropriation(AppropriationId id, int year, Instrument instrument, Money amount, string reason, ActingPerson by, DateOnly on)
    {
        if (amount == Money.Zero)
        {
            throw new RuleViolationException(Clauses.Budget, "预算金额不能为 0");
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleViolationException(Clauses.Budget, "请填写预算依据，如批复文号");
        }

        (Id, Year, Instrument, Amount, Reason) = (id, year, instrument, amount, reason.Trim());
        Decision.Prepare(by, on);
    }

    public AppropriationId Id { get; private set; }

    public int Year { get; private set; }

    public Instrument Instrument { get; private set; } = null!;

    public Money Amount { get; private set; }

    public string Reason { get; private set; } = "";

    public AppropriationState State { get; private set; }

    public Decision<DateOnly> Decision { get; private set; } = new();

    public int Version { get; private set; }

    private DecisionMatter Matter => new(
        Clauses.Budget, $"{Year} 年{Instrument.ChineseName()}预算 {Amount} 元", State.ChineseName(), State == AppropriationState.Proposed);

    /// <param name="goLive">启用日; null before any version is in force.</param>
    /// <param name="hasBudget">The year has money already, which may be adjusted whenever it is.</param>
    /// <returns>Null for the years from the one in which the office began to the next one, both inclusive.</returns>
    public static Blocker? WhyNotYear(int year, DateOnly? goLive, DateOnly today, bool hasBudget)
    {
        var first = Math.Min(goLive?.Year ?? today.Year, today.Year);
        return hasBudget || (year >= first && year <= today.Year + 1) ? null
            : new(Clauses.Budget, $"预算年度应为启用年度 {first} 至下一年度 {today.Year + 1}（含），不能登记 {year} 年度");
    }

    /// <summary>The last day on which the money of a year should be entered; inclusive.</summary>
    public static DateOnly WantedBy(int year) => new(year - 1, 12, 31);

    /// <summary>五（一）2: the years whose money should be entered by today, the earlier first.</summary>
    /// <param name="goLive">启用日; the year in which the office began is entered when it begins. Null before there is one.</param>
    /// <returns>From 1 December on (inclusive) the next year; this one, if the office was at work before it began.</returns>
    public static IReadOnlyList<int> YearsWanted(DateOnly? goLive, DateOnly today)
    {
        List<int> years = [];
        if (goLive?.Year < today.Year)
        {
            years.Add(today.Year);
        }

        if (today.Month >= WantedFromMonth)
        {
            years.Add(today.Year + 1);
        }

        return years;
    }

    /// <returns>Null where this person may take back what they handed in.</returns>
    public Blocker? WhyNotTakeBack(ActingPerson by) => Decision.WhyNotTakeBack(Matter, by);

    /// <returns>Null where this person may decide now.</returns>
    public Blocker? WhyNotDecide(ActingPerson by) => Decision.WhyNot(Matter, by);

    /// <param name="line">The year's money as it stands: less than is committed cannot be left.</param>
    /// <exception cref="RuleViolationException">Decided already, by the person who proposed it, or less than is committed would be left.</exception>
    public void Confirm(BudgetLine line, ActingPerson by, DateOnly on)
    {
        line.RequireAdjustable(Amount);
        Decision.Make(Matter, by, on, null, needed: null);
        State = AppropriationState.Confirmed;
    }

    /// <exception cref="RuleViolationException">Decided already, by the person who proposed it, or no reason.</exception>
    public void Refuse(ActingPerson by, DateOnly on, string? reason)
    {
        Decision.SendBack(Matter, by, on, reason, "请填写退回的原因");
        State = AppropriationState.Refused;
    }
}

public enum AppropriationState
{
    Proposed,

    /// <summary>Only these are the year's money.</summary>
    Confirmed,
    Refused,
}

public static class AppropriationStates
{
    public static string ChineseName(this AppropriationState state) => state switch
    {
        AppropriationState.Proposed => "待确认",
        AppropriationState.Confirmed => "已确认",
        AppropriationState.Refused => "已退回",
    };
}
