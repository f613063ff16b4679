using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Funding;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Features.Projects;

/// <param name="Batch">The number of the live batch; null for none.</param>
public sealed record GrantInBatch(Grant Grant, string? Batch);

public enum ClaimStanding
{
    /// <summary>Its condition or its month is not there yet.</summary>
    NotDue,

    /// <summary>Payable and in no live batch.</summary>
    Due,

    /// <summary>In a batch that waits for a second person.</summary>
    InBatch,

    /// <summary>The finance bureau was told to pay.</summary>
    Instructed,

    /// <summary>The finance bureau confirmed it.</summary>
    Paid,

    /// <summary>Decided, or sent back by the bank: payable with the next batch.</summary>
    Waiting,

    /// <summary>Will not be paid any more.</summary>
    Lapsed,
}

/// <param name="Batch">Null while it is in none.</param>
public sealed record MonthStanding(AllowanceMonth Month, ClaimStanding Standing, string? Batch);

/// <summary>One instalment of the subsidy.</summary>
/// <param name="Payable">Null where its day cannot be told yet.</param>
public sealed record InstalmentStanding(int Number, InstalmentCondition Condition, CalendarMonth? Payable, Calculation Calculation, ClaimStanding Standing, string? Batch);

/// <summary>A prize, or the subsidy of one commercialisation application.</summary>
public sealed record AwardStanding(int Sequence, Calculation Calculation, ClaimStanding Standing, string? Batch);

/// <summary>What instalments are reckoned by.</summary>
/// <param name="Audited">Reading 0024; null where no audit was confirmed.</param>
public sealed record SubsidyTerms(CommitteeSettings Settings, Money? Audited);

