using Changping.Domain.Organizations;

namespace Changping.Domain.Projects;

public enum TitleLikeness
{
    Other,

    /// <summary>But for two characters the same: to be looked at.</summary>
    Similar,

    /// <summary>The same, whatever blanks, width and case.</summary>
    Same,
}

/// <summary>四（二）5, reading 0045: one vice-president a project; what is one project shows by its title.</summary>
public static class ProjectTitle
{
    /// <summary>So many characters may be changed, added or left out.</summary>
    private const int Apart = 2;

    /// <summary>Shorter titles differ by their few characters.</summary>
    private const int Shortest = 6;

    public static TitleLikeness Compare(string left, string right)
    {
        var (first, second) = (InstitutionName.Fold(left), InstitutionName.Fold(right));
        return first == second ? TitleLikeness.Same
            : Math.Min(first.Length, second.Length) >= Shortest && Distance(first, second) <= Apart ? TitleLikeness.Similar
            : TitleLikeness.Other;
    }

    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var (diagonal, best) = (row[0], row[0] = i);
            for (var j = 1; j <= right.Length; j++)
            {
                best = Math.Min(Math.Min(row[j], best) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], best);
            }
        }

        return row[right.Length];
    }
}
