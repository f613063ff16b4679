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

/// <summary>What a project is given under its own policy version, and where each part stands.</summary>
/// <param name="Subsidy">Null where the policy says nothing for that day; <paramref name="Silent"/> then tells.</param>
/// <param name="Instructed">All that the finance bureau was told to pay for the project, less what was recovered.</param>
public sealed record ProjectMoney(
    PolicyVersion Policy, Calculation? Subsidy, ClaimStanding SubsidyStanding, string? SubsidyBatch, IReadOnlyList<MonthStanding> Months, Money Instructed, string? Silent)
{
    public Money MonthsTotal => Money.Sum(Months.Select(month => month.Month.Amount));

    public static ProjectMoney Of(
        CooperationProject project, Appointment appointment, PolicyVersion policy, IReadOnlyList<GrantInBatch> grants, CalendarMonth current)
    {
        var instructed = Money.Sum(grants.Where(grant => IsSpent(grant.Grant)).Select(grant => grant.Grant.Amount));
        grants = [.. grants.Where(grant => !grant.Grant.IsCorrection && grant.Grant.State.IsLive())];
        var subsidy = grants.FirstOrDefault(grant => grant.Grant.Instrument == Instrument.ProjectSubsidy);
        var standing = subsidy is not null ? Of(subsidy.Grant)
            : project.State == ProjectState.Terminated ? ClaimStanding.Lapsed
            : project.AgreementSignedOn is { } signed && CalendarMonth.Of(signed) <= current ? ClaimStanding.Due
            : ClaimStanding.NotDue;
        try
        {
            var calculation = subsidy?.Grant.Calculation ?? ProjectSubsidy.Compute(project.Facts.TotalCost, project.Facts.Field, policy, project.EstablishedDay);
            var allowances = grants.Where(grant => grant.Grant.Instrument == Instrument.LivingAllowance).ToDictionary(grant => grant.Grant.Sequence);
            var begun = project.State is not (ProjectState.Established or ProjectState.AgreementSigned);
            var months = Serves(project, appointment) ? LivingAllowance.Months(appointment.Period, policy) : [];
            return new(policy, calculation, standing, subsidy?.Batch, [.. months.Select(month => Of(month, allowances.GetValueOrDefault(month.Number), begun ? current : null))], instructed, null);
        }
        catch (PolicySilentException silent)
        {
            return new(policy, null, standing, subsidy?.Batch, [], instructed, silent.Message);
        }
    }

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

    private static ClaimStanding Of(Grant grant) => grant.State switch
    {
        GrantState.Committed => ClaimStanding.InBatch,
        GrantState.Instructed => ClaimStanding.Instructed,
        GrantState.Paid => ClaimStanding.Paid,
        GrantState.Awarded or GrantState.Returned or GrantState.Reversed or GrantState.Released => ClaimStanding.Waiting,
    };
}
