using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Features.Funds;

/// <summary>Which claim of an instrument: the service month of a project's allowance, the instalment of its subsidy, its prize.</summary>
/// <param name="Sequence">The service month, the instalment or the application; else 1.</param>
public readonly record struct ClaimKey(ProjectId ProjectId, int Sequence);

/// <summary>Whom a claim pays.</summary>
/// <param name="Document">证件号码 or 统一社会信用代码.</param>
/// <param name="Account">Null where none was entered yet.</param>
/// <param name="IsInChange">A change of it waits for a second person.</param>
/// <param name="ChangedOn">The day on which a second person confirmed the account; null for a first account.</param>
/// <param name="WasPaid">A payment was instructed before, and did not come back.</param>
public sealed record Payee(string Name, string Document, PayeeAccount? Account, bool IsInChange, DateOnly? ChangedOn, bool WasPaid)
{
    /// <summary>Null where money may go to the account.</summary>
    public Blocker? WhyNotPay => PayeeAccountFile.WhyNotPay(Name, Account, IsInChange, ChangedOn);
}

/// <summary>A sum that was decided already and waits for a batch: an award, or what the bank sent back.</summary>
/// <param name="ReturnReason">Null for an award that was never paid out.</param>
public sealed record HeldGrant(
    GrantId Id, int Sequence, int Parts, Money Amount, bool IsPaid, int BudgetYear, string PolicyVersion, string? ReturnReason);

/// <summary>One thing that is owed and not in any live batch, with whom it pays, and with what stands in its way.</summary>
/// <param name="Claim">As the instrument reckons it, or as it was decided.</param>
/// <param name="Held">The grant there is already; null for what is reckoned anew.</param>
/// <param name="Blockers">Each a sentence with its cure; a claim with any cannot be paid.</param>
/// <param name="Notes">What whoever approves should see.</param>
public sealed record DueClaim(
    Instrument Instrument, DueCase Case, Payee Payee, PolicyVersion Policy, Claim Claim, HeldGrant? Held, IReadOnlyList<ClaimBlocker> Blockers,
    IReadOnlyList<string> Notes)
{
    public ClaimKey Key => new(Case.ProjectId, Sequence);

    public int Sequence => Claim.Sequence;

    public int Parts => Claim.Parts;

    public CalendarMonth Payable => Claim.Payable!.Value;

    public Calculation? Calculation => Claim.Calculation;

    public Money Amount => Calculation?.Amount ?? Money.Zero;

    public bool IsBlocked => Blockers.Count > 0;

    /// <summary>How the account stands to the one the payee was last paid to.</summary>
    public AccountMark Mark { get; init; }

    /// <summary>It became payable before the month that is asked about.</summary>
    public bool IsArrears { get; init; }

    /// <summary>The service month of an allowance, reckoned or held.</summary>
    public DateRange? ServiceMonth => Instrument == Instrument.LivingAllowance ? LivingAllowance.PeriodOf(Case.Service.Start, Sequence) : null;

    public string Description => Instrument.Describe(Case.Title, Case.Service.Start, Sequence, Parts, Calculation);
}
