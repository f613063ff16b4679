namespace Changping.Admin.Registers;

/// <summary>Which column a header may mean, by the letters that the two share: shown to a person, never acted upon.</summary>
internal static class HeaderLikeness
{
    private const double Least = 0.6;

    /// <param name="header">As it stands in the file.</param>
    /// <param name="open">The columns that no header is yet.</param>
    /// <returns>The name of the column; null where none is near.</returns>
    public static string? Nearest(string header, IReadOnlyList<RegisterColumn> open)
    {
        var letters = HeaderText.Letters(header);
        var best = open.Select(column => (column.Name, Likeness: column.Aliases.Prepend(column.Name).Max(name => Likeness(letters, name))))
            .OrderByDescending(candidate => candidate.Likeness).FirstOrDefault();
        return best.Likeness >= Least ? best.Name : null;
    }

    /// <summary>Twice the letters that stand in both, of all letters: 推荐日 and 推荐日期 have 0.86, 入职年月 and 出生年月 0.5.</summary>
    private static double Likeness(string one, string other)
    {
        if (one.Length == 0)
        {
            return 0;
        }

        var left = other.ToList();
        var shared = one.Count(letter => left.Remove(letter));
        return 2.0 * shared / (one.Length + other.Length);
    }
}
