using System.Text.RegularExpressions;

namespace Changping.Admin.Features.Policies.Files;

/// <summary>
/// Lists print several names of one institution in one cell: in brackets, beside a stroke or a blank, or run together.
/// Brackets that tell two institutions apart, such as 中国石油大学（北京） and （华东）, are part of the name and stay.
/// </summary>
internal static partial class CompoundName
{
    /// <summary>The names in the cell, the first being the main one; the cell itself where it holds only one.</summary>
    public static IReadOnlyList<string> Parts(string printed)
    {
        var inBrackets = new List<string>();
        var outside = Bracket().Replace(printed, match =>
        {
            var inner = match.Groups[1].Value;
            var names = inner.Split('、');
            if (names.All(LooksLikeInstitution))
            {
                inBrackets.AddRange(names);
                return "、";
            }

            return inner.EndsWith("专科", StringComparison.Ordinal) ? "" : match.Value;
        });

        var parts = Between().Split(outside).Where(part => part.Length > 0).ToList();
        return parts.Count > 0 && parts.All(LooksLikeInstitution) ? [.. parts, .. inBrackets] : [printed];
    }

    private static bool LooksLikeInstitution(string name) => name.Length >= 4 && Ending().IsMatch(name);

    [GeneratedRegex("[（(]([^（）()]*)[）)]")]
    private static partial Regex Bracket();

    /// <summary>Two hospitals run together part where one ends in 医院 and the next begins with the city.</summary>
    [GeneratedRegex("[ 、；/]|(?<=医院)(?=北京|首都)")]
    private static partial Regex Between();

    [GeneratedRegex("(院|所|中心|实验室|[）)])$")]
    private static partial Regex Ending();
}
