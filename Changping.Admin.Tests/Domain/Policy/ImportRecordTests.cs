using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Policy;

/// <summary>An import is undone by two persons while nothing rests on what it wrote.</summary>
public sealed class ImportRecordTests
{
    private readonly ImportRecord _record = new(
        Id.New<ImportRecordId>(), Clauses.TalentPool, ("experts", "拟聘专家推荐情况汇总表"), ("专家.xlsx", "00", "第一页"),
        new ImportedRowCounts(1, 2, 3, 4, 5), Cases.Officer, Cases.Moment);

    [Fact]
    public void It_keeps_what_came_in()
    {
        Assert.Equal(("experts", "拟聘专家推荐情况汇总表", "专家.xlsx", "00", "第一页"), (_record.Word, _record.Register, _record.FileName, _record.Hash, _record.Sheet));
        Assert.Equal((1, 2, 3, 4, 5), (_record.New, _record.Changed, _record.Unchanged, _record.Faulty, _record.NotAccepted));
        Assert.Equal((Cases.Officer, Cases.Moment, ImportState.Written, Clauses.TalentPool),
            (_record.ImportedBy, _record.ImportedAt, _record.State, _record.Clause));
        _record.Keep(["甲"]);
        Assert.Equal(["甲"], _record.Kept);
    }

    [Fact]
    public void What_was_built_on_it_keeps_it_from_being_undone_when_asked_and_when_confirmed()
    {
        Assert.Contains("已被使用：入库，不能整份撤销", _record.WhyNotAsk(["入库"])!.Message, StringComparison.Ordinal);
        Refused("入库 等 2 件，不能", () => Ask("入库", "项目"));
        Ask();
        Refused("已被使用：项目", () => Decide(true, Cases.Approver, "项目"));
        Assert.Equal(ImportState.UndoAsked, _record.State);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Whoever_asks_says_why(string? reason)
    {
        Refused("请填写撤销的原因", () => _record.AskUndoing([], reason, Cases.Officer, Cases.Moment));
        Assert.Equal((ImportState.Written, null), (_record.State, _record.Undoing));
    }

    [Fact]
    public void Another_person_confirms_it_once()
    {
        Refused("没有待确认的撤销", () => Decide(true, Cases.Approver));
        Assert.NotNull(_record.WhyNotTakeBack(Cases.Officer));
        Ask();
        Assert.Equal((ImportState.UndoAsked, "导错了文件"), (_record.State, _record.UndoReason));
        Refused("已有人提出撤销", () => Ask());
        Assert.NotNull(_record.WhyNotDecide(Cases.Officer));
        Assert.Null(_record.WhyNotDecide(Cases.Approver));
        Refused("另一人", () => Decide(true, Cases.Officer));
        Decide(true, Cases.Approver);
        Assert.Equal((ImportState.Undone, Cases.Approver), (_record.State, _record.Undoing!.DecidedBy));
        Refused("该次导入已撤销", () => Ask());
        Refused("王负责 办理（已撤销）", () => Decide(true, Cases.Approver));
        Refused("王负责 办理（已撤销）", () => _record.DecideUndoing(false, [], "无误", Cases.Approver, Cases.Moment));
    }

    [Fact]
    public void Sent_back_with_a_reason_or_taken_back_by_who_asked_it_stands_and_may_be_asked_again()
    {
        Ask();
        Assert.Null(_record.WhyNotTakeBack(Cases.Officer));
        Assert.NotNull(_record.WhyNotTakeBack(Cases.Approver));
        Refused("退回的原因", () => _record.DecideUndoing(false, [], " ", Cases.Approver, Cases.Moment));
        _record.DecideUndoing(false, ["入库"], "文件无误", Cases.Approver, Cases.Moment);
        Assert.Equal((ImportState.Written, "文件无误"), (_record.State, _record.Undoing!.Reason));
        Refused("已由 王负责 办理（尚无人提出）", () => Decide(true, Cases.Officer));
        Ask();
        _record.DecideUndoing(false, [], null, Cases.Officer, Cases.Moment);
        Assert.Equal((ImportState.Written, true), (_record.State, _record.Undoing!.WasTakenBack));
    }

    private void Ask(params string[] resting) => _record.AskUndoing(resting, " 导错了文件 ", Cases.Officer, Cases.Moment);

    private void Decide(bool confirm, ActingPerson by, params string[] resting) => _record.DecideUndoing(confirm, resting, null, by, Cases.Moment);

    private static void Refused(string words, Action step)
    {
        var refusal = Assert.Throws<RuleViolationException>(step);
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(Clauses.TalentPool, refusal.Clause);
    }
}
