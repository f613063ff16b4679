using Changping.Domain.Policy;

namespace Changping.Domain.Experts;

/// <summary>
/// 个人信息保护法 19 and 47: personal data are kept for the shortest time that their purpose needs, and deleted when it cannot be reached any more. Of who was
/// recommended and never hired that time is the committee's (<see cref="CommitteeSettings.RetentionYears"/>).
/// </summary>
public static class RetentionPeriod
{
    /// <summary>As the record of a deletion and its page cite it.</summary>
    public const string Ground = "《个人信息保护法》第十九条、第四十七条";

    /// <param name="lastOn">The last day on which anything was done about the person; a look is nothing done.</param>
    /// <param name="years">Of the committee.</param>
    /// <returns>The last day on which they are kept, inclusive.</returns>
    public static DateOnly KeptUntil(DateOnly lastOn, int years) => lastOn.AddYears(years);

    /// <param name="today">Of the office.</param>
    /// <inheritdoc cref="KeptUntil"/>
    public static bool IsOver(DateOnly lastOn, int years, DateOnly today) => today > KeptUntil(lastOn, years);
}
