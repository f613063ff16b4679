using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Domain.Funds;

/// <summary>四（二）1, 5: the subsidy on a project, paid to the host enterprise, once in a service period; in instalments where the committee wants them.</summary>
public sealed class ProjectSubsidy : Instrument
{
    /// <summary>Of the approved project cost; asked on the day of establishment.</summary>
    public static readonly ParameterKey<decimal> Rate = ParameterKey.Rate("subsidyRate");

    public static readonly ParameterKey<Money> CapNaturalSciences = ParameterKey.Amount("subsidyCapNaturalSciences", "元/项目");

    public static readonly ParameterKey<Money> CapHumanities = ParameterKey.Amount("subsidyCapHumanities", "元/项目");

    /// <summary>The unit that it is rounded down to; only a version with <see cref="SubsidyStep.RoundDown"/> has one.</summary>
    public static readonly ParameterKey<Money> Rounding = ParameterKey.Rounding("subsidyRounding");

    internal ProjectSubsidy()
        : base(place: 1, "ProjectSubsidy", "项目补贴", "项补", Clauses.ProjectSubsidy, paysExpert: false)
    {
    }

    public override IReadOnlyList<ParameterKey> Parameters => [Rate, CapNaturalSciences, CapHumanities, Rounding];

    public override FundingFacts RestsOn => FundingFacts.Subsidies | FundingFacts.Audits | FundingFacts.Midterms;

    public static Parameter<Money> CapOf(PolicyVersion policy, ProjectField field) => policy.Of(field switch
    {
        ProjectField.NaturalSciences => CapNaturalSciences,
        ProjectField.HumanitiesAndSocialSciences => CapHumanities,
    });

    /// <param name="cost">The approved project cost; reading 0001 says what counts.</param>
    /// <param name="on">The day of establishment (立项).</param>
    /// <param name="audited">Reading 0024: what the audit found; null where none settles it.</param>
    public static Calculation Compute(Money cost, ProjectField field, PolicyVersion policy, DateOnly on, Money? audited = null)
    {
        var total = Calculation.From("合作项目总经费", cost);
        return policy.SubsidySteps.Aggregate(
            audited is { } sum ? total.Audited(sum, policy.Cite(Clauses.ProjectSubsidy)) : total,
            (reckoned, step) => step switch
            {
                SubsidyStep.Share => reckoned.Times(policy.Of(Rate).On(on)),
                SubsidyStep.RoundDown => reckoned.RoundedDown(policy.Of(Rounding).On(on)),
                SubsidyStep.Cap => reckoned.AtMost(CapOf(policy, field).On(on), $"{field.ChineseName()}领域不超过"),
            });
    }

    /// <exception cref="PolicySilentException">The version fixes no rate or cap on the day of establishment.</exception>
    public static SubsidyPlan Plan(FundingCase of) =>
        SubsidyPlan.Of(of.Cost, of.Field, of.Policy, of.EstablishedOn, Parts(of), of.Audit?.Audited) with { Opening = of.Opening.Subsidy };

    /// <summary>Of the settings until the first is granted, which fixes it; what was paid before the office began leaves one rest.</summary>
    public static int Parts(FundingCase of) => of.Subsidies is [var granted, ..] ? granted.Parts : of.Opening.Subsidy > Money.Zero ? 1 : of.Terms.Instalments;

    public static SubsidySchedule Schedule(FundingCase of)
    {
        var established = new DateRange(of.EstablishedOn, of.EstablishedOn);
        return new SubsidySchedule(
            of.Service is null ? null : of.AgreementSignedOn, of.Service?.Days ?? established, of.Service is { IsTakenUp: true }, of.State,
            of.Terms.MidtermMonths)
        { Midterm = of.Midterm };
    }

    public override string? Ordinal(int sequence, int parts) => parts == 1 ? null : $"第 {sequence} 期（共 {parts} 期）";

    public override string Describe(string title, DateOnly serviceStart, int sequence, int parts, Calculation? calculation) =>
        $"{ChineseName()}{Ordinal(sequence, parts)}：{title}";

    public override Money Cap(PolicyVersion policy, GrantedSum sum) =>
        Money.Max(Money.Zero, CapOf(policy, sum.Field).On(sum.EstablishedOn).Value - sum.Opening.Subsidy);

