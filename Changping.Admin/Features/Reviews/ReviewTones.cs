using Changping.Admin.Components.Records;
using Changping.Domain.Reviews;

namespace Changping.Admin.Features.Reviews;

/// <summary>The colours of rounds and their results, the same on every page.</summary>
public static class ReviewTones
{
    public static StateTone Tone(this RoundState state) => state switch
    {
        RoundState.Draft => StateTone.Grey,
        RoundState.Open => StateTone.Warn,
        RoundState.Closed => StateTone.Ok,
    };

    public static StateTone Tone(this ReviewOutcome outcome) => outcome switch
    {
        ReviewOutcome.Passed => StateTone.Ok,
        ReviewOutcome.Rejected => StateTone.Bad,
        ReviewOutcome.Returned or ReviewOutcome.NoResult => StateTone.Warn,
        ReviewOutcome.Dropped => StateTone.Grey,
    };

    public static StateTone Tone(this AssignmentStanding standing) => standing switch
    {
        AssignmentStanding.Undeclared or AssignmentStanding.Clear => StateTone.Warn,
        AssignmentStanding.Recused => StateTone.Grey,
        AssignmentStanding.Scored => StateTone.Ok,
    };
}
