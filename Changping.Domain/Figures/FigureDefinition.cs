using Changping.Domain.Funds;

namespace Changping.Domain.Figures;

/// <summary>A figure that pages and registers show. There is one of each: whoever shows it takes its word, its sentence and what it counts from here.</summary>
/// <param name="Word">As printed.</param>
/// <param name="Counts">What is counted, in one sentence: shown beside the figure as its tooltip.</param>
public record FigureDefinition(string Word, string Counts);

/// <summary>A sum of grants, of one budget year or of all.</summary>
/// <param name="Column">Which states count: the condition for the database and for those at hand.</param>
public sealed record GrantFigure(BudgetColumn Column, string Word, string Counts) : FigureDefinition(Word, Counts);

/// <summary>A sum of what is due or in a batch, as the lists of claims show it.</summary>
/// <param name="States">Of the rows that count.</param>
public sealed record ClaimFigure(string Word, string Counts, params IReadOnlyList<ClaimState> States) : FigureDefinition(Word, Counts)
{
    public bool Has(ClaimState state) => States.Contains(state);
}
