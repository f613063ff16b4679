using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Experts;

/// <summary>What is wrong with the dates of a nomination.</summary>
/// <param name="IsOfBirth">The birth date and not the day of the nomination is to be corrected.</param>
public sealed record WrongDate(bool IsOfBirth, Blocker Blocker);

/// <summary>推荐日期 and 出生日期: dates that can be (reading 0034). A slip of the pen must not be judged by, nor kept.</summary>
public static class NominationDates
{
    /// <summary>On the day of the nomination, in full years; inclusive.</summary>
    private const int YoungestAge = 18, OldestAge = 80;

    /// <param name="birth">Known to the month only, it is wrong where every day of the month is.</param>
    /// <param name="today">Of the office.</param>
    /// <returns>Null where both dates can be.</returns>
    public static WrongDate? WhyNot(DateOnly nominatedOn, PartialDate? birth, DateOnly today)
    {
        if (nominatedOn > today)
        {
            return new(false, new(Clauses.TalentPool, $"推荐日期 {nominatedOn:yyyy-MM-dd} 晚于今天（{today:yyyy-MM-dd}）：请改填派出单位实际推荐的日期"));
        }

        return birth is not { } born ? null
            : born.Earliest > today ? OfBirth($"出生日期 {born} 在今天（{today:yyyy-MM-dd}）之后：请与证件核对后改正")
            : born.Earliest > nominatedOn.AddYears(-YoungestAge) ? OfBirth($"出生日期 {born} 至推荐日 {nominatedOn:yyyy-MM-dd} 不满 {YoungestAge} 周岁：请与证件核对后改正")
            : born.Latest < nominatedOn.AddYears(-OldestAge) ? OfBirth($"出生日期 {born} 至推荐日 {nominatedOn:yyyy-MM-dd} 已过 {OldestAge} 周岁：请与证件核对后改正")
            : null;
    }

    /// <exception cref="RuleViolationException">One of the dates cannot be.</exception>
    public static void Require(DateOnly nominatedOn, PartialDate? birth, DateOnly today)
    {
        if (WhyNot(nominatedOn, birth, today) is { } wrong)
        {
            throw wrong.Blocker.Refusal();
        }
    }

    private static WrongDate OfBirth(string message) => new(true, new(Clauses.PersonalQualities, message));
}
