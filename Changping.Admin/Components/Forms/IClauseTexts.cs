using Changping.Domain.Policy;

namespace Changping.Admin.Components.Forms;

/// <summary>Where the parts of a screen learn which number a clause has and what it says.</summary>
public interface IClauseTexts
{
    /// <summary>The version by whose numbers clauses are printed.</summary>
    /// <param name="policy">Of the case that is shown; null where it has none, or there is no case.</param>
    PolicyVersion Citing(string? policy);

    /// <returns>Null for a clause that its version does not have.</returns>
    Task<ClauseDescription?> DescribeAsync(Clause clause);
}

/// <param name="Title">Of which version of the policy.</param>
/// <param name="Summary">Our own words, not the document's.</param>
public sealed record ClauseDescription(string Number, string Title, string Summary, IReadOnlyList<ClauseReading> Readings);

/// <summary>How the committee reads the clause.</summary>
/// <param name="Confirmed">Else it is marked 待确认.</param>
public sealed record ClauseReading(string Question, string Reading, bool Confirmed);