/// <summary>What a project is given under its own policy version, and where each part stands.</summary>
/// <param name="Subsidy">Null where the policy says nothing for that day; <paramref name="Silent"/> then tells.</param>
/// <param name="Instructed">All that the finance bureau was told to pay for the project, less what was recovered.</param>
public sealed record ProjectMoney(
    PolicyVersion Policy, Calculation? Subsidy, IReadOnlyList<InstalmentStanding> Instalments, IReadOnlyList<MonthStanding> Months, Money Instructed, string? Silent)
{
    public Money MonthsTotal => Money.Sum(Months.Select(month => month.Month.Amount));

    public AwardStanding? Prize { get; init; }

    public IReadOnlyList<AwardStanding> Commercialisations { get; init; } = [];

    /// <summary>四（二）4: for all applications of the project; null where the policy says nothing.</summary>
    public Money? CommercialisationCap { get; init; }

    /// <summary>What counts against it: granted, less what came back.</summary>
    public Money CommercialisationSum { get; init; }

    public static ProjectMoney Of(
        CooperationProject project, Appointment appointment, PolicyVersion policy, IReadOnlyList<GrantInBatch> grants, CalendarMonth current, SubsidyTerms terms)
    {
        var instructed = Money.Sum(grants.Where(grant => IsSpent(grant.Grant)).Select(grant => grant.Grant.Amount));
        var counted = Money.Sum(grants.Where(grant => grant.Grant.Instrument == Instrument.Commercialisation && IsCounted(grant.Grant, grants)).Select(grant => grant.Grant.Amount));
        grants = [.. grants.Where(grant => !grant.Grant.IsCorrection && grant.Grant.State.IsLive())];
        var subsidies = grants.Where(grant => grant.Grant.Instrument == Instrument.ProjectSubsidy).ToDictionary(grant => grant.Grant.Sequence);
        var awards = new ProjectMoney(policy, null, [], [], instructed, null)
        {
            Prize = Awards(grants, Instrument.Prize).FirstOrDefault(),
            Commercialisations = [.. Awards(grants, Instrument.Commercialisation)],
            CommercialisationSum = counted,
        };
        try
        {
            var parts = subsidies.Count == 0 ? terms.Settings.Instalments : subsidies.Values.Max(grant => grant.Grant.Parts);
            var plan = SubsidyPlan.Of(project.Facts.TotalCost, project.Facts.Field, policy, project.EstablishedDay, parts, terms.Audited);
            var schedule = new SubsidySchedule(project.AgreementSignedOn, appointment.Period, project.State, terms.Settings.MidtermMonths);
            var allowances = grants.Where(grant => grant.Grant.Instrument == Instrument.LivingAllowance).ToDictionary(grant => grant.Grant.Sequence);
            var begun = project.State is not (ProjectState.Established or ProjectState.AgreementSigned);
            var months = Serves(project, appointment) ? LivingAllowance.Months(appointment.Period, policy) : [];
            return awards with
            {
                Subsidy = plan.Final,
                Instalments = [.. Enumerable.Range(1, parts).Select(number => Of(number, plan, schedule, subsidies.GetValueOrDefault(number), current))],
                Months = [.. months.Select(month => Of(month, allowances.GetValueOrDefault(month.Number), begun ? current : null))],
                CommercialisationCap = policy.CommercialisationCap.On(current.LastDay).Value,
            };
        }
        catch (PolicySilentException silent)
        {
            return awards with { Silent = silent.Under(policy) };
        }
    }

    private static InstalmentStanding Of(int number, SubsidyPlan plan, SubsidySchedule schedule, GrantInBatch? granted, CalendarMonth current)
    {
        var condition = plan.Condition(number);
        if (granted is { } live)
        {
            return new(number, condition, live.Grant.Payable, live.Grant.Calculation, Of(live.Grant), live.Batch);
        }

        var (calculation, day) = (plan.Instalment(number), schedule.DueOn(condition));
        CalendarMonth? payable = day is { } known ? CalendarMonth.Of(known) : null;
        var standing = schedule.State == ProjectState.Terminated || (calculation.Amount == Money.Zero && plan.Parts > 1) ? ClaimStanding.Lapsed
            : payable <= current ? ClaimStanding.Due
            : ClaimStanding.NotDue;
        return new(number, condition, payable, calculation, standing, null);
    }

    private static IEnumerable<AwardStanding> Awards(IReadOnlyList<GrantInBatch> grants, Instrument instrument) =>
        grants.Where(grant => grant.Grant.Instrument == instrument).Select(grant => new AwardStanding(grant.Grant.Sequence, grant.Grant.Calculation, Of(grant.Grant), grant.Batch));

    /// <summary>Before the agreement nothing is planned; who left before the first day is owed no month.</summary>
    private static bool Serves(CooperationProject project, Appointment appointment) => project.State switch
    {
        ProjectState.Established => false,
        ProjectState.Terminated => appointment.EndedOn is not null,
        _ => true,
    };

    /// <param name="current">Null before the post was taken up: nothing is due however late it is.</param>
    private static MonthStanding Of(AllowanceMonth month, GrantInBatch? grant, CalendarMonth? current) =>
        new(month, grant is not null ? Of(grant.Grant) : current is { } now && month.Payable <= now ? ClaimStanding.Due : ClaimStanding.NotDue, grant?.Batch);

    /// <summary>Told to pay, less what came back.</summary>
    private static bool IsSpent(Grant grant) => grant.IsCorrection
        ? grant.State == GrantState.Paid
        : grant.State is GrantState.Instructed or GrantState.Paid or GrantState.Reversed;

    /// <summary>As <see cref="Data.Funds.LiveGrants.Counted"/>.</summary>
    private static bool IsCounted(Grant grant, IReadOnlyList<GrantInBatch> all) => grant.IsCorrection
        ? grant.State == GrantState.Paid && all.Any(paid => paid.Grant.Id == grant.CorrectsId && paid.Grant.State == GrantState.Paid)
        : grant.State.IsLive();

    private static ClaimStanding Of(Grant grant) => grant.State switch
    {
        GrantState.Committed => ClaimStanding.InBatch,
        GrantState.Instructed => ClaimStanding.Instructed,
        GrantState.Paid => ClaimStanding.Paid,
        GrantState.Awarded or GrantState.Returned or GrantState.Reversed or GrantState.Released => ClaimStanding.Waiting,
    };
}
