using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Funds;

/// <summary>One full service month and what is owed for it.</summary>
/// <param name="Number">From 1; counted from the first day of service, never from the month before.</param>
/// <param name="Payable">The calendar month in which it completes.</param>
public sealed record AllowanceMonth(int Number, DateRange Period, CalendarMonth Payable, Money Amount, Clause Clause)
{
    public Calculation Calculation => Calculation.Fixed($"第 {Number} 个服务月（{Period}）", Amount, Clause);
}

/// <summary>四（二）2: the monthly allowance, paid to the expert for each full month of service.</summary>
public sealed class LivingAllowance : Instrument
{
    /// <summary>A full service month; asked on the first day of service.</summary>
    public static readonly ParameterKey<Money> PerMonth = ParameterKey.Amount("allowancePerMonth", "元/月");

    /// <summary>1 where it goes on during an extension, 0 where it stops; asked on the first day of the extension.</summary>
    public static readonly ParameterKey<int> DuringExtension = ParameterKey.YesOrNo("allowanceDuringExtension");

    internal LivingAllowance()
        : base(place: 2, "LivingAllowance", "生活补贴", "生补", Clauses.LivingAllowance, paysExpert: true)
    {
    }

    public override IReadOnlyList<ParameterKey> Parameters => [PerMonth, DuringExtension];

    public override FundingFacts RestsOn => FundingFacts.Months;

    /// <summary>All full months from the first day to the last, both inclusive; an incomplete month at the end is not paid.</summary>
    /// <param name="service">Days beyond the plain period are an extension; the policy says whether the allowance goes on.</param>
    /// <exception cref="PolicySilentException">The version fixes no allowance on the first day.</exception>
    public static IReadOnlyList<AllowanceMonth> Months(DateRange service, PolicyVersion policy) => [.. InTurn(service, policy)];

    /// <summary>The days of a service month, both inclusive.</summary>
    /// <param name="number">From 1.</param>
    public static DateRange PeriodOf(DateOnly start, int number) =>
        new(Anniversary.AfterMonths(start, number - 1), Anniversary.AfterMonths(start, number).AddDays(-1));

    /// <summary>What is payable in <paramref name="month"/>, with the months before that were never paid.</summary>
    /// <param name="taken">Numbers of the months that a live grant already covers.</param>
    /// <exception cref="PolicySilentException">The version fixes no allowance on the first day.</exception>
    public static IEnumerable<AllowanceMonth> Due(DateRange service, PolicyVersion policy, CalendarMonth month, IReadOnlySet<int> taken) =>
        InTurn(service, policy).TakeWhile(candidate => candidate.Payable <= month).Where(candidate => !taken.Contains(candidate.Number));

    public override string Ordinal(int sequence, int parts) => $"第 {sequence} 个服务月";

    public override string Describe(string title, DateOnly serviceStart, int sequence, int parts, Calculation? calculation) =>
        $"第 {sequence} 个服务月（{PeriodOf(serviceStart, sequence)}）";

    public override Money Cap(PolicyVersion policy, GrantedSum sum) => policy.Of(PerMonth).On(sum.ServiceStart).Value * sum.Count;

    /// <summary>Nothing before the post was taken up, however late it is.</summary>
    public override IEnumerable<Claim> Due(FundingCase of, CalendarMonth upTo)
    {
        if (of.BringsNothingYet || of.Service is not { IsTakenUp: true } service || !HasOpenMonth(service.Days, upTo, of.Months))
        {
            return [];
        }

        try
        {
            return [.. Due(service.Days, of.Policy, upTo, of.Months).Select(ToClaim)];
        }
        catch (PolicySilentException silent)
        {
            return [Claim.Silent(1, upTo, silent)];
        }
    }

    /// <summary>The months of who serves or is named to come.</summary>
    public override IEnumerable<Claim> Outstanding(FundingCase of) => of is { Service: { } service, WasNeverTakenUp: false, IsUnderEarlierRule: false }
        ? Months(service.Days, of.Policy).Where(month => !of.Months.Contains(month.Number)).Select(ToClaim)
        : [];

    public override Owing StillOwed(FundingCase of, FundedGrant grant)
    {
        if (of.Service is not { } service || of.WasNeverTakenUp)
        {
            return Owing.Nothing(Clause, "科技副总未到岗");
        }

        return PeriodOf(service.Days.Start, grant.Sequence).End > service.Days.End
            ? Owing.Nothing(Clause, $"服务于 {service.Days.End:yyyy-MM-dd} 结束，第 {grant.Sequence} 个服务月未满")
            : Owing.Whole(grant, Clause);
    }

    /// <summary>Every month is worth what the policy says for the first day of the service that was granted for.</summary>
    private protected override string? Differs(FundingCase of, GrantOnFile grant)
    {
        var rate = of.Policy.Of(PerMonth).On(grant.ServiceStart).Value;
        return Unless(grant.Amount == rate, grant, rate);
    }

    private static Claim ToClaim(AllowanceMonth month) => new(month.Number, 1, month.Payable, month.Calculation, []) { Month = month };

    /// <summary>Cheap: most services are paid month after month, and thousands are asked at once.</summary>
    private static bool HasOpenMonth(DateRange service, CalendarMonth upTo, IReadOnlySet<int> granted)
    {
        var last = service.End < upTo.LastDay ? service.End : upTo.LastDay;
        var completed = Anniversary.FullMonths(service.Start, last);
        for (var number = 1; number <= completed; number++)
        {
            if (!granted.Contains(number))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<AllowanceMonth> InTurn(DateRange service, PolicyVersion policy)
    {
        var (amount, clause) = policy.Of(PerMonth).On(service.Start);
        var plainEnd = ServicePeriod.Plain(service.Start, policy).End;
        var end = service.End > plainEnd && policy.Of(DuringExtension).On(plainEnd.AddDays(1)).Value == 0 ? plainEnd : service.End;

        for (var number = 1; ; number++)
        {
            var period = PeriodOf(service.Start, number);
            if (period.End > end)
            {
                yield break;
            }

            yield return new AllowanceMonth(number, period, CalendarMonth.Of(period.End), amount, clause);
        }
    }
}
