using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Features.Funds.OfProject;

/// <param name="Batch">The number of the live batch; null for none.</param>
public sealed record GrantInBatch(Grant Grant, string? Batch);

/// <param name="Batch">Null while it is in none.</param>
public sealed record MonthStanding(AllowanceMonth Month, ClaimState State, string? Batch);

/// <summary>One instalment of the subsidy.</summary>
/// <param name="Payable">Null where its day cannot be told yet.</param>
public sealed record InstalmentStanding(int Number, InstalmentCondition Condition, CalendarMonth? Payable, Calculation Calculation, ClaimState State,
    string? Batch);

/// <summary>A prize, or the subsidy of one commercialisation application.</summary>
public sealed record AwardStanding(int Sequence, Calculation Calculation, ClaimState State, string? Batch);

/// <summary>What a project is given under its own policy version, and where each part stands.</summary>
/// <param name="Subsidy">Null where the policy says nothing for that day; <paramref name="Silent"/> then tells.</param>
public sealed record ProjectMoney(
    PolicyVersion Policy, Calculation? Subsidy, IReadOnlyList<InstalmentStanding> Instalments, IReadOnlyList<MonthStanding> Months, string? Silent)
{
    public Money MonthsTotal => Money.Sum(Months.Select(month => month.Month.Amount));

    public AwardStanding? Prize { get; init; }

    public IReadOnlyList<AwardStanding> Commercialisations { get; init; } = [];

    /// <summary>四（二）4: for all applications of the project; null where the policy says nothing.</summary>
    public Money? CommercialisationCap { get; init; }

    /// <summary>Reading 0040.</summary>
    public OpeningBalance Opening { get; init; } = OpeningBalance.None;

    /// <summary>Reading 0040.</summary>
    public bool AwaitsConfirmation { get; init; }

    /// <summary>What counts against it: granted, less what came back.</summary>
    public Money CommercialisationSum { get; init; }

    /// <param name="grants">All of the project, corrections included.</param>
    /// <param name="current">The month of the question.</param>
    public static ProjectMoney Of(FundingCase of, IReadOnlyList<GrantInBatch> grants, CalendarMonth current)
    {
        var all = grants.Select(grant => grant.Grant).AsQueryable();
        var live = grants.Where(grant => !grant.Grant.IsCorrection && grant.Grant.State.IsLive()).ToLookup(grant => grant.Grant.Instrument);
        of = of with
        {
            Months = live[Instrument.LivingAllowance].Select(grant => grant.Grant.Sequence)
            .Concat(Enumerable.Range(1, of.Opening.AllowanceMonths)).ToHashSet()
        };
        var money = new ProjectMoney(of.Policy, null, [], [], null)
        {
            Prize = Awards(live[Instrument.Prize]).FirstOrDefault(),
            Commercialisations = [.. Awards(live[Instrument.Commercialisation])],
            CommercialisationSum = of.Opening.Commercialisation + Sum(all.Counted().Where(grant => grant.Instrument == Instrument.Commercialisation)),
            Opening = of.Opening,
            AwaitsConfirmation = of.AwaitsConfirmation,
        };
        try
        {
            return money with
            {
                Subsidy = ProjectSubsidy.Plan(of).Final,
                Instalments = Subsidies(of, live[Instrument.ProjectSubsidy], current),
                Months = Allowances(of, live[Instrument.LivingAllowance], current),
                CommercialisationCap = of.Policy.Of(CommercialisationSubsidy.Most).On(current.LastDay).Value,
            };
        }
        catch (PolicySilentException silent)
        {
            return money with { Silent = silent.Under(of.Policy) };
        }
    }

    private static IReadOnlyList<InstalmentStanding> Subsidies(FundingCase of, IEnumerable<GrantInBatch> grants, CalendarMonth current)
    {
        var granted = grants.ToDictionary(grant => grant.Grant.Sequence);
        var due = Instrument.ProjectSubsidy.Due(of, current).ToDictionary(claim => claim.Sequence);
        var ahead = Instrument.ProjectSubsidy.Outstanding(of).Select(claim => claim.Sequence).ToHashSet();
        var (plan, schedule) = (ProjectSubsidy.Plan(of), ProjectSubsidy.Schedule(of));
        return [.. Enumerable.Range(1, plan.Parts).Select(Standing)];

        InstalmentStanding Standing(int number)
        {
            var condition = plan.Condition(number);
            if (granted.GetValueOrDefault(number) is { } live)
            {
                return new(number, condition, live.Grant.Payable, live.Grant.Calculation, ClaimStates.Of(live.Grant.State), live.Batch);
            }

            CalendarMonth? payable = schedule.DueOn(condition) is { } day ? CalendarMonth.Of(day) : null;
            var calculation = plan.Instalment(number);
            var state = plan.Opening > Money.Zero && calculation.Amount == Money.Zero ? ClaimState.Paid
                : StateOf(due.GetValueOrDefault(number), ahead.Contains(number));
            return new(number, condition, payable, calculation, state, null);
        }
    }

    /// <summary>What was paid beyond the end of a service stands with what is to come back.</summary>
    private static IReadOnlyList<MonthStanding> Allowances(FundingCase of, IEnumerable<GrantInBatch> grants, CalendarMonth current)
    {
        if (of.Service is not { } service || of.WasNeverTakenUp)
        {
            return [];
        }

        var granted = grants.ToDictionary(grant => grant.Grant.Sequence);
        var due = Instrument.LivingAllowance.Due(of, current).ToDictionary(claim => claim.Sequence);
        return
        [
            .. from month in LivingAllowance.Months(service.Days, of.Policy)
               let live = granted.GetValueOrDefault(month.Number)
               select new MonthStanding(month, month.Number <= of.Opening.AllowanceMonths ? ClaimState.Paid : live is null
                   ? StateOf(due.GetValueOrDefault(month.Number), ahead: true) : ClaimStates.Of(live.Grant.State), live?.Batch),
        ];
    }

    /// <param name="ahead">It will be due if all goes on as it is.</param>
    private static ClaimState StateOf(Claim? due, bool ahead) => due switch
    {
        { Blockers.Count: > 0 } => ClaimState.Blocked,
        not null => ClaimState.Payable,
        null => ahead ? ClaimState.NotDue : ClaimState.Lapsed,
    };

    private static IEnumerable<AwardStanding> Awards(IEnumerable<GrantInBatch> grants) =>
        grants.Select(grant => new AwardStanding(grant.Grant.Sequence, grant.Grant.Calculation, ClaimStates.Of(grant.Grant.State), grant.Batch));

    private static Money Sum(IQueryable<Grant> grants) => Money.Sum(grants.Select(grant => grant.Amount));
}
