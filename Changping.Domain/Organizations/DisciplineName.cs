using System.Text.RegularExpressions;

namespace Changping.Domain.Organizations;

/// <summary>从事学科 as forms write it (reading 0032): folded, brackets out, several separated by 、，；/.</summary>
public static partial class DisciplineName
{
    private static readonly char[] Separators = ['、', '，', ',', '；', ';', '/', '\n'];

    public static string Fold(string discipline) => InstitutionName.Fold(Brackets().Replace(discipline, ""));

    /// <summary>Each discipline of the cell, folded; none where it says nothing outside brackets.</summary>
    public static IReadOnlyList<string> Several(string cell) =>
        [.. Brackets().Replace(cell, "").Split(Separators).Select(Fold).Where(part => part.Length > 0).Distinct()];

    [GeneratedRegex("[（(][^（）()]*[）)]")]
    private static partial Regex Brackets();
}
