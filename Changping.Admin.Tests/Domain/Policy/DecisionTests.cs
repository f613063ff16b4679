using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Policy;

/// <summary>One prepares, another decides: the same of all seven kinds, and the question says what the refusal says.</summary>
public sealed class DecisionTests
{
    private static readonly ActingPerson Another = new(Guid.NewGuid(), "钱经办");

    public static TheoryData<string> Kinds => ["放宽", "延长", "评价", "结算", "转化", "评选", "批次"];

    public static TheoryData<string> Rewritten => ["评价", "结算", "评选"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Who_prepared_it_does_not_approve_it(string kind)
    {
        var record = DecidedRecords.Of(kind);
        Assert.EndsWith("由 李经办 本人经办，须由另一人审批", record.WhyNot(Cases.Officer)?.Message, StringComparison.Ordinal);
        RefusedAsAsked(record, Cases.Officer, record.Approve);
        Assert.Equal((null, null), (record.Kept().By, record.Kept().Reason));
    }

    /// <summary>As found: an honest mistake stood until somebody else refused it.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Who_prepared_it_takes_it_back_without_a_reason_and_then_nobody_decides_on_it(string kind)
    {
        var record = DecidedRecords.Of(kind);
        record.SendBack(Cases.Officer, " ");
        Assert.Equal((null, null), (record.Kept().By, record.Kept().Reason));
        Assert.EndsWith("已由 李经办 撤回", record.WhyNot(Cases.Approver)?.Message, StringComparison.Ordinal);
        RefusedAsAsked(record, Cases.Approver, record.Approve, record.SendBack);
        RefusedAsAsked(record, Cases.Officer, record.SendBack);
    }

    [Fact]
    public void A_decision_on_own_work_is_told_whether_one_opened_the_record_or_wrote_some_of_it()
    {
        Assert.True(Decided(Cases.Officer, opened: Cases.Officer));
        Assert.False(Decided(Cases.Approver, opened: Cases.Officer));
        Assert.True(Decided(Cases.Officer, opened: Cases.Officer, Cases.Officer, Another));
        Assert.False(Decided(Cases.Approver, opened: Cases.Officer, Cases.Officer, Another));

        static bool Decided(ActingPerson by, ActingPerson opened, params ActingPerson[] wrote)
        {
            var decision = new Decision<DateOnly>();
            decision.Open(opened);
            Array.ForEach(wrote, decision.Write);
            decision.Record(by, new(2026, 11, 23), "已核对");
            return decision.IsOwnWork;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_another_decided_is_not_taken_back_any_more(string kind)
    {
        var record = DecidedRecords.Of(kind);
        record.Approve(Cases.Approver, "已核对");
        RefusedAsAsked(record, Cases.Officer, record.SendBack);
        Assert.Equal(Cases.Approver, record.Kept().By);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Another_decides_once_and_is_named_to_whoever_comes_second(string kind)
    {
        var record = DecidedRecords.Of(kind);
        Assert.Null(record.WhyNot(Cases.Approver));
        record.Approve(Cases.Approver, " 已核对 ");
        Assert.Equal((Cases.Approver, "已核对"), (record.Kept().By, record.Kept().Reason));

        Assert.Contains("已由 王负责 办理（", record.WhyNot(Another)?.Message, StringComparison.Ordinal);
        RefusedAsAsked(record, Another, record.Approve, record.SendBack);
        Assert.Equal(Cases.Approver, record.Kept().By);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nothing_is_sent_back_or_refused_without_a_reason(string kind)
    {
        var record = DecidedRecords.Of(kind);
        Assert.Equal(record.Clause, Assert.Throws<RuleViolationException>(() => record.SendBack(Cases.Approver, " ")).Clause);
        Assert.Null(record.WhyNot(Cases.Approver));
        record.SendBack(Cases.Approver, "材料不全");
        Assert.Equal((Cases.Approver, "材料不全"), (record.Kept().By, record.Kept().Reason));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_approval_has_a_reason_where_the_kind_asks_for_one(string kind)
    {
        var record = DecidedRecords.Of(kind);
        Assert.Equal(record.ApprovalNeedsReason, Record.Exception(() => record.Approve(Cases.Approver, " ")) is RuleViolationException);
        Assert.Equal((record.ApprovalNeedsReason ? null : Cases.Approver, null), (record.Kept().By, record.Kept().Reason));
    }

    [Theory]
    [MemberData(nameof(Rewritten))]
    public void Whoever_wrote_a_part_does_not_decide_after_another_handed_it_in_anew(string kind)
    {
        var record = DecidedRecords.Of(kind);
        record.SendBack(Cases.Approver, "材料不全");
        record.Rewrite!(Another);

        Assert.Equal((null, null), (record.Kept().By, record.Kept().Reason));
        Assert.Equal([Cases.Officer, Another], record.Kept().Authors);
        foreach (var author in record.Kept().Authors)
        {
            Assert.EndsWith($"中有 {author.Name} 本人编写的内容，须由没有参与编写的另一人审批", record.WhyNot(author)?.Message, StringComparison.Ordinal);
            RefusedAsAsked(record, author, record.Approve);
        }

        // Only who handed it in last takes it back.
        RefusedAsAsked(record, Cases.Officer, record.SendBack);

        record.Approve(Cases.Approver, "已核对");
        Assert.Equal(Cases.Approver, record.Kept().By);
    }

    private static void RefusedAsAsked(DecidedRecord record, ActingPerson by, params Action<ActingPerson, string>[] decisions)
    {
        var asked = record.WhyNot(by);
        Assert.Equal(record.Clause, asked?.Clause);
        foreach (var decide in decisions)
        {
            var refused = Assert.Throws<RuleViolationException>(() => decide(by, "已核对"));
            Assert.Equal(asked, new Blocker(refused.Clause, refused.Reason));
        }
    }
}
