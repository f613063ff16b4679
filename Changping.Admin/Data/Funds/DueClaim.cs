using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Funding;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Data.Funds;

/// <summary>Which claim of an instrument: the service month of a project's allowance, the instalment of its subsidy, its prize.</summary>
/// <param name="Sequence">The service month, the instalment or the application; else 1.</param>
public readonly record struct ClaimKey(ProjectId ProjectId, int Sequence);

/// <summary>Whom a claim pays.</summary>
/// <param name="Document">证件号码 or 统一社会信用代码.</param>
/// <param name="Account">Null where none was entered yet.</param>
/// <param name="IsInChange">A change of it waits for a second person.</param>
/// <param name="ChangedOn">The day on which a change was confirmed; null for a first account.</param>
public sealed record Payee(string Name, string Document, PayeeAccount? Account, bool IsInChange, DateOnly? ChangedOn);

/// <summary>The project and service period that a claim rests on: the columns that reckoning and lists need, not the aggregates.</summary>
public sealed record DueCase(
    ProjectId ProjectId,
    string Number,
    string Title,
    ProjectField Field,
    Money Cost,
    string PolicyVersion,
    DateOnly EstablishedOn,
    DateOnly? AgreementSignedOn,
    ExpertId ExpertId,
    EnterpriseId EnterpriseId,
    string ExpertNumber,
    string Expert,
    string CreditCode,
    string Enterprise,
    DateOnly Start,
    DateOnly LastDay)
{
    public ProjectState State { get; init; }

    public DateRange Service => new(Start, LastDay);

    internal InstalmentCase Subsidy => new(ProjectId, ExpertId, Cost, Field, PolicyVersion, EstablishedOn, AgreementSignedOn, Service, State);

    public GrantCase Grant => new(ProjectId, ExpertId, EnterpriseId, Start);
}

/// <summary>A sum that was decided already and waits for a batch: an award, or what the bank sent back.</summary>
/// <param name="ReturnReason">Null for an award that was never paid out.</param>
public sealed record HeldGrant(GrantId Id, int Sequence, int BudgetYear, string? ReturnReason)
{
    /// <summary>Instalments of a subsidy; else 1.</summary>
    public int Parts { get; init; } = 1;
}

/// <summary>One thing that is owed and not in any live batch, with why, and with what stands in its way.</summary>
/// <param name="Month">Of an allowance that is reckoned; null for others.</param>
/// <param name="Held">The grant there is already; null for what is reckoned anew.</param>
/// <param name="Calculation">Null where the rules cannot say; a blocker then tells why.</param>
/// <param name="Blockers">Each a sentence with its cure; a claim with any cannot be paid.</param>
/// <param name="Notes">What whoever approves should see.</param>
public sealed record DueClaim(
    Instrument Instrument,
    DueCase Case,
    Payee Payee,
    PolicyVersion Policy,
    AllowanceMonth? Month,
    HeldGrant? Held,
    CalendarMonth Payable,
    Calculation? Calculation,
    IReadOnlyList<string> Blockers,
    IReadOnlyList<string> Notes)
{
    public ClaimKey Key => new(Case.ProjectId, Sequence);

    public int Sequence => Held?.Sequence ?? Month?.Number ?? Instalment?.Number ?? 1;

    /// <summary>Of a subsidy that is reckoned; null for others.</summary>
    internal DueInstalment? Instalment { get; init; }

    /// <summary>Instalments of a subsidy; else 1.</summary>
    public int Parts => Held?.Parts ?? Instalment?.Parts ?? 1;

    /// <summary>四（二）5: the number of the project that was subsidised in the same service period, and blocks this one.</summary>
    public string? SubsidisedProject => Instalment?.SubsidisedProject;

    /// <summary>What a last instalment waits for, which blocks it; null where it waits for nothing.</summary>
    public SubsidyGap? Gap => Instalment?.Gap;

    /// <summary>Payable before the month that is asked for.</summary>
    public bool IsArrear { get; init; }

    public Money Amount => Calculation?.Amount ?? Money.Zero;

    public bool IsBlocked => Blockers.Count > 0;

    /// <summary>Since the payee was last paid.</summary>
    public bool AccountChanged { get; init; }

    /// <summary>The service month of an allowance, reckoned or held.</summary>
    public DateRange? ServiceMonth => Instrument == Instrument.LivingAllowance ? Month?.Period ?? LivingAllowance.PeriodOf(Case.Start, Sequence) : null;

    public string Description => Instrument switch
    {
        Instrument.LivingAllowance => $"第 {Sequence} 个服务月（{ServiceMonth}）",
        Instrument.ProjectSubsidy => $"项目补贴{(Parts == 1 ? "" : $"第 {Sequence} 期（共 {Parts} 期）")}：{Case.Title}",
        Instrument.Prize => $"{Case.Title} {Calculation?.Steps[0].Label}",
        Instrument.Commercialisation => $"第 {Sequence} 次转化补贴：{Case.Title}",
    };
}
