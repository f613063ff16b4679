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

    [Fact]
    public void A_change_counts_once_another_person_confirmed_it()
    {
        var file = Proposed();
        Assert.Equal((First, Changed, Proposer, true), (file.Current, file.Proposed, file.ProposedBy, file.AwaitsConfirmation));
        Assert.Equal(Clauses.Budget, Assert.Throws<RuleViolationException>(() => file.Confirm(Proposer, Day)).Clause);
        file.Confirm(Second, Day);
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
        foreach (var decide in new Action[] { () => file.Confirm(Second, Day), file.Refuse })
        {
            Assert.Contains("没有待复核的账户变更", Assert.Throws<RuleViolationException>(decide).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_present_account_entered_again_takes_the_proposal_back()
    {
        var file = Proposed();
        file.Enter(First with { }, Second);
        Assert.Equal((First, null, null), (file.Current, file.Proposed, file.ProposedBy));
    }

    [Fact]
    public void A_proposal_that_somebody_repeats_stays_the_first_proposers_and_another_account_is_the_next_ones()
    {
        var file = Proposed();
        file.Enter(Changed with { }, Second);
        Assert.Equal(Proposer, file.ProposedBy);
        file.Enter(Changed with { BankName = "另一银行" }, Second);
        Assert.Equal((Second, "另一银行"), (file.ProposedBy, file.Proposed?.BankName));
    }

    private static PayeeAccountFile File()
    {
        var file = new PayeeAccountFile();
        file.Enter(First, Proposer);
        return file;
    }

    private static PayeeAccountFile Proposed()
    {
        var file = File();
        file.Enter(Changed, Proposer);
        return file;
    }
}
