using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Experts;

/// <summary>个人信息保护法 19, 47: the shortest time that is needed, and not a day less.</summary>
public sealed class RetentionPeriodTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);
    private static readonly ActingPerson Officer = new(Guid.NewGuid(), "李经办"), Approver = new(Guid.NewGuid(), "王负责");
    private static readonly ErasedPerson First = new(Id.New<ExpertId>(), "2026-专家-0001", new(2023, 1, 2)),
    Second = new(Id.New<ExpertId>(), "2026-专家-0002", new(2023, 1, 3));

    [Theory]
    [InlineData("2023-11-23", 3, "2026-11-23", false)]
    [InlineData("2023-11-23", 3, "2026-11-24", true)]
    [InlineData("2024-02-29", 3, "2027-02-28", false)]
    [InlineData("2024-02-29", 3, "2027-03-01", true)]
    [InlineData("2023-11-23", 1, "2024-11-23", false)]
    [InlineData("2023-11-23", 1, "2024-11-24", true)]
    public void Somebody_is_kept_up_to_the_day_and_not_beyond(string last, int years, string today, bool over) =>
        Assert.Equal(over, RetentionPeriod.IsOver(DateOnly.Parse(last, null), years, DateOnly.Parse(today, null)));

    [Fact]
    public void One_proposes_another_confirms_and_who_came_alive_meanwhile_is_spared()
    {
        var erasure = Proposed(First, Second);
        Assert.Contains("本人经办", erasure.WhyNotDecide(Officer)!.Message, StringComparison.Ordinal);
        Assert.Null(erasure.WhyNotDecide(Approver));
        Assert.Throws<RuleViolationException>(() => erasure.Confirm(new ErasureDue([First], 0), Officer, Day));
        erasure.Confirm(new ErasureDue([Second], 2), Approver, Day);
        Assert.Equal((ErasureState.Done, Day, 2), (erasure.State, erasure.ErasedOn, erasure.Imports));
        Assert.Equal([Second], erasure.People);
        Assert.Equal(["2026-专家-0001"], erasure.Spared);
        Assert.Contains("已由 王负责 办理", Assert.Throws<RuleViolationException>(() => erasure.SendBack(Approver, Day, "迟了")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_is_due_there_is_nothing_to_propose_or_to_confirm()
    {
        Assert.Contains("没有保存期满", Assert.Throws<RuleViolationException>(() => Proposed()).Message, StringComparison.Ordinal);
        var erasure = Proposed(First);
        Assert.Contains("请退回本件", Assert.Throws<RuleViolationException>(() => erasure.Confirm(new ErasureDue([], 0), Approver, Day)).Message,
            StringComparison.Ordinal);
        Assert.NotNull(new Erasure(Id.New<ErasureId>(), "2026-删除-002", new ErasureDue([], 1), 3, Officer, Day));
    }

    [Fact]
    public void It_is_sent_back_with_a_reason_and_taken_back_without()
    {
        var sentBack = Proposed(First);
        Assert.Contains("请填写退回的原因", Assert.Throws<RuleViolationException>(() => sentBack.SendBack(Approver, Day, " ")).Message, StringComparison.Ordinal);
        sentBack.SendBack(Approver, Day, "有诉讼");
        Assert.Equal((ErasureState.Refused, "有诉讼"), (sentBack.State, sentBack.Decision.Reason));

        var takenBack = Proposed(First);
        Assert.Null(takenBack.WhyNotTakeBack(Officer));
        takenBack.SendBack(Officer, Day, null);
        Assert.True(takenBack.Decision.WasTakenBack);
    }

    [Fact]
    public void The_command_line_carries_it_out_and_nobody_stands_as_having_confirmed_it()
    {
        var erasure = Proposed(First);
        erasure.Carry(Day);
        Assert.Equal((ErasureState.Done, Day, null), (erasure.State, erasure.ErasedOn, erasure.Decision.DecidedBy));
        Assert.Equal(["待确认", "已删除", "已退回"], Enum.GetValues<ErasureState>().Select(state => state.ChineseName()));
    }

    private static Erasure Proposed(params ErasedPerson[] people) => new(Id.New<ErasureId>(), "2026-删除-001", new ErasureDue(people, 0), 3, Officer, Day);
}
