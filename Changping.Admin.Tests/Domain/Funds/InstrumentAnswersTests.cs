using System.Globalization;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Domain.Funds;

/// <summary>What an instrument answers where the usual does not hold: nothing falls due yet, something was paid before go-live, the policy is silent
/// or rounds.</summary>
public sealed class InstrumentAnswersTests
{
    private static readonly CalendarMonth Never = new(2100, 1);
    private static readonly FundingCase Serving = FundingCases.Serving;
    private static readonly FundingCase Earlier = Serving with { Policy = Policy20.InForce with { IssuedOn = Serving.EstablishedOn.AddDays(1) } };
    private static readonly FundingCase Waiting = Serving with { AwaitsConfirmation = true };

    public static TheoryData<string> Codes => [.. Instrument.All.Select(instrument => instrument.Code)];

    [Fact]
    public void What_two_persons_award_is_told_apart_from_what_is_reckoned() =>
        Assert.Equal([Instrument.Prize, Instrument.Commercialisation], Instrument.All.Where(instrument => instrument.IsAwarded));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Nothing_is_due_under_an_earlier_rule_or_before_a_second_person_confirmed(string code)
    {
        Assert.Empty(Instrument.Named(code).Due(Earlier, Never));
        Assert.Empty(Instrument.Named(code).Outstanding(Earlier));
        Assert.Empty(Instrument.Named(code).Due(Waiting, Never));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_grant_of_what_brings_nothing_yet_is_a_fault(string code)
    {
        var grant = new GrantOnFile(FundingCases.Start, 1, 1, Money.FromYuan(2_000), Money.FromYuan(2_000));
        Assert.Equal("核定 2,000.00 元，项目按原办法执行，不产生应付款项", Instrument.Named(code).Verify(Earlier, grant));
        Assert.Equal("核定 2,000.00 元，登记项目还没有由另一人确认", Instrument.Named(code).Verify(Waiting, grant));
        Assert.Contains("原办法", Instrument.Named(code).Verify(Earlier with { AwaitsConfirmation = true }, grant), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Established_on_the_policys_first_day_it_is_under_the_policy(int daysBefore, bool isDue)
    {
        var of = Serving with { Policy = Policy20.InForce with { IssuedOn = Serving.EstablishedOn.AddDays(daysBefore) } };
        Assert.Equal(isDue, Instrument.LivingAllowance.Due(of, Never).Any());
        Assert.Equal(!isDue, of.IsUnderEarlierRule);
    }

    [Fact]
    public void What_the_policy_is_silent_about_is_said_of_its_grant() => Assert.Equal("核定 2,000.00 元，政策对此没有规定", Instrument.LivingAllowance.Verify(
        Serving, new GrantOnFile(Policy20.IssuedOn.AddDays(-1), 1, 1, Money.FromYuan(2_000), Money.FromYuan(2_000))));

    [Fact]
    public void A_registered_project_that_waits_is_expected_all_the_same()
    {
        Assert.Equal(24, Instrument.LivingAllowance.Outstanding(Waiting).Count());
        Assert.Equal(Money.FromYuan(300_000), Assert.Single(Instrument.ProjectSubsidy.Outstanding(Waiting)).Calculation!.Amount);
    }

    [Theory]
    [InlineData(0.01, "299999.99")]
    [InlineData(299_999.99, "0.01")]
    [InlineData(300_000, "")]
    [InlineData(300_001, "")]
    public void What_was_paid_before_the_office_began_leaves_one_rest_whatever_the_instalments(decimal opening, string due)
    {
        var of = Serving with { Opening = new OpeningBalance { Subsidy = Money.FromYuan(opening) }, Terms = new FundingTerms(3, 12, false) };
        Assert.Equal(due, string.Join(',', Instrument.ProjectSubsidy.Due(of, Never)
            .Select(claim => claim.Calculation!.Amount.Yuan.ToString(CultureInfo.InvariantCulture))));
        Assert.All(Instrument.ProjectSubsidy.Due(of, Never), claim =>
        {
            Assert.Equal((1, 1), (claim.Sequence, claim.Parts));
            Assert.Contains("扣除启用前已拨", claim.Calculation!.Explanation, StringComparison.Ordinal);
            var grant = new GrantOnFile(FundingCases.Start, 1, 1, claim.Calculation.Amount, of.Cost);
            Assert.Null(Instrument.ProjectSubsidy.Verify(of, grant));
            Assert.NotNull(Instrument.ProjectSubsidy.Verify(of, grant with { Amount = grant.Amount + new Money(1) }));
        });
    }

    [Theory]
    [InlineData(0, 300_000, 5_000_000)]
    [InlineData(100_000, 200_000, 4_900_000)]
    [InlineData(6_000_000, 0, 0)]
    public void What_was_paid_before_counts_in_the_cap(int opening, int subsidy, int commercialisation)
    {
        var sum = new GrantedSum(ProjectField.NaturalSciences, FundingCases.Start, FundingCases.Start, 1, Money.Zero, [FundingCases.Start])
        {
            Opening = new OpeningBalance { Subsidy = Money.FromYuan(opening), Commercialisation = Money.FromYuan(opening) },
        };
        Assert.Equal(Money.FromYuan(subsidy), Instrument.ProjectSubsidy.Cap(Policy20.InForce, sum));
        Assert.Equal(Money.FromYuan(commercialisation), Instrument.Commercialisation.Cap(Policy20.InForce, sum));
    }

    [Theory]
    [InlineData(299_999.99, 300_000, 299_999.99)]
    [InlineData(200_000, 300_000, 200_000)]
    [InlineData(50_000.01, 300_000, 50_000.01)]
    public void What_was_paid_before_counts_in_what_an_audit_leaves(decimal left, decimal granted, decimal owed)
    {
        var of = Serving with
        {
            Opening = new OpeningBalance { Subsidy = Money.FromYuan(100_000) },
            Audit = new FundedAudit(Money.FromYuan(800_000), Money.FromYuan(left + 100_000)),
        };
        var owing = Instrument.ProjectSubsidy.StillOwed(of, new FundedGrant(1, 1, Money.FromYuan(granted), IsPaid: true));
        Assert.Equal((Money.FromYuan(owed), owed == granted), (owing.Amount, owing.IsWhole));
    }

    [Theory]
    [InlineData(1, MidtermFinding.NeedsCorrection, null)]
    [InlineData(2, MidtermFinding.OnPlan, null)]
    [InlineData(2, MidtermFinding.NeedsCorrection, ClaimCure.Service)]
    [InlineData(2, null, ClaimCure.Service)]
    [InlineData(3, MidtermFinding.OnPlan, ClaimCure.Evaluation)]
    public void A_grant_in_no_payment_waits_for_what_its_instalment_waits_for(int sequence, MidtermFinding? midterm, ClaimCure? cure) =>
        Assert.Equal(cure, Instrument.ProjectSubsidy.WhyNotYet(Serving with { Midterm = midterm }, Subsidy(sequence))?.Cure);

    [Theory]
    [InlineData(true, false, ClaimCure.Project)]
    [InlineData(true, true, null)]
    [InlineData(false, false, null)]
    public void The_last_waits_for_the_audit_too(bool settles, bool audited, ClaimCure? cure)
    {
        var of = Serving with
        {
            State = ProjectState.Evaluated,
            Terms = new FundingTerms(3, 12, settles),
            Audit = audited ? new FundedAudit(Money.FromYuan(800_000), Money.FromYuan(300_000)) : null,
        };
        Assert.Equal(cure, Instrument.ProjectSubsidy.WhyNotYet(of, Subsidy(3))?.Cure);
    }

    [Fact]
    public void No_other_instrument_waits_for_anything_of_its_own() =>
        Assert.All(Instrument.All.Skip(1), instrument => Assert.Null(instrument.WhyNotYet(Serving with { Midterm = null }, Subsidy(2))));

    [Fact]
    public void A_version_that_rounds_takes_its_steps_in_its_own_order()
    {
        var clause = Policy20.InForce.Cite(Clauses.ProjectSubsidy);
        var rounding = Policy20.InForce.With(ProjectSubsidy.Rounding, "取整", "元", new(Policy20.IssuedOn, Money.FromYuan(1_000), clause)) with
        {
            SubsidySteps = [SubsidyStep.Share, SubsidyStep.RoundDown, SubsidyStep.Cap],
        };
        Assert.Equal(Money.FromYuan(166_000),
            ProjectSubsidy.Compute(Money.FromYuan(333_999.99m), ProjectField.NaturalSciences, rounding, FundingCases.Start).Amount);
        Assert.Equal(Money.FromYuan(100_000),
            ProjectSubsidy.Compute(Money.FromYuan(333_999.99m), ProjectField.HumanitiesAndSocialSciences, rounding, FundingCases.Start).Amount);
    }

    [Theory]
    [InlineData(AppointmentState.Named, false, false)]
    [InlineData(AppointmentState.NeverTakenUp, false, true)]
    [InlineData(AppointmentState.Serving, true, false)]
    [InlineData(AppointmentState.Terminated, true, false)]
    public void A_service_was_taken_up_unless_nobody_came(AppointmentState state, bool isTakenUp, bool never)
    {
        var of = FundingCases.Of(Serving.Service!.Days, state);
        Assert.Equal((isTakenUp, never), (of.Service!.IsTakenUp, of.WasNeverTakenUp));
        Assert.False((of with { Service = null }).WasNeverTakenUp);
    }

    [Fact]
    public void The_terms_are_those_of_the_settings()
    {
        var settings = new CommitteeSettings();
        settings.Change(new CommitteeFigures { Instalments = 3, MidtermMonths = 6, SettleByAudit = true });
        Assert.Equal(new FundingTerms(3, 6, true), FundingTerms.Of(settings));
    }

    private static FundedGrant Subsidy(int sequence) => new(sequence, 3, Money.FromYuan(100_000), IsPaid: false);
}
