using System.Text.RegularExpressions;
using Changping.Admin.Files;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Policies.Files;

/// <summary>A file data/policy/readings/0001-….md: a title, then one line each for 条款, 问题, 口径 and 依据.</summary>
internal static partial class ReadingFile
{
    private static readonly string[] Parts = ["条款", "问题", "口径", "依据"];

    /// <param name="directory">A missing one holds no readings.</param>
    /// <param name="clauses">Of all versions; a reading of none of them is a slip of the pen.</param>
    /// <exception cref="DataFileException">A file is not of this shape.</exception>
    public static IReadOnlyList<Reading> ReadAll(string directory, IReadOnlySet<ClauseKey> clauses)
    {
        if (!Directory.Exists(directory))
        {
            return [];
        }

        var readings = Directory.GetFiles(directory, "*.md").Order(StringComparer.Ordinal).Select(path => Read(path, clauses)).ToList();
        return readings.GroupBy(reading => reading.Number).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw new DataFileException(directory, twice.Key, "编号重复")
            : readings;
    }

    private static Reading Read(string path, IReadOnlySet<ClauseKey> clauses)
    {
        if (FileName().Match(Path.GetFileName(path)) is not { Success: true } name)
        {
            throw new DataFileException(path, "文件名", "应为四位编号加名称，如 0001-project-cost.md");
        }

        string? title = null;
        var parts = new Dictionary<string, string>();
        foreach (var (index, line) in File.ReadAllLines(path).Index())
        {
            if (line.StartsWith("# ", StringComparison.Ordinal) && title is null)
            {
                title = line[2..].Trim();
            }
            else if (line.Length > 0 && !(line.Split('：', 2) is [var part, { Length: > 0 } text] && Parts.Contains(part) && parts.TryAdd(part, text.Trim())))
            {
                throw new DataFileException(path, $"第 {index + 1} 行", "每行应以“条款：”“问题：”“口径：”“依据：”之一开头，各一行");
            }
        }

        if (title is null || Parts.FirstOrDefault(part => !parts.ContainsKey(part)) is not null)
        {
            throw new DataFileException(path, "全文", "缺少标题、条款、问题、口径或依据");
        }

        ClauseKey[] cited = [.. parts["条款"].Split('、').Select(key => new ClauseKey(key.Trim()))];
        return cited.FirstOrDefault(clause => !clauses.Contains(clause)) is { Name: { } unknown }
            ? throw new DataFileException(path, "条款", $"条款键 {unknown} 不在任何政策版本中")
            : new Reading(name.Groups[1].Value, title, cited, parts["问题"], parts["口径"], parts["依据"]);
    }

    [GeneratedRegex(@"^(\d{4})-[a-z0-9-]+\.md$")]
    private static partial Regex FileName();
}
