using System.Globalization;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Domain.Funds;

/// <summary>What is due of each instrument in a month, and what will become due. Here served from 2026-03-15 to 2028-03-14, signed a week before.</summary>
public sealed class ClaimsTests
{
    private static readonly CalendarMonth Never = new(2100, 1);
    private static readonly FundingCase InService = FundingCases.Serving;

    [Theory]
    [InlineData("2026-02", 1, "")]
    [InlineData("2026-03", 1, "1/1 2026-03 300,000.00")]
    [InlineData("2026-03", 3, "1/3 2026-03 100,000.00")]
    [InlineData("2027-02", 3, "1/3 2026-03 100,000.00")]
    [InlineData("2027-03", 3, "1/3 2026-03 100,000.00;2/3 2027-03 100,000.00")]
    [InlineData("2030-01", 3, "1/3 2026-03 100,000.00;2/3 2027-03 100,000.00")]
    public void A_subsidy_is_due_from_the_month_of_its_condition(string upTo, int instalments, string due) =>
        Assert.Equal(due, Text(Instrument.ProjectSubsidy.Due(Instalments(InService, instalments), Month(upTo))));

    [Fact]
    public void After_the_conclusion_the_rest_is_due_and_the_last_waits_for_the_evaluation()
    {
        var of = Instalments(In(AppointmentState.Concluded), 4);
        var due = Instrument.ProjectSubsidy.Due(of, new CalendarMonth(2028, 3)).ToList();
        Assert.Equal("1/4 2026-03 75,000.00;2/4 2027-03 75,000.00;3/4 2028-03 75,000.00;4/4 2028-03 75,000.00", Text(due));
        Assert.All(due.SkipLast(1), claim => Assert.Empty(claim.Blockers));
        Assert.Equal(ClaimCure.Evaluation, Assert.Single(due[3].Blockers).Cure);
    }

    [Theory]
    [InlineData(ProjectState.Evaluated, 3, false, false, null)]
    [InlineData(ProjectState.Evaluated, 3, true, false, ClaimCure.Project)]
    [InlineData(ProjectState.Evaluated, 3, true, true, null)]
    [InlineData(ProjectState.Concluded, 3, true, true, ClaimCure.Evaluation)]
    [InlineData(ProjectState.Evaluated, 1, true, false, null)]
    [InlineData(ProjectState.Concluded, 1, true, false, null)]
    public void The_last_of_several_waits_for_an_audit_where_the_committee_settles_by_it(ProjectState state, int instalments, bool settles,
        bool audited, ClaimCure? cure)
    {
        var of = In(AppointmentState.Concluded) with
        {
            State = state,
            Terms = new FundingTerms(instalments, 12, settles),
            Audit = audited ? new FundedAudit(Money.FromYuan(800_000), Money.FromYuan(300_000)) : null,
        };
        Assert.Equal(cure, Instrument.ProjectSubsidy.Due(of, Never).Last().Blockers.SingleOrDefault()?.Cure);
    }

    [Fact]
    public void A_subsidy_in_the_same_service_period_blocks_every_instalment_and_names_the_other_project()
    {
        var due = Instrument.ProjectSubsidy.Due(Instalments(InService, 3) with { SubsidisedElsewhere = ["2026-项目-0008", "2026-项目-0009"] }, Never).ToList();
        Assert.Equal(2, due.Count);
        Assert.All(due, claim => Assert.Equal(
            (Clauses.OneSubsidyOneExpert, ClaimCure.OtherProject, "2026-项目-0008"),
            (claim.Blockers.Single().Clause, claim.Blockers[0].Cure, claim.Blockers[0].Project)));
    }

    [Fact]
    public void What_a_live_grant_covers_is_not_due_and_the_first_fixed_the_number_of_instalments()
    {
        var of = Instalments(InService, 1) with { Subsidies = [new FundedGrant(1, 3, Money.FromYuan(100_000), IsPaid: false)] };
        Assert.Equal("2/3 2027-03 100,000.00", Text(Instrument.ProjectSubsidy.Due(of, Never)));
        Assert.Equal("2/3 2027-03 100,000.00;3/3 2028-03 100,000.00", Text(Instrument.ProjectSubsidy.Outstanding(of)));
    }

