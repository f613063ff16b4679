namespace Changping.Admin.Components.Shared.Records;

/// <summary>Where the parts of a screen learn what a clause says; cascades from the layout.</summary>
public interface IClauseTexts
{
    /// <param name="number">As printed: 四（二）1.</param>
    /// <returns>Null for a clause that is not known.</returns>
    Task<ClauseText?> DescribeAsync(string number);
}

/// <param name="Title">Of which version of the policy.</param>
/// <param name="Summary">Our own words, not the document's.</param>
public sealed record ClauseText(string Number, string Title, string Summary, IReadOnlyList<ClauseReading> Readings);

/// <summary>How the committee reads the clause.</summary>
/// <param name="Confirmed">Else it is marked 待确认.</param>
public sealed record ClauseReading(string Question, string Reading, bool Confirmed);
