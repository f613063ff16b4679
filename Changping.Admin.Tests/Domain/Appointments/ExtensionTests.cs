using System.Globalization;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Appointments;

/// <summary>六（一）2: a breakthrough may lengthen the service; one proposes, another decides. The plain period here is 2026-03-15 to 2028-03-14.</summary>
public sealed class ExtensionTests
{
    private static readonly DateOnly LastDay = new(2028, 3, 14);

    [Theory]
    [InlineData("2028-03-14", false)]
    [InlineData("2028-03-15", true)]
    public void The_new_last_day_is_later_than_the_old(string day, bool possible)
    {
        var refusal = Record.Exception(() => Propose(Cases.Serving(Cases.Project()), Day(day)));
        Assert.Equal(possible, refusal is null);
    }

    [Theory]
    [InlineData("2026-03-14", false)]
    [InlineData("2026-03-15", true)]
    [InlineData("2028-03-14", true)]
    [InlineData("2028-03-15", false)]
    public void It_is_proposed_from_the_first_day_to_the_last(string on, bool possible)
    {
        var refusal = Record.Exception(() => Propose(Cases.Serving(Cases.Project()), Day("2028-09-14"), on: Day(on)));
        Assert.Equal(possible, refusal is null);
    }

    [Theory]
    [InlineData("2028-09-14", true)]
    [InlineData("2028-09-15", false)]
    public void It_stays_free_of_the_experts_next_period(string until, bool possible)
    {
        var next = new DateRange(Day("2028-09-15"), Day("2030-09-14"));
        var refusal = Record.Exception(() => Propose(Cases.Serving(Cases.Project()), Day(until), others: [next]));
        Assert.Equal(possible, refusal is null);
    }

