using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Funds;

/// <summary>Where what blocks a claim is cured.</summary>
public enum ClaimCure
{
    /// <summary>The project that was subsidised first.</summary>
    OtherProject,
    Evaluation,

    /// <summary>The project itself, on whose page it is settled.</summary>
    Project,

    /// <summary>The service, with its checks.</summary>
    Service,
    Account,
    Policy,

    /// <summary>The company, which stopped or moved away.</summary>
    Enterprise,
}

/// <summary>What keeps a claim from being paid.</summary>
/// <param name="Message">What is so, and what would cure it.</param>
/// <param name="Project">The number of the other project; null for other cures.</param>
public sealed record ClaimBlocker(ClauseKey Clause, ClaimCure Cure, string Message, string? Project = null)
{
    public override string ToString() => Message;
}

/// <summary>Something that is owed, or will be, and that no live grant covers.</summary>
/// <param name="Sequence">The service month, the instalment or the application; else 1.</param>
/// <param name="Parts">Instalments of a subsidy; else 1.</param>
/// <param name="Payable">Null where it depends on a step that nobody has dated.</param>
/// <param name="Calculation">Null where the policy cannot say; a blocker then tells why.</param>
public sealed record Claim(int Sequence, int Parts, CalendarMonth? Payable, Calculation? Calculation, IReadOnlyList<ClaimBlocker> Blockers)
{
    /// <summary>Of an allowance.</summary>
    public AllowanceMonth? Month { get; init; }

    /// <summary>The version is silent: something is still to be settled, though nobody can say how much.</summary>
    internal static Claim Silent(int parts, CalendarMonth payable, PolicySilentException silent) =>
        new(1, parts, payable, null, [new ClaimBlocker(silent.Clause, ClaimCure.Policy, silent.Reason)]);
}