    [Theory]
    [InlineData(3, 200_000, "1/3 2026-03 100,000.00")]
    [InlineData(3, 200_000.02, "1/3 2026-03 100,000.00;2/3 2027-03 0.01")]
    [InlineData(1, 0, "")]
    [InlineData(1, 0.01, "")]
    [InlineData(1, 0.02, "1/1 2026-03 0.01")]
    public void Of_an_instalment_that_an_audit_left_nothing_of_nothing_is_due(int instalments, decimal audited, string due)
    {
        var of = Instalments(In(AppointmentState.Concluded),
            instalments) with
        { Audit = new FundedAudit(Money.FromYuan(audited), Money.FromYuan(audited).Share(0.5m)) };
        Assert.Equal(due, Text(Instrument.ProjectSubsidy.Due(of, Never)));
    }

    [Fact]
    public void Before_the_agreement_nothing_is_due_and_what_will_be_has_no_month()
    {
        var unsigned = Instalments(InService, 2) with { AgreementSignedOn = null, Service = null };
        Assert.Empty(Instrument.ProjectSubsidy.Due(unsigned, Never));
        Assert.Empty(Instrument.ProjectSubsidy.Due(InService with { AgreementSignedOn = null }, Never));
        Assert.Empty(Instrument.ProjectSubsidy.Due(InService with { Service = null }, Never));
        Assert.Equal("1/2  150,000.00;2/2  150,000.00", Text(Instrument.ProjectSubsidy.Outstanding(unsigned)));
        Assert.Equal("1/1  300,000.00", Text(Instrument.ProjectSubsidy.Outstanding(InService with { Service = null })));
    }

    [Theory]
    [InlineData(AppointmentState.NeverTakenUp)]
    [InlineData(AppointmentState.Terminated)]
    public void Of_a_terminated_project_no_subsidy_is_due_and_none_will_be(AppointmentState state)
    {
        Assert.Empty(Instrument.ProjectSubsidy.Due(In(state), Never));
        Assert.Empty(Instrument.ProjectSubsidy.Outstanding(In(state)));
    }

    [Theory]
    [InlineData(12, "1/3 2026-03 100,000.00;2/3 2027-03 100,000.00;3/3 2028-03 100,000.00")]
    [InlineData(6, "1/3 2026-03 100,000.00;2/3 2026-09 100,000.00;3/3 2028-03 100,000.00")]
    [InlineData(0, "1/3 2026-03 100,000.00;2/3 2027-03 100,000.00;3/3 2028-03 100,000.00")]
    public void Each_instalment_is_planned_for_its_month_and_nothing_blocks_it_yet(int midtermMonths, string planned)
    {
        var outstanding = Instrument.ProjectSubsidy.Outstanding(
            InService with { Terms = new FundingTerms(3, midtermMonths, true), SubsidisedElsewhere = ["2026-项目-0008"] }).ToList();
        Assert.Equal(planned, Text(outstanding));
        Assert.All(outstanding, claim => Assert.Empty(claim.Blockers));
    }

    [Fact]
    public void Where_the_policy_is_silent_one_claim_without_a_sum_says_so()
    {
        var silent = Instalments(FundingCases.Of(Served("2023-03-15", "2025-03-14")),
            3) with
        { Policy = Policy20.InForce with { IssuedOn = new DateOnly(2023, 1, 1) } };
        var subsidy = Assert.Single(Instrument.ProjectSubsidy.Due(silent, Never));
        Assert.Equal((1, 3, new CalendarMonth(2023, 3), null), (subsidy.Sequence, subsidy.Parts, subsidy.Payable, subsidy.Calculation));
        Assert.Equal((ClaimCure.Policy, (string?)null), (subsidy.Blockers.Single().Cure, subsidy.Blockers[0].Project));

        var allowance = Assert.Single(Instrument.LivingAllowance.Due(silent, new CalendarMonth(2023, 4)));
        Assert.Equal((1, 1, new CalendarMonth(2023, 4), null), (allowance.Sequence, allowance.Parts, allowance.Payable, allowance.Calculation));
        Assert.Equal(allowance.Blockers.Single().Message, allowance.Blockers[0].ToString());
    }

