using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Domain.Funds;

/// <summary>Reading 0023: on which day each instalment of a project's subsidy becomes payable.</summary>
/// <param name="SignedOn">The agreement; null before it.</param>
/// <param name="Service">As it is or was served, or will be.</param>
/// <param name="IsTakenUp">上岗: the subsidy is for the time of service (四（二）1), so nothing of it is payable before.</param>
/// <param name="MidtermMonths">Of the committee's settings; 0 asks for no check.</param>
public sealed record SubsidySchedule(DateOnly? SignedOn, DateRange Service, bool IsTakenUp, ProjectState State, int MidtermMonths)
{
    /// <summary>What the latest midterm check found; null where there was none.</summary>
    public MidtermFinding? Midterm { get; init; }

    /// <summary>Where the committee asks for no midterm check, half of the plain two years stands for it.</summary>
    private const int PlainMidterm = 12;

    private bool IsConcluded => State is ProjectState.Concluded or ProjectState.Evaluated;

    /// <returns>Null while the project has not come so far.</returns>
    public DateOnly? DueOn(InstalmentCondition condition) =>
        IsTakenUp && (condition == InstalmentCondition.TakenUp || IsConcluded
            || (State == ProjectState.InService && condition == InstalmentCondition.Midterm && ReachesMidterm))
            ? PlannedOn(condition)
            : null;

    /// <summary>If all goes on as it is.</summary>
    /// <returns>Null before the agreement, which nobody has dated.</returns>
    public DateOnly? PlannedOn(InstalmentCondition condition) => SignedOn is null ? null : condition switch
    {
        InstalmentCondition.TakenUp => SignedOn > Service.Start ? SignedOn : Service.Start,
        InstalmentCondition.Midterm => ReachesMidterm ? MidtermOn : Service.End.AddDays(1),
        InstalmentCondition.Conclusion or InstalmentCondition.Evaluation => Service.End.AddDays(1),
    };

    /// <summary>What keeps an instalment whose day has come from being paid; empty where nothing does.</summary>
    /// <param name="awaitsAudit">Reading 0024 is in use and no audit was confirmed.</param>
    public IEnumerable<ClaimBlocker> Blockers(InstalmentCondition condition, bool awaitsAudit)
    {
        if (condition == InstalmentCondition.TakenUp)
        {
            yield break;
        }

        if (MidtermMonths > 0 && ReachesMidterm && Midterm is null or MidtermFinding.NeedsCorrection)
        {
            yield return new(Clauses.ProjectSubsidy, ClaimCure.Service, Midterm is null
                ? "中期检查未办，请先登记检查结论" : "中期检查结论为需整改，复查通过后才能拨付");
        }

        if (condition != InstalmentCondition.Evaluation)
        {
            yield break;
        }

        if (State != ProjectState.Evaluated)
        {
            yield return new(Clauses.ProjectSubsidy, ClaimCure.Evaluation, "考核评价未办结，请先办理任职评价");
        }
        else if (awaitsAudit)
        {
            yield return new(Clauses.ProjectSubsidy, ClaimCure.Project, "审计结算未办结，请先在项目页登记审计金额并由另一人确认");
        }
    }

    private bool ReachesMidterm => Service.End >= MidtermOn.AddDays(-1);

    /// <summary>The day after the last of the months before the midterm check.</summary>
    private DateOnly MidtermOn => Anniversary.AfterMonths(Service.Start, MidtermMonths == 0 ? PlainMidterm : MidtermMonths);
}
