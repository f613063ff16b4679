using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Domain.Projects;

/// <summary>一 目标任务, reading 0053.</summary>
public sealed class GoalTargetTests
{
    [Fact]
    public void Goals_stand_in_the_order_of_the_text_whatever_the_order_they_were_entered_in()
    {
        var kinds = Enum.GetValues<ResultKind>();
        var goals = GoalTarget.Checked(kinds.Reverse().Select(kind => new GoalTarget(kind, 1, null)));
        Assert.Equal(kinds.Order(), goals.Select(goal => goal.Kind));
    }
}
