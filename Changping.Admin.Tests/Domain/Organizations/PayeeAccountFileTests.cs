using Changping.Domain.Common;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Organizations;

/// <summary>五（一）2: where money goes changes by two persons.</summary>
public sealed class PayeeAccountFileTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);
    private static readonly ActingPerson Proposer = new(Guid.NewGuid(), "李经办");
    private static readonly ActingPerson Second = new(Guid.NewGuid(), "钱经办");
    private static readonly PayeeAccount First = new("甲公司", "测试银行", null, "11111111");
    private static readonly PayeeAccount Changed = First with { AccountNumber = "22222222" };

    [Fact]
    public void The_first_account_waits_for_nobody_and_was_never_changed()
    {
        var file = File();
        Assert.Equal((First, null, null, null, false), (file.Current, file.Proposed, file.ProposedBy, file.ChangedOn, file.AwaitsConfirmation));
    }

    /// <summary>As found: an expert's account in the name of a shop was paid to.</summary>
    [Theory]
    [InlineData("甲公司", true)]
    [InlineData("甲 公司", true)]
    [InlineData("某个体户", false)]
    public void A_first_account_in_another_name_waits_for_a_second_person(string name, bool counts)
    {
        var file = new PayeeAccountFile();
        file.Enter(First with { AccountName = name }, "甲公司", Proposer);
        Assert.Equal((counts, !counts), (file.Current is not null, file.AwaitsConfirmation));
        Assert.Equal(counts, file.WhyNotPay("甲公司") is null);
    }

    /// <summary>As found: another name was confirmed on a word.</summary>
    [Fact]
    public void Another_name_is_confirmed_by_a_second_person_with_a_proof_and_paid_from_then_on()
    {
        var file = new PayeeAccountFile();
        file.Enter(First with { AccountName = "某个体户" }, "甲公司", Proposer);
        Assert.Contains("须由另一人审批", file.WhyNotConfirm(Proposer, "甲公司", 1)!.Message, StringComparison.Ordinal);
        Assert.Contains("请先上传证明", Assert.Throws<RuleViolationException>(() => file.Confirm(Second, Day, "甲公司", 0)).Message, StringComparison.Ordinal);
        file.Confirm(Second, Day, "甲公司", 1);
        Assert.Equal(("某个体户", Day, null), (file.Current?.AccountName, file.ChangedOn, file.WhyNotPay("甲公司")));
    }

    /// <summary>A company renamed, or an account entered before the rule: nobody has looked at the name that differs.</summary>
    [Fact]
    public void An_account_whose_name_no_longer_agrees_is_not_paid_to_until_it_is_entered_and_confirmed_again()
    {
        var file = File();
        Assert.Contains("与收款方乙公司不一致", file.WhyNotPay("乙公司")!.Message, StringComparison.Ordinal);
        file.Enter(First with { }, "乙公司", Proposer);
        Assert.Equal("乙公司的账户变更待另一人复核", file.WhyNotPay("乙公司")!.Message);
        file.Confirm(Second, Day, "乙公司", 1);
        Assert.Null(file.WhyNotPay("乙公司"));
    }

    [Fact]
    public void What_a_register_brings_waits_for_a_second_person_the_first_account_included()
    {
        var file = new PayeeAccountFile();
        file.Propose(First, Proposer);
        Assert.Equal((null, "甲公司的账户待另一人复核"), (file.Current, file.WhyNotPay("甲公司")!.Message));
        file.Propose(First with { }, Second);
        Assert.Equal(Proposer, file.ProposedBy);
        file.Confirm(Second, Day, "甲公司", 0);
        file.Propose(First with { }, Proposer);
        Assert.False(file.AwaitsConfirmation);
    }

    [Fact]
    public void A_change_counts_once_another_person_confirmed_it()
    {
        var file = Proposed();
        Assert.Equal((First, Changed, Proposer, true), (file.Current, file.Proposed, file.ProposedBy, file.AwaitsConfirmation));
        Assert.Equal(Clauses.Budget, Assert.Throws<RuleViolationException>(() => file.Confirm(Proposer, Day, "甲公司", 0)).Clause);
        file.Confirm(Second, Day, "甲公司", 0);
        Assert.Equal((Changed, null, null, Day, false), (file.Current, file.Proposed, file.ProposedBy, file.ChangedOn, file.AwaitsConfirmation));
    }

    [Fact]
    public void A_change_that_is_refused_leaves_the_account_and_the_day_as_they_were()
    {
        var file = Proposed();
        file.Refuse();
        Assert.Equal((First, null, null, null, false), (file.Current, file.Proposed, file.ProposedBy, file.ChangedOn, file.AwaitsConfirmation));
    }

    [Fact]
    public void Nothing_that_does_not_wait_is_confirmed_or_refused()
    {
        var file = File();
        foreach (var decide in new Action[] { () => file.Confirm(Second, Day, "甲公司", 0), file.Refuse })
        {
            Assert.Contains("没有待复核的账户变更", Assert.Throws<RuleViolationException>(decide).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_present_account_entered_again_takes_the_proposal_back()
    {
        var file = Proposed();
        file.Enter(First with { }, "甲公司", Second);
        Assert.Equal((First, null, null), (file.Current, file.Proposed, file.ProposedBy));
    }

    [Fact]
    public void A_proposal_that_somebody_repeats_stays_the_first_proposers_and_another_account_is_the_next_ones()
    {
        var file = Proposed();
        file.Enter(Changed with { }, "甲公司", Second);
        Assert.Equal(Proposer, file.ProposedBy);
        file.Enter(Changed with { BankName = "另一银行" }, "甲公司", Second);
        Assert.Equal((Second, "另一银行"), (file.ProposedBy, file.Proposed?.BankName));
    }

    [Fact]
    public void Whoever_proposed_a_change_takes_it_back_and_nobody_else()
    {
        Assert.Contains("没有待复核", File().WhyNotTakeBack(Proposer)!.Message, StringComparison.Ordinal);
        Assert.Null(Proposed().WhyNotTakeBack(Proposer));
        Assert.Contains("由 李经办 提出", Proposed().WhyNotTakeBack(Second)!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_proof_is_needed_only_while_an_account_in_another_name_waits()
    {
        var file = File();
        Assert.False(file.LacksProof("乙公司", 0));
        file.Enter(Changed with { AccountName = "某个体户" }, "甲公司", Proposer);
        Assert.True(file.LacksProof("甲公司", 0));
        Assert.False(file.LacksProof("甲公司", 1));
        Assert.False(file.LacksProof("某个体户", 0));
        Assert.False(Proposed().LacksProof("甲公司", 0));
    }

    [Fact]
    public void Without_any_account_nothing_is_paid() => Assert.Equal("未登记甲公司的银行账户，请先登记", new PayeeAccountFile().WhyNotPay("甲公司")!.Message);

    [Fact]
    public void An_account_that_a_second_person_confirmed_is_paid_to_in_another_name_and_entered_again_proposes_nothing()
    {
        var file = Proposed();
        file.Confirm(Second, Day, "甲公司", 0);
        Assert.Null(file.WhyNotPay("乙公司"));
        file.Enter(Changed with { }, "乙公司", Proposer);
        Assert.False(file.AwaitsConfirmation);
    }

    private static PayeeAccountFile File()
    {
        var file = new PayeeAccountFile();
        file.Enter(First, "甲公司", Proposer);
        return file;
    }

    private static PayeeAccountFile Proposed()
    {
        var file = File();
        file.Enter(Changed, "甲公司", Proposer);
        return file;
    }
}