    [Theory]
    [InlineData("2026-03", "", "")]
    [InlineData("2026-04", "", "1/1 2026-04 2,000.00")]
    [InlineData("2026-04", "1", "")]
    [InlineData("2026-07", "1,3", "2/1 2026-05 2,000.00;4/1 2026-07 2,000.00")]
    public void An_allowance_is_due_for_each_full_month_that_no_grant_covers(string upTo, string granted, string due)
    {
        var claims = Instrument.LivingAllowance.Due(InService with { Months = Numbers(granted) }, Month(upTo)).ToList();
        Assert.Equal(due, Text(claims));
        Assert.All(claims, claim => Assert.Equal((claim.Sequence, 0), (claim.Month!.Number, claim.Blockers.Count)));
    }

    [Theory]
    [InlineData(AppointmentState.Named, 0, 24)]
    [InlineData(AppointmentState.NeverTakenUp, 0, 0)]
    [InlineData(AppointmentState.Serving, 24, 24)]
    [InlineData(AppointmentState.Concluded, 24, 24)]
    [InlineData(AppointmentState.Terminated, 24, 24)]
    public void An_allowance_is_due_to_whoever_took_up_the_post_and_expected_for_whoever_is_named(AppointmentState state, int due, int outstanding) =>
        Assert.Equal((due, outstanding), (Instrument.LivingAllowance.Due(In(state), Never).Count(), Instrument.LivingAllowance.Outstanding(In(state)).Count()));

    [Fact]
    public void Months_that_are_granted_are_not_expected_any_more()
    {
        var outstanding = Instrument.LivingAllowance.Outstanding(InService with { Months = Numbers("1,2,24") }).ToList();
        Assert.Equal(Enumerable.Range(3, 21), outstanding.Select(claim => claim.Sequence));
        Assert.Equal(new CalendarMonth(2026, 6), outstanding[0].Payable);
    }

    [Fact]
    public void Without_an_appointment_no_allowance_is_due_or_expected()
    {
        Assert.Empty(Instrument.LivingAllowance.Due(InService with { Service = null }, Never));
        Assert.Empty(Instrument.LivingAllowance.Outstanding(InService with { Service = null }));
    }

    [Theory]
    [InlineData("Prize")]
    [InlineData("Commercialisation")]
    public void What_two_persons_award_is_never_reckoned(string code)
    {
        var of = In(AppointmentState.Concluded) with { Prizes = FundingCases.Prized, Applications = FundingCases.Applied(1) };
        Assert.Empty(Instrument.Named(code).Due(of, Never));
        Assert.Empty(Instrument.Named(code).Outstanding(of));
    }

    private static FundingCase In(AppointmentState state) => FundingCases.Of(InService.Service!.Days, state);

    private static FundingCase Instalments(FundingCase of, int instalments) => of with { Terms = of.Terms with { Instalments = instalments } };

    private static string Text(IEnumerable<Claim> claims) =>
        string.Join(';', claims.Select(claim => $"{claim.Sequence}/{claim.Parts} {claim.Payable} {claim.Calculation?.Amount}"));

    private static HashSet<int> Numbers(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, CultureInfo.InvariantCulture))];

    private static DateRange Served(string start, string end) =>
        new(DateOnly.Parse(start, CultureInfo.InvariantCulture), DateOnly.Parse(end, CultureInfo.InvariantCulture));

    private static CalendarMonth Month(string text) => CalendarMonth.TryParse(text, out var month) ? month : throw new FormatException(text);
}
