using Changping.Admin.Files;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;

namespace Changping.Admin.Features.Policies.Files;

/// <summary>The reference lists of data/reference; read once at start, never changed while running. README.md there says what is verified.</summary>
public sealed class ReferenceFiles
{
    private ReferenceFiles(InstitutionDirectory institutions, TitleTable titles, IReadOnlyList<string> paths) =>
        (Institutions, Titles, Paths) = (institutions, titles, paths);

    public InstitutionDirectory Institutions { get; }

    public TitleTable Titles { get; }

    /// <summary>Of all lists, in a fixed order.</summary>
    internal IReadOnlyList<string> Paths { get; }

    /// <param name="dataDirectory">The one that holds reference/.</param>
    /// <exception cref="DataFileException">A list is missing or not as it must be; names the file and the line.</exception>
    public static ReferenceFiles Load(string dataDirectory)
    {
        var directory = Path.Combine(dataDirectory, "reference");
        return DataFileException.OfUnreadable(directory, () => Read(directory));
    }

    private static ReferenceFiles Read(string directory)
    {
        var titles = CsvFile.Read(Path.Combine(directory, "professional_titles.csv")).Select(row => (row["title"], Level(row)));
        return new ReferenceFiles(InstitutionLists.Load(directory), new TitleTable(titles), [.. Directory.GetFiles(directory, "*.csv").Order(StringComparer.Ordinal)]);
    }

    private static TitleLevel Level(CsvRow row) => row["level"] switch
    {
        "正高" => TitleLevel.Senior,
        "副高" => TitleLevel.AssociateSenior,
        "中级" => TitleLevel.Intermediate,
        "初级(助理级)" or "初级(员级)" => TitleLevel.Junior,
        _ => throw row.Wrong($"未知的职称层级“{row["level"]}”"),
    };
}