    public override IEnumerable<Claim> Due(FundingCase of, CalendarMonth upTo)
    {
        if (of is not { AgreementSignedOn: { } signed, Service.IsTakenUp: true } || of.BringsNothingYet || of.State == ProjectState.Terminated)
        {
            return [];
        }

        try
        {
            var schedule = Schedule(of);
            var refusal = Refusal(of);
            return
            [
                .. from instalment in Open(of, schedule.DueOn)
                   where instalment.Payable is { } payable && payable <= upTo
                   select new Claim(instalment.Number, instalment.Parts, instalment.Payable, instalment.Calculation, Blockers(instalment, refusal)),
            ];

            IReadOnlyList<ClaimBlocker> Blockers(OpenInstalment one, ClaimBlocker? limit) =>
                [.. new[] { limit }.OfType<ClaimBlocker>(), .. schedule.Blockers(one.Condition, of.Terms.SettleByAudit && of.Audit is null)];
        }
        catch (PolicySilentException silent)
        {
            return [Claim.Silent(Parts(of), CalendarMonth.Of(signed), silent)];
        }
    }

    public override IEnumerable<Claim> Outstanding(FundingCase of) => of.State == ProjectState.Terminated || of.IsUnderEarlierRule ? []
        : Open(of, Schedule(of).PlannedOn).Select(one => new Claim(one.Number, one.Parts, one.Payable, one.Calculation, []));

    /// <summary>Reading 0024: what an audit left goes to the first instalments first; what is over lapses or comes back from the last.</summary>
    public override Owing StillOwed(FundingCase of, FundedGrant grant)
    {
        if (of.WasNeverTakenUp)
        {
            return Owing.Nothing(Clause, $"项目 {of.Number} 的科技副总未到岗");
        }

        if (of.State == ProjectState.Terminated)
        {
            return Owing.Nothing(Clause, $"项目 {of.Number} 已终止") with { IsForApproverToSettle = grant.IsPaid };
        }

        if (of.Audit is not { } audit)
        {
            return Owing.Whole(grant, Clause);
        }

        var before = of.Opening.Subsidy + Money.Sum(of.Subsidies.Where(other => other.Sequence < grant.Sequence).Select(other => other.Amount));
        var left = Money.Max(Money.Zero, Money.Min(grant.Amount, audit.Entitlement - before));
        return left == grant.Amount
            ? Owing.Whole(grant, Clause)
            : new Owing(left, Clause, $"按审计金额结算，审计认定经费 {audit.Audited} 元，应付合计 {audit.Entitlement} 元");
    }

    /// <summary>Reading 0023: a check may have found something to be put right since it was put into the batch, or sent back by the bank.</summary>
    public override ClaimBlocker? WhyNotYet(FundingCase of, FundedGrant grant) =>
        Schedule(of).Blockers(SubsidyPlan.Condition(grant.Sequence, grant.Parts), of.Terms.SettleByAudit && of.Audit is null).FirstOrDefault();

    /// <summary>Granted before an audit was confirmed, or after it.</summary>
    private protected override string? Differs(FundingCase of, GrantOnFile grant)
    {
        if (grant.Base != of.Cost)
        {
            return $"按总经费 {grant.Base} 元测算，项目总经费 {of.Cost} 元";
        }

        var planned = Instalment(null);
        return Unless(grant.Amount == planned || (of.Audit is { } audit && grant.Amount == Instalment(audit.Audited)), grant, planned);

        Money Instalment(Money? audited) =>
            (SubsidyPlan.Of(of.Cost, of.Field, of.Policy, of.EstablishedOn, grant.Parts, audited) with { Opening = of.Opening.Subsidy })
                .Instalment(grant.Sequence).Amount;
    }

    /// <summary>Those that no live grant covers; an audit may have left nothing of one.</summary>
    private static IEnumerable<OpenInstalment> Open(FundingCase of, Func<InstalmentCondition, DateOnly?> payableOn)
    {
        var plan = Plan(of);
        return from number in Enumerable.Range(1, plan.Parts)
               where of.Subsidies.All(grant => grant.Sequence != number)
               let condition = plan.Condition(number)
               let calculation = plan.Instalment(number)
               where calculation.Amount > Money.Zero
               let day = payableOn(condition)
               select new OpenInstalment(number, plan.Parts, condition, calculation, day is { } known ? CalendarMonth.Of(known) : null);
    }

    private static ClaimBlocker? Refusal(FundingCase of) =>
        SubsidyLimit.Refuses(of.Service!.Days.Start, of.Policy, of.EstablishedOn, of.SubsidisedElsewhere) is { } refusal
            ? new ClaimBlocker(refusal.Clause.Key, ClaimCure.OtherProject, refusal.Reason, of.SubsidisedElsewhere[0])
            : null;

    private readonly record struct OpenInstalment(int Number, int Parts, InstalmentCondition Condition, Calculation Calculation, CalendarMonth? Payable);
}
