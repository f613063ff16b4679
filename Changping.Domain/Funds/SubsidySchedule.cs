using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Domain.Funds;

/// <summary>Reading 0023: on which day each instalment of a project's subsidy becomes payable.</summary>
/// <param name="SignedOn">The agreement; null before it.</param>
/// <param name="Service">As it is or was served.</param>
/// <param name="MidtermMonths">Of the committee's settings; 0 asks for no check.</param>
public sealed record SubsidySchedule(DateOnly? SignedOn, DateRange Service, ProjectState State, int MidtermMonths)
{
    /// <summary>Where the committee asks for no midterm check, half of the plain two years stands for it.</summary>
    private const int PlainMidterm = 12;

    private bool IsConcluded => State is ProjectState.Concluded or ProjectState.Evaluated;

    /// <returns>Null while the project has not come so far.</returns>
    public DateOnly? DueOn(InstalmentCondition condition) =>
        condition == InstalmentCondition.Agreement || IsConcluded || (State == ProjectState.InService && condition == InstalmentCondition.Midterm && ReachesMidterm)
            ? PlannedOn(condition)
            : null;

    /// <summary>If all goes on as it is.</summary>
    /// <returns>Null before the agreement, which nobody has dated.</returns>
    public DateOnly? PlannedOn(InstalmentCondition condition) => SignedOn is null ? null : condition switch
    {
        InstalmentCondition.Agreement => SignedOn,
        InstalmentCondition.Midterm => ReachesMidterm ? Midterm : Service.End.AddDays(1),
        InstalmentCondition.Conclusion or InstalmentCondition.Evaluation => Service.End.AddDays(1),
    };

    /// <summary>What keeps an instalment whose day has come from being paid; null where nothing does.</summary>
    /// <param name="awaitsAudit">Reading 0024 is in use and no audit was confirmed.</param>
    public ClaimBlocker? Blocker(InstalmentCondition condition, bool awaitsAudit) =>
        condition != InstalmentCondition.Evaluation ? null
        : State != ProjectState.Evaluated ? new(Clauses.ProjectSubsidy, ClaimCure.Evaluation, "考核评价未办结，请先办理任职评价")
        : awaitsAudit ? new(Clauses.ProjectSubsidy, ClaimCure.Project, "审计结算未办结，请先在项目页登记审计金额并由另一人确认")
        : null;

    private bool ReachesMidterm => Service.End >= Midterm.AddDays(-1);

    /// <summary>The day after the last of the months before the midterm check.</summary>
    private DateOnly Midterm => Anniversary.AfterMonths(Service.Start, MidtermMonths == 0 ? PlainMidterm : MidtermMonths);
}
