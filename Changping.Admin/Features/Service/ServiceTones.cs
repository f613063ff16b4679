using Changping.Admin.Components.Records;
using Changping.Domain.Appointments;

namespace Changping.Admin.Features.Service;

/// <summary>The colours of 服务考核, the same on every page.</summary>
public static class ServiceTones
{
    public static StateTone Tone(this ServiceStatus status) => status switch
    {
        ServiceStatus.Absent or ServiceStatus.Over => StateTone.Bad,
        ServiceStatus.Soon => StateTone.Warn,
        ServiceStatus.Serving => StateTone.Ok,
        ServiceStatus.EndedEarly or ServiceStatus.Concluded => StateTone.Grey,
    };

    public static StateTone Tone(this ExtensionState state) => state switch
    {
        ExtensionState.Proposed => StateTone.Warn,
        ExtensionState.Approved => StateTone.Ok,
        ExtensionState.Refused => StateTone.Bad,
    };

    public static StateTone Tone(this SupportState state) => state switch
    {
        SupportState.Received => StateTone.Warn,
        SupportState.InProgress => StateTone.Info,
        SupportState.Done => StateTone.Ok,
        SupportState.Refused => StateTone.Bad,
        SupportState.Withdrawn => StateTone.Grey,
    };

    public static StateTone Tone(this EvaluationState state) => state switch
    {
        EvaluationState.Prepared => StateTone.Warn,
        EvaluationState.Confirmed => StateTone.Ok,
        EvaluationState.SentBack => StateTone.Bad,
    };

    public static StateTone Tone(this MidtermFinding finding) => finding switch
    {
        MidtermFinding.OnPlan => StateTone.Ok,
        MidtermFinding.Behind => StateTone.Warn,
        MidtermFinding.NeedsCorrection => StateTone.Bad,
    };

    public static StateTone Tone(this EvaluationGrade grade) => grade switch
    {
        EvaluationGrade.Excellent => StateTone.Ok,
        EvaluationGrade.Qualified => StateTone.Info,
        EvaluationGrade.Unqualified => StateTone.Bad,
    };

    public static StateTone Tone(this GoalOutcome outcome) => outcome switch
    {
        GoalOutcome.Reached => StateTone.Ok,
        GoalOutcome.Short => StateTone.Warn,
        GoalOutcome.ForPanel => StateTone.Info,
        GoalOutcome.Beyond => StateTone.Grey,
    };
}