    [Fact]
    public void It_needs_evidence_and_waits_alone()
    {
        var appointment = Cases.Serving(Cases.Project());
        Assert.Equal(Clauses.ServicePeriod, Assert.Throws<RuleViolationException>(() => Propose(appointment, Day("2028-09-14"), evidence: " ")).Clause);
        Propose(appointment, Day("2028-09-14"));
        Assert.Contains("待审批", Assert.Throws<RuleViolationException>(() => Propose(appointment, Day("2028-10-14"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Approval_by_another_person_moves_the_last_day_and_keeps_the_plain_one()
    {
        var appointment = Cases.Serving(Cases.Project());
        Propose(appointment, Day("2028-09-14"));
        Assert.Equal(LastDay, appointment.LastDay);
        Assert.Throws<RuleViolationException>(() => appointment.DecideExtension(1, true, [], Cases.Officer, LastDay, "同意"));
        Assert.Throws<RuleViolationException>(() => appointment.DecideExtension(1, true, [], Cases.Approver, LastDay, " "));

        appointment.DecideExtension(1, true, [], Cases.Approver, LastDay, "同意");
        Assert.Equal((Day("2028-09-14"), LastDay), (appointment.Period.End, appointment.PlainLastDay));
        Assert.Throws<RuleViolationException>(() => appointment.DecideExtension(1, false, [], Cases.Approver, LastDay, "不同意"));

        Propose(appointment, Day("2028-12-14"), on: Day("2028-09-01"));
        appointment.DecideExtension(2, true, [], Cases.Approver, Day("2028-09-02"), "同意");
        Assert.Equal((Day("2028-12-14"), LastDay), (appointment.LastDay, appointment.PlainLastDay));
    }

    [Fact]
    public void It_is_proposed_only_by_who_took_up_the_post_and_before_the_end()
    {
        Assert.Contains("上岗后", Assert.Throws<RuleViolationException>(() => Propose(Cases.Appointment(Cases.Project()), Day("2028-09-14"))).Message,
            StringComparison.Ordinal);
        var ended = Cases.Serving(Cases.Project());
        ended.EndEarly(Day("2028-02-01"), "调离", LastDay);
        Assert.Contains("已于 2028-02-01 结束", Assert.Throws<RuleViolationException>(() => Propose(ended, Day("2028-09-14"))).Message, StringComparison.Ordinal);
        Assert.Empty(ended.Extensions);
    }

    [Fact]
    public void It_keeps_both_last_days_and_the_evidence_and_an_unknown_one_is_not_decided()
    {
        var appointment = Cases.Serving(Cases.Project());
        var extension = Propose(appointment, Day("2028-09-14"), evidence: " 鉴定意见 ");
        Assert.Same(extension, appointment.Waiting);
        Assert.Equal((1, LastDay, Day("2028-09-14"), "鉴定意见", ExtensionState.Proposed),
            (extension.Number, extension.OldLastDay, extension.NewLastDay, extension.Evidence, extension.State));
        Assert.Contains("没有第 2 号", Assert.Throws<RuleViolationException>(() =>
            appointment.DecideExtension(2, true, [], Cases.Approver, LastDay, "同意")).Message, StringComparison.Ordinal);
        appointment.DecideExtension(1, true, [], Cases.Approver, LastDay, "同意");
        Assert.Equal((null, ExtensionState.Approved), (appointment.Waiting, extension.State));
    }

    [Fact]
    public void The_days_on_which_a_service_can_be_broken_off_are_told() =>
        Assert.Contains("应在 2026-03-15 与 2028-03-13 之间", Assert.Throws<RuleViolationException>(() =>
        Cases.Serving(Cases.Project()).EndEarly(LastDay, "调离", LastDay)).Message, StringComparison.Ordinal);

    [Fact]
    public void What_the_expert_took_on_elsewhere_meanwhile_keeps_it_from_being_approved()
    {
        var appointment = Cases.Serving(Cases.Project());
        Propose(appointment, Day("2028-09-14"));
        var elsewhere = new DateRange(Day("2028-09-14"), Day("2030-09-13"));
        Assert.Throws<RuleViolationException>(() => appointment.DecideExtension(1, true, [elsewhere], Cases.Approver, LastDay, "同意"));
        Assert.Equal((LastDay, null), (appointment.LastDay, appointment.PlainLastDay));
    }

    [Fact]
    public void A_refusal_moves_nothing_and_stays_on_record()
    {
        var appointment = Cases.Serving(Cases.Project());
        Propose(appointment, Day("2028-09-14"));
        appointment.DecideExtension(1, false, [], Cases.Approver, LastDay, "依据不足");
        Assert.Equal((LastDay, null), (appointment.LastDay, appointment.PlainLastDay));
        Assert.Equal((ExtensionState.Refused, "依据不足"), (appointment.Extensions[0].State, appointment.Extensions[0].Decision.Reason));
        Assert.Equal(2, Propose(appointment, Day("2028-09-14")).Number);
    }

    [Fact]
    public void What_ended_early_meanwhile_is_not_extended()
    {
        var appointment = Cases.Serving(Cases.Project());
        Propose(appointment, Day("2028-09-14"));
        appointment.EndEarly(Day("2028-02-01"), "调离", LastDay);
        Assert.Throws<RuleViolationException>(() => appointment.DecideExtension(1, true, [], Cases.Approver, LastDay, "同意"));
        Assert.Equal(Day("2028-02-01"), appointment.Period.End);
    }

    [Fact]
    public void A_correction_of_the_register_leaves_the_extension_and_cannot_move_the_first_day()
    {
        var project = Cases.Project();
        var appointment = Cases.Serving(project);
        Propose(appointment, Day("2028-09-14"));
        appointment.DecideExtension(1, true, [], Cases.Approver, LastDay, "同意");
        appointment.Correct(project, "技术中心副主任", appointment.Start, Policy20.InForce, []);
        Assert.Equal(("技术中心副主任", Day("2028-09-14")), (appointment.Post, appointment.LastDay));
        Assert.Throws<RuleViolationException>(() => appointment.Correct(project, "科技副总", appointment.Start.AddDays(1), Policy20.InForce, []));
    }

    [Theory]
    [InlineData(1, "2028-09-13", 29)]
    [InlineData(1, "2028-09-14", 30)]
    [InlineData(0, "2028-09-14", 24)]
    public void The_allowance_goes_on_in_an_extension_where_the_policy_says_so(int goesOn, string until, int months)
    {
        var appointment = Cases.Serving(Cases.Project());
        Propose(appointment, Day(until));
        appointment.DecideExtension(1, true, [], Cases.Approver, LastDay, "同意");
        var policy = Policy20.InForce.With(
            LivingAllowance.DuringExtension, "延长期间生活补贴", "1", new(Policy20.IssuedOn, goesOn, Policy20.InForce.Cite(Clauses.LivingAllowance)));
        Assert.Equal(months, LivingAllowance.Months(appointment.Period, policy).Count);
    }

    private static Extension Propose(Appointment appointment, DateOnly until, DateOnly? on = null, string evidence = "鉴定意见", params DateRange[] others) =>
        appointment.ProposeExtension(until, evidence, new ExtensionRule(24, 9), others, Cases.Officer, on ?? LastDay);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
