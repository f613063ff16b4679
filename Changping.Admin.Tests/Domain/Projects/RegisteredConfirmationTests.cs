using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Funding = Changping.Admin.Tests.Domain.Funds.FundingCases;

namespace Changping.Admin.Tests.Domain.Projects;

/// <summary>Reading 0040: what ran before the office began is taken over by two persons, and what was paid then counts.</summary>
public sealed class RegisteredConfirmationTests
{
    private static readonly CalendarMonth Never = new(2099, 12);

    [Fact]
    public void Who_entered_it_does_not_confirm_it_and_every_gap_wants_a_reason()
    {
        var project = Cases.Project();
        Assert.True(project.AwaitsConfirmation);
        project.Register(OpeningBalance.None, Cases.Officer, project.EstablishedDay);
        Assert.True(project.AwaitsConfirmation);
        Assert.Contains("本人经办",
            Assert.Throws<RuleViolationException>(() => project.ConfirmRegistration([], [], Cases.Officer, project.EstablishedDay)).Message,
            StringComparison.Ordinal);
        Assert.Contains("没有备案号", Assert.Throws<RuleViolationException>(() =>
            project.ConfirmRegistration(["没有备案号"], [" "], Cases.Approver, project.EstablishedDay)).Message, StringComparison.Ordinal);
        Assert.True(project.AwaitsConfirmation);

        project.ConfirmRegistration(["没有备案号"], [" 原件在卷 "], Cases.Approver, project.EstablishedDay);
        Assert.Equal((false, new RegisteredGap("没有备案号", "原件在卷")), (project.AwaitsConfirmation, project.Gaps.Single()));
        Assert.Equal((Cases.Officer, Cases.Approver), (project.Registration!.PreparedBy, project.Registration.DecidedBy));
        Assert.Contains("已确认", Assert.Throws<RuleViolationException>(() =>
            project.ConfirmRegistration([], [], Cases.Approver, project.EstablishedDay)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_corrected_figure_waits_for_another_person_once_more()
    {
        var project = Cases.Project();
        project.Register(OpeningBalance.None, Cases.Officer, project.EstablishedDay);
        project.ConfirmRegistration([], [], Cases.Approver, project.EstablishedDay);
        project.Register(new OpeningBalance { AllowanceMonths = 8 }, Cases.Approver, project.EstablishedDay);
        Assert.NotNull(project.WhyNotConfirm(Cases.Approver));
        Assert.NotNull(project.WhyNotConfirm(Cases.Officer));
        Assert.Throws<RuleViolationException>(() => project.Register(new OpeningBalance { AllowanceMonths = -1 }, Cases.Officer, project.EstablishedDay));
    }

    /// <summary>As found: a row of the register brought 300,000 without a second person having looked at it.</summary>
    [Fact]
    public void Nothing_falls_due_before_it_is_confirmed()
    {
        var waiting = Funding.Serving with { AwaitsConfirmation = true };
        Assert.Empty(Instrument.ProjectSubsidy.Due(waiting, Never));
        Assert.Empty(Instrument.LivingAllowance.Due(waiting, Never));
        Assert.NotEmpty(Instrument.ProjectSubsidy.Due(waiting with { AwaitsConfirmation = false }, Never));
    }

    /// <summary>As found: taking over running projects offered what had been paid long ago, and half of it where the setting was two instalments.</summary>
    [Theory]
    [InlineData(0, 2, "150000.00 150000.00")]
    [InlineData(100_000, 2, "200000.00")]
    [InlineData(299_999, 1, "1.00")]
    [InlineData(300_000, 1, "")]
    [InlineData(300_000, 2, "")]
    public void What_was_paid_before_leaves_one_rest_of_the_subsidy(int before, int instalments, string due)
    {
        var of = Funding.Serving with
        {
            State = ProjectState.Evaluated,
            Service = new FundedService(AppointmentState.Concluded, Funding.Serving.Service!.Days),
            Terms = new FundingTerms(instalments, 12, false),
            Opening = new OpeningBalance { Subsidy = Money.FromYuan(before) },
        };
        Assert.Equal(due, string.Join(' ', Instrument.ProjectSubsidy.Due(of, Never).Select(claim => $"{claim.Calculation!.Amount.Yuan:0.00}")));
        Assert.Equal(
            Money.FromYuan(300_000 - before),
            Instrument.ProjectSubsidy.Cap(of.Policy,
                new GrantedSum(of.Field, of.EstablishedOn, of.Service.Days.Start, 1, Money.Zero, []) { Opening = of.Opening }));
    }

    [Fact]
    public void A_project_older_than_the_policy_is_shown_and_brings_nothing()
    {
        var old = Funding.Serving with { EstablishedOn = Policy20.IssuedOn.AddDays(-1) };
        Assert.Empty(Instrument.ProjectSubsidy.Due(old, Never));
        Assert.Empty(Instrument.ProjectSubsidy.Outstanding(old));
        Assert.Empty(Instrument.LivingAllowance.Due(old, Never));
        Assert.Empty(Instrument.LivingAllowance.Outstanding(old));
        var forecast = new CostForecast(new CalendarMonth(2026, 3));
        AllowanceForecast.AddTo(forecast, [old]);
        Assert.Equal((forecast.From, 0), (forecast.Last, forecast.Unreckoned.Count));
        Assert.NotEmpty(Instrument.LivingAllowance.Due(old with { EstablishedOn = Policy20.IssuedOn }, Never));
    }
}
