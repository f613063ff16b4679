using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Features.Projects.Steps;

/// <summary>The project subsidy that an establishment brings about at most (四（二）1), told before it is decided.</summary>
internal static class EstablishmentSubsidy
{
    /// <param name="version">That applies on the day.</param>
    /// <returns>Null where the version fixes none.</returns>
    public static Calculation? Of(ProjectFacts facts, PolicyVersion version, DateOnly on)
    {
        try
        {
            return ProjectSubsidy.Compute(facts.TotalCost, facts.Field, version, on);
        }
        catch (PolicySilentException)
        {
            return null;
        }
    }
}
