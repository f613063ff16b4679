using System.Globalization;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Domain.Appointments;

/// <summary>五（二） contacts, the company's own support and the joint results: what must be filled, and on which days they can lie.</summary>
public sealed class ContactAndResultTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("2026-03-14", false)]
    [InlineData("2026-03-15", true)]
    [InlineData("2026-11-23", true)]
    [InlineData("2026-11-24", false)]
    public void A_contact_lies_between_the_first_day_of_service_and_today(string day, bool possible) =>
        Assert.Equal(possible, Record.Exception(() => Contact(Day(day), working: "正常")) is null);

    [Fact]
    public void A_contact_learned_something_of_thinking_work_or_life()
    {
        Assert.Equal(Clauses.Contact, Assert.Throws<RuleViolationException>(() => Contact(Today)).Clause);
        Assert.Throws<RuleViolationException>(() => Contact(Today, thinking: " "));
        Assert.Equal("好", Contact(Today, thinking: " 好 ").Thinking);
        Assert.Equal("好", Contact(Today, living: "好").Living);
    }

    [Fact]
    public void A_follow_up_is_settled_once_and_with_its_result()
    {
        Assert.Contains("没有后续事项", Assert.Throws<RuleViolationException>(() => Contact(Today, working: "正常").Settle("已办", Today)).Message,
            StringComparison.Ordinal);
        var contact = Contact(Today, working: "正常", followUp: "协调班车");
        Assert.Throws<RuleViolationException>(() => contact.Settle(" ", Today));
        contact.Settle("已开通", Today);
        Assert.Contains("已于 2026-11-23 办结", Assert.Throws<RuleViolationException>(() => contact.Settle("再办", Today)).Message, StringComparison.Ordinal);
        Assert.Equal("已开通", contact.Settlement);
    }

    [Fact]
    public void The_next_contact_is_due_so_many_days_after_the_last_or_after_the_first_day()
    {
        var rule = new ContactRule(90);
        Assert.Equal(new DateOnly(2026, 6, 13), rule.DueOn(new DateOnly(2026, 3, 15), null));
        Assert.Equal(new DateOnly(2026, 9, 29), rule.DueOn(new DateOnly(2026, 3, 15), new DateOnly(2026, 7, 1)));
        Assert.Equal(Today, rule.DueOn(rule.Limit(Today), null));
    }

    [Theory]
    [InlineData(0, null, false)]
    [InlineData(0, "班车", true)]
    [InlineData(3000, null, true)]
    [InlineData(-1, "班车", false)]
    public void The_companys_support_is_an_amount_or_words(int yuan, string? words, bool possible) =>
        Assert.Equal(possible, Record.Exception(() => Support(yuan, words, Today)) is null);

    [Theory]
    [InlineData("2026-03-14", false)]
    [InlineData("2026-03-15", true)]
    [InlineData("2028-03-14", true)]
    [InlineData("2028-03-15", false)]
    public void The_companys_support_begins_inside_the_period(string since, bool possible) =>
        Assert.Equal(possible, Record.Exception(() => Support(3000, null, Day(since))) is null);

    [Theory]
    [InlineData(ResultKind.JointResearch, 1, 0, true)]
    [InlineData(ResultKind.JointResearch, 0, 0, false)]
    [InlineData(ResultKind.Conversion, 1, 0, false)]
    [InlineData(ResultKind.Conversion, 1, 1, true)]
    [InlineData(ResultKind.ProjectGranted, 1, -1, false)]
    public void A_result_counts_at_least_one_and_a_conversion_has_its_money(ResultKind kind, int quantity, int yuan, bool possible) =>
        Assert.Equal(possible, Record.Exception(() => Result(kind, quantity, yuan, Today)) is null);

    [Theory]
    [InlineData("2026-02-28", false)]
    [InlineData("2026-03-01", true)]
    [InlineData("2026-11-24", false)]
    public void A_result_lies_between_establishment_and_today(string day, bool possible) =>
        Assert.Equal(possible, Record.Exception(() => Result(ResultKind.JointResearch, 1, 0, Day(day))) is null);

    [Theory]
    [InlineData(-1, "协调班车", "早于联系日期")]
    [InlineData(0, "协调班车", null)]
    [InlineData(30, "协调班车", null)]
    [InlineData(30, " ", "请同时填写后续事项")]
    public void A_follow_up_is_due_on_the_day_of_the_contact_or_later_and_never_without_words(int days, string followUp, string? refused)
    {
        var facts = new ContactFacts(Today, ContactChannel.Visit, null, "认同", null, null, followUp, Today.AddDays(days));
        Func<Contact> enter = () => new Contact(Id.New<ContactId>(), Cases.Appointment(Cases.Project()), facts, Cases.Officer, Today);
        if (refused is null)
        {
            Assert.Equal(Today.AddDays(days), enter().FollowUpBy);
        }
        else
        {
            Assert.Contains(refused, Assert.Throws<RuleViolationException>(enter).Message, StringComparison.Ordinal);
        }
    }

    private static Contact Contact(DateOnly day, string? thinking = null, string? working = null, string? living = null, string? followUp = null) => new(
        Id.New<ContactId>(), Cases.Appointment(Cases.Project()),
        new ContactFacts(day, ContactChannel.Visit, null, thinking, working, living, followUp), Cases.Officer, Today);

    private static EnterpriseSupport Support(int yuan, string? words, DateOnly since) => new(
        Id.New<EnterpriseSupportId>(), Cases.Appointment(Cases.Project()),
        new EnterpriseSupportFacts(EnterpriseSupportKind.Allowance, Money.FromYuan(yuan), words, since), Cases.Officer);

    private static JointResult Result(ResultKind kind, int quantity, int yuan, DateOnly day) => new(
        Id.New<JointResultId>(), Cases.Project(), new ResultFacts(kind, day, "成果", quantity, Money.FromYuan(yuan), "证明"), Cases.Officer, Today);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
