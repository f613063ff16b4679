using Changping.Domain.Policy;

namespace Changping.Domain.Projects;

/// <summary>Reading 0040: what a project would have shown on the day of its establishment, had it been applied for here.</summary>
public static class RegisteredCase
{
    /// <summary>Established before the first day of the version that it is shown under: served under an earlier rule, and nothing falls due of it.</summary>
    /// <param name="issuedOn">The first day of that version; null while it has none.</param>
    public static bool IsUnderEarlierRule(DateOnly establishedOn, DateOnly? issuedOn) => establishedOn < issuedOn;

    /// <returns>Null where the project is under the version itself.</returns>
    public static Blocker? WhyNothingDue(ClauseKey clause, DateOnly establishedOn, DateOnly? issuedOn) => IsUnderEarlierRule(establishedOn, issuedOn)
        ? new(clause, $"项目立项于 {establishedOn:yyyy-MM-dd}，早于政策印发日 {issuedOn:yyyy-MM-dd}，按原办法执行，只作记录，不产生应付款项；请按原办法另行办理")
        : null;

    /// <exception cref="RuleViolationException">It is under an earlier rule.</exception>
    internal static void RequireOwnRule(ClauseKey clause, DateOnly establishedOn, DateOnly? issuedOn)
    {
        if (WhyNothingDue(clause, establishedOn, issuedOn) is { } earlier)
        {
            throw earlier.Refusal();
        }
    }

    /// <param name="onTheDay">Asked for the day of establishment.</param>
    /// <param name="start">The first day of service; null where the register says none.</param>
    /// <param name="startMonths">As of <see cref="CommitteeSettings.ServiceStartMonths"/>.</param>
    /// <returns>All that is missing; empty where nothing is.</returns>
    public static IReadOnlyList<Blocker> Missing(CooperationProject project, SubmissionCase onTheDay, DateOnly? start, int startMonths)
    {
        // Nobody recorded the intents of that time, and the policy of that day is asked at the import.
        List<Blocker> missing = [.. (onTheDay with { HasAgreedIntent = true, NoPolicy = null, Others = [] }).Blockers()];
        if (project.Facts.FilingNumber is null || project.Facts.FiledOn is null)
        {
            missing.Add(new(Clauses.Application, "没有备案号或备案日期"));
        }

        if (project.AgreementSignedOn is null)
        {
            missing.Add(new(Clauses.Appointment, "没有协议签订日期"));
        }

        if (start > project.EstablishedDay.AddMonths(startMonths))
        {
            missing.Add(new(Clauses.Appointment, $"服务起始日 {start:yyyy-MM-dd} 晚于立项（{project.EstablishedDay:yyyy-MM-dd}）后 {startMonths} 个月"));
        }

        return missing;
    }
}
