using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Domain.Funds;

/// <summary>What of a case an instrument's answers rest on, so that nothing else is read for them.</summary>
[Flags]
public enum FundingFacts
{
    None = 0,
    Months = 1,
    Subsidies = 2,
    Audits = 4,
    Prizes = 8,
    Applications = 16,
    Midterms = 32,
}

/// <summary>What the committee's settings say of money.</summary>
/// <param name="Instalments">Of a subsidy of which nothing was granted yet (reading 0023).</param>
/// <param name="MidtermMonths">0 asks for no check.</param>
/// <param name="SettleByAudit">Reading 0024.</param>
public readonly record struct FundingTerms(int Instalments, int MidtermMonths, bool SettleByAudit)
{
    public static FundingTerms Of(CommitteeSettings settings) => new(settings.Instalments, settings.MidtermMonths, settings.SettleByAudit);
}

/// <summary>The appointment as far as money rests on it.</summary>
/// <param name="Days">As it is or will be served: an approved extension and an early end included.</param>
public sealed record FundedService(AppointmentState State, DateRange Days)
{
    public bool IsTakenUp => State is not (AppointmentState.Named or AppointmentState.NeverTakenUp);
}

/// <summary>Reading 0024: a confirmed audit.</summary>
/// <param name="Entitlement">What is owed in the end, all instalments together.</param>
public sealed record FundedAudit(Money Audited, Money Entitlement);

/// <summary>A grant as far as its own case asks about it.</summary>
/// <param name="Sequence">The service month, the instalment or the application; else 1.</param>
/// <param name="Parts">Instalments of a subsidy; else 1.</param>
/// <param name="Amount">As granted; what was or is being recovered of it is not taken off.</param>
/// <param name="IsPaid">The finance bureau confirmed it.</param>
public sealed record FundedGrant(int Sequence, int Parts, Money Amount, bool IsPaid);

/// <summary>四（二）3: a prize of an approved selection that was not annulled.</summary>
/// <param name="On">The day of the selection.</param>
public sealed record WonPrize(int Year, PrizeGrade Grade, DateOnly On);

/// <summary>四（二）4: an application whose approval stands.</summary>
/// <param name="On">The day of the application.</param>
public sealed record FundedApplication(Money Investment, Money Granted, DateOnly On);

/// <summary>A live grant as it stands on file, whatever the calculation beside it says.</summary>
/// <param name="Sequence">The service month, the instalment or the application; else 1.</param>
/// <param name="Parts">Instalments of a subsidy; else 1.</param>
/// <param name="Base">What its calculation reckons from.</param>
public sealed record GrantOnFile(DateOnly ServiceStart, int Sequence, int Parts, Money Amount, Money Base);

/// <summary>All facts of one established project that money rests on.</summary>
public sealed record FundingCase
{
    private static readonly HashSet<int> None = [];
    private static readonly Dictionary<int, FundedApplication> NoApplications = [];

    public required ProjectId ProjectId { get; init; }

    public required string Number { get; init; }

    public required ProjectState State { get; init; }

    /// <summary>Reading 0040: paid before the office began.</summary>
    public OpeningBalance Opening { get; init; } = OpeningBalance.None;

    /// <summary>Reading 0040: a registered project that no second person confirmed yet.</summary>
    public bool AwaitsConfirmation { get; init; }

    /// <summary>Established before the first day of its policy: served under an earlier rule, and nothing falls due for it.</summary>
    public bool IsUnderEarlierRule => RegisteredCase.IsUnderEarlierRule(EstablishedOn, Policy.IssuedOn);

    /// <summary>Nothing falls due of it, now or later.</summary>
    internal bool BringsNothingYet => AwaitsConfirmation || IsUnderEarlierRule;

    /// <summary>The approved cost.</summary>
    public required Money Cost { get; init; }

    public required ProjectField Field { get; init; }

    /// <summary>Under which the project was established.</summary>
    public required PolicyVersion Policy { get; init; }

    public required DateOnly EstablishedOn { get; init; }

    public required FundingTerms Terms { get; init; }

    public DateOnly? AgreementSignedOn { get; init; }

    /// <summary>Null before the agreement, which names it.</summary>
    public FundedService? Service { get; init; }

    /// <summary>Null where none was confirmed.</summary>
    public FundedAudit? Audit { get; init; }

    /// <summary>Reading 0023: what the latest midterm check found; null where there was none.</summary>
    public MidtermFinding? Midterm { get; init; }

    /// <summary>The live grants of the subsidy.</summary>
    public IReadOnlyList<FundedGrant> Subsidies { get; init; } = [];

    /// <summary>Numbers of the service months that a live grant covers.</summary>
    public IReadOnlySet<int> Months { get; init; } = None;

    /// <summary>四（二）5: numbers of the other projects that were subsidised in the same service period of the expert.</summary>
    public IReadOnlyList<string> SubsidisedElsewhere { get; init; } = [];

    public IReadOnlyList<WonPrize> Prizes { get; init; } = [];

    /// <summary>By their sequence.</summary>
    public IReadOnlyDictionary<int, FundedApplication> Applications { get; init; } = NoApplications;

    /// <summary>Nobody ever came: nothing was served for it.</summary>
    public bool WasNeverTakenUp => Service is { State: AppointmentState.NeverTakenUp };
}
