using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Features.Projects.Steps;

/// <summary>One thing that follows from a step, in the words of the screen.</summary>
/// <param name="Title">Such as 应追回.</param>
/// <param name="Detail">Which of them.</param>
/// <param name="Total">All of them together.</param>
/// <param name="AsksForMore">Somebody has to do something about it afterwards.</param>
public sealed record StepConsequence(string Title, string Detail, Money Total, bool AsksForMore);

/// <summary>What follows a step in a part of the procedure that comes later, told before the step is taken; the host names who answers.</summary>
public interface IStepConsequences
{
    Task<IReadOnlyList<StepConsequence>> ReadAsync(AdminDbContext context, ProjectId project, ProjectMove move, CancellationToken cancel);
}

/// <param name="Refusal">Why the step cannot be taken as given; null where it can.</param>
/// <param name="Lines">What follows; none where nothing does.</param>
public sealed record ForeseenStep(Blocker? Refusal, IReadOnlyList<StepConsequence> Lines);
