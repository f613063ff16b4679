using System.Linq.Expressions;
using Changping.Domain.Experts;
using Changping.Domain.Matching;
using Changping.Domain.TalentPool;

namespace Changping.Domain.Projects;

/// <summary>
/// What keeps a person however long ago the last of it happened (besides an appointment and money, which always do): something goes on or waits, or the
/// person is part of a file that is kept for others, such as a review.
/// </summary>
public static class KeptPersons
{
    /// <summary>Only an application that was withdrawn before any review goes with its person.</summary>
    public static readonly Expression<Func<CooperationProject, bool>> ByProject = project =>
        project.State != ProjectState.Withdrawn || project.EstablishedOn != null || project.IsRegistered || project.RoundId != null;

    public static readonly Expression<Func<CooperationIntent, bool>> ByIntent = intent => intent.State != IntentState.Withdrawn;

    /// <summary>In the pool, or a step of two persons waits.</summary>
    public static readonly Expression<Func<PoolEntry, bool>> ByEntry = entry =>
        entry.State == PoolState.Admitted || entry.Steps.Any(step => step.State == PoolStepState.Proposed);

    public static readonly Expression<Func<Nomination, bool>> ByNomination = nomination =>
        nomination.Relaxations.Any(relaxation => relaxation.State == RelaxationState.Proposed);

    public static readonly Expression<Func<PersonCase, bool>> ByCase = person =>
        person.State == PersonCaseState.Proposed || (person.State == PersonCaseState.Confirmed && person.Undoing != null && person.Undoing.DecidedBy == null);
}
