using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Domain.Appointments;

/// <summary>What one entered oneself is put right under the same rules as it was entered; what another entered is not.</summary>
public sealed class CorrectionTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void A_contact()
    {
        var service = Cases.Appointment(Cases.Project());
        var contact = new Contact(Id.New<ContactId>(), service, Learned("正常", "协调班车"), Cases.Officer, Today);
        Assert.Contains("李经办", Refusal(() => contact.Correct(service, Learned("良好", null), Cases.Approver, Today)), StringComparison.Ordinal);
        Assert.Contains("至少填写一项", Refusal(() => contact.Correct(service, Learned(" ", null), Cases.Officer, Today)), StringComparison.Ordinal);
        contact.Correct(service, Learned("良好", "协调班车"), Cases.Officer, Today);
        Assert.Equal("良好", contact.Working);

        contact.Settle("已开通", Today);
        Assert.Contains("已于 2026-11-23 办结", Refusal(() => contact.Correct(service, Learned("良好", null), Cases.Officer, Today)), StringComparison.Ordinal);
        contact.Correct(service, Learned("很好", "协调班车"), Cases.Officer, Today);
        Assert.Equal(("很好", "已开通"), (contact.Working, contact.Settlement));
    }

    [Fact]
    public void A_result()
    {
        var project = Cases.Project();
        var result = new JointResult(Id.New<JointResultId>(), project, Achieved(1), Cases.Officer, Today);
        Assert.Contains("李经办", Refusal(() => result.Correct(project, Achieved(2), Cases.Approver, Today)), StringComparison.Ordinal);
        Assert.Throws<RuleViolationException>(() => result.Correct(project, Achieved(0), Cases.Officer, Today));
        result.Correct(project, Achieved(2), Cases.Officer, Today);
        Assert.Equal(2, result.Quantity);
    }

    [Fact]
    public void The_companys_support()
    {
        var service = Cases.Appointment(Cases.Project());
        var support = new EnterpriseSupport(Id.New<EnterpriseSupportId>(), service, Given(3000), Cases.Officer);
        Assert.Contains("李经办", Refusal(() => support.Correct(service, Given(4000), Cases.Approver)), StringComparison.Ordinal);
        Assert.Throws<RuleViolationException>(() => support.Correct(service, Given(0), Cases.Officer));
        support.Correct(service, Given(4000), Cases.Officer);
        Assert.Equal(Money.FromYuan(4000), support.Monthly);
    }

    private static ContactFacts Learned(string working, string? followUp) => new(Today, ContactChannel.Visit, null, null, working, null, followUp);

    private static ResultFacts Achieved(int quantity) => new(ResultKind.JointResearch, Today, "成果", quantity, Money.Zero, "证明");

    private static EnterpriseSupportFacts Given(int yuan) => new(EnterpriseSupportKind.Allowance, Money.FromYuan(yuan), null, Today);

    private static string Refusal(Action act) => Assert.Throws<RuleViolationException>(act).Message;
}
