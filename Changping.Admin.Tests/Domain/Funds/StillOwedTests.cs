using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Funds;

namespace Changping.Admin.Tests.Domain.Funds;

/// <summary>The table of what is owed still: every instrument answers for every reason there is, unpaid and paid, and nobody else does.</summary>
public sealed class StillOwedTests
{
    private static readonly Money Whole = Money.FromYuan(300_000);

    /// <summary>None of them is a reason of the instrument: all is owed.</summary>
    [Theory]
    [InlineData("ProjectSubsidy", AppointmentState.Serving)]
    [InlineData("ProjectSubsidy", AppointmentState.EndedEarly)]
    [InlineData("ProjectSubsidy", AppointmentState.Concluded)]
    [InlineData("Prize", AppointmentState.Concluded)]
    [InlineData("Prize", AppointmentState.EndedEarly)]
    [InlineData("Commercialisation", AppointmentState.Serving)]
    [InlineData("Commercialisation", AppointmentState.Concluded)]
    [InlineData("LivingAllowance", AppointmentState.Serving)]
    [InlineData("LivingAllowance", AppointmentState.Concluded)]
    public void What_nothing_happened_to_is_owed_whole(string code, AppointmentState state)
    {
        var instrument = Instrument.Named(code);
        foreach (var grant in Both(1))
        {
            var owing = instrument.StillOwed(Case(state), grant);
            Assert.Equal((Whole, true, null, instrument.Clause), (owing.Amount, owing.IsWhole, owing.Reason, owing.Clause));
        }
    }

    [Theory]
    [InlineData(AppointmentState.NeverTakenUp, "未到岗", false)]
    [InlineData(AppointmentState.Terminated, "已终止", true)]
    public void A_subsidy_lapses_unpaid_and_comes_back_paid(AppointmentState state, string reason, bool isForApprover)
    {
        foreach (var grant in Both(1))
        {
            var owing = Instrument.ProjectSubsidy.StillOwed(Case(state), grant);
            Assert.Equal(Money.Zero, owing.Amount);
            Assert.Contains(reason, owing.Reason!, StringComparison.Ordinal);
            Assert.Equal(isForApprover && grant.IsPaid, owing.IsForApproverToSettle);
        }
    }

    [Theory]
    [InlineData(300_000, 1, 100_000)]
    [InlineData(300_000, 3, 100_000)]
    [InlineData(299_999.99, 3, 99_999.99)]
    [InlineData(250_000, 3, 50_000)]
    [InlineData(250_000, 2, 100_000)]
    [InlineData(200_000, 3, 0)]
    [InlineData(150_000, 2, 50_000)]
    [InlineData(150_000, 3, 0)]
    [InlineData(0, 1, 0)]
    public void What_an_audit_leaves_goes_to_the_first_instalments(decimal entitlement, int instalment, decimal owed)
    {
        var of = Case(AppointmentState.Concluded) with
        {
            Subsidies = [.. Enumerable.Range(1, 3).Select(number => new FundedGrant(number, 3, Money.FromYuan(100_000), IsPaid: true))],
            Audit = new FundedAudit(Money.FromYuan(600_000), Money.FromYuan(entitlement)),
        };
        var owing = Instrument.ProjectSubsidy.StillOwed(of, of.Subsidies[instalment - 1]);
        Assert.Equal((Money.FromYuan(owed), owed == 100_000), (owing.Amount, owing.IsWhole));
        Assert.False(owing.IsForApproverToSettle);
    }

    /// <summary>The service began on 2026-03-15: its seventh month ends on 2026-10-14.</summary>
    [Theory]
    [InlineData("2026-10-13", false)]
    [InlineData("2026-10-14", true)]
    public void An_allowance_is_owed_for_a_month_that_was_served_to_its_last_day(string ended, bool owed)
    {
        foreach (var state in new[] { AppointmentState.EndedEarly, AppointmentState.Terminated })
        {
            var of = FundingCases.Of(new DateRange(FundingCases.Start, DateOnly.Parse(ended, null)), state);
            foreach (var grant in Both(7))
            {
                var owing = Instrument.LivingAllowance.StillOwed(of, grant);
                Assert.Equal((owed ? Whole : Money.Zero, owed), (owing.Amount, owing.IsWhole));
                Assert.False(owing.IsForApproverToSettle);
            }
        }
    }

    [Fact]
    public void Whoever_never_came_is_owed_no_month_paid_or_not() =>
        Assert.All(Both(1), grant => Assert.Equal(Money.Zero, Instrument.LivingAllowance.StillOwed(Case(AppointmentState.NeverTakenUp), grant).Amount));

    [Fact]
    public void Where_no_service_was_agreed_no_month_is_owed() =>
        Assert.All(Both(1), grant =>
            Assert.Equal(Money.Zero, Instrument.LivingAllowance.StillOwed(FundingCases.Serving with { Service = null }, grant).Amount));

    [Fact]
    public void An_annulled_prize_lapses_and_comes_back_whole() => Assert.All(Both(1), grant =>
    {
        var owing = Instrument.Prize.StillOwed(Case(AppointmentState.Concluded) with { Prizes = [] }, grant);
        Assert.Equal((Money.Zero, false), (owing.Amount, owing.IsForApproverToSettle));
    });

    [Fact]
    public void A_commercialisation_of_a_terminated_project_is_not_paid_and_stays_where_it_was()
    {
        var of = Case(AppointmentState.Terminated);
        Assert.Equal([Money.Zero, Whole], Both(1).Select(grant => Instrument.Commercialisation.StillOwed(of, grant).Amount));
    }

    [Fact]
    public void A_commercialisation_whose_approval_was_withdrawn_lapses_and_the_approver_settles_what_comes_back()
    {
        var of = Case(AppointmentState.Serving) with { Applications = FundingCases.Applied(2) };
        var owing = Both(1).Select(grant => Instrument.Commercialisation.StillOwed(of, grant)).ToList();
        Assert.Equal([(Money.Zero, false), (Money.Zero, true)], owing.Select(one => (one.Amount, one.IsForApproverToSettle)));
        Assert.True(Instrument.Commercialisation.StillOwed(of, Both(2)[0]).IsWhole);
    }

    private static FundedGrant[] Both(int sequence) => [new(sequence, 1, Whole, IsPaid: false), new(sequence, 1, Whole, IsPaid: true)];

    private static FundingCase Case(AppointmentState state) => FundingCases.Of(FundingCases.Serving.Service!.Days, state) with
    {
        Prizes = FundingCases.Prized,
        Applications = FundingCases.Applied(1),
    };
}
