using Changping.Domain.Identifiers;

namespace Changping.Domain.Funds;

/// <summary>Numbers of the contracts and investment certificates that an application rests on, as they are typed and compared (reading 0054).</summary>
public static class EvidenceNumbers
{
    private static readonly char[] Separators = ['、', '，', ',', '；', ';', '\n', '\r'];

    /// <returns>Each once, in its place, as written but without blanks around it.</returns>
    public static IReadOnlyList<string> Read(string? text) =>
        [.. (text ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).DistinctBy(Fold)];

    /// <summary>Letters and digits alone, of one width and in capitals: blanks, brackets and dashes make no other contract.</summary>
    public static string Fold(string number) =>
        string.Concat(VisibleText.Compatible(number).Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <returns>Those of the first that are among the second, as the first writes them.</returns>
    public static IReadOnlyList<string> Shared(IEnumerable<string> numbers, IEnumerable<string> known)
    {
        var folded = known.Select(Fold).ToHashSet();
        return [.. numbers.Where(number => folded.Contains(Fold(number)))];
    }
}

/// <summary>What another application rests on.</summary>
/// <param name="Application">Its number.</param>
/// <param name="Project">Its number, where it is another project; null for the same.</param>
public sealed record KnownEvidence(string Application, string? Project, IReadOnlyList<string> Numbers);
