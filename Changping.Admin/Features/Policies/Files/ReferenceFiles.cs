using System.Globalization;
using Changping.Admin.Files;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Policies.Files;

/// <summary>The reference lists of data/reference; read once at start, never changed while running. README.md there says what is verified.</summary>
public sealed class ReferenceFiles
{
    private ReferenceFiles(string directory)
    {
        Institutions = InstitutionLists.Load(directory);
        Titles = new TitleTable(CsvFile.Read(Path.Combine(directory, "professional_titles.csv"))
            .Select(row => new ListedTitle(row["title"], row["series"], Level(row))));
        Degrees = ReadDegrees(Path.Combine(directory, "degrees.csv"));
        Holidays = [.. ReadHolidays(Path.Combine(directory, "holidays.csv"))];
        Paths = [.. Directory.GetFiles(directory, "*.csv").Order(StringComparer.Ordinal)];
    }

    public InstitutionDirectory Institutions { get; }

    public TitleTable Titles { get; }

    public DegreeTable Degrees { get; }

    /// <summary>The days that the State Council's notices moved, each once, in their order.</summary>
    public IReadOnlyList<CalendarException> Holidays { get; }

    /// <summary>Of all lists, in a fixed order.</summary>
    internal IReadOnlyList<string> Paths { get; }

    /// <param name="dataDirectory">The one that holds reference/.</param>
    /// <exception cref="DataFileException">A list is missing or not as it must be; names the file and the line.</exception>
    public static ReferenceFiles Load(string dataDirectory)
    {
        var directory = Path.Combine(dataDirectory, "reference");
        return DataFileException.OfUnreadable(directory, () => new ReferenceFiles(directory));
    }

    private static DegreeTable ReadDegrees(string path)
    {
        var rows = CsvFile.Read(path).ToList();
        try
        {
            return new DegreeTable(rows.Select(row => new ListedDegree(row["form"], Degree(row), row["note"])));
        }
        catch (ArgumentException wrong)
        {
            throw new DataFileException(path, "form", wrong.Message);
        }
    }

    private static IEnumerable<CalendarException> ReadHolidays(string path)
    {
        var seen = new HashSet<DateOnly>();
        foreach (var row in CsvFile.Read(path))
        {
            var day = DateOnly.TryParseExact(row["日期"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
                ? read : throw row.Wrong($"“{row["日期"]}”不是日期");
            yield return seen.Add(day) ? new CalendarException(day, row["名称"], row["类型"] switch
            {
                "休" => false,
                "班" => true,
                var other => throw row.Wrong($"类型应为休或班，现为“{other}”"),
            }) : throw row.Wrong($"{day:yyyy-MM-dd} 重复");
        }
    }

    private static AcademicDegree? Degree(CsvRow row) => row["degree"] switch
    {
        "待定" => null,
        var name => AcademicDegrees.All.Where(degree => degree.ChineseName() == name).Select(degree => (AcademicDegree?)degree).SingleOrDefault()
            ?? throw row.Wrong($"未知的学位“{name}”"),
    };

    private static TitleLevel Level(CsvRow row) => row["level"] switch
    {
        "正高" => TitleLevel.Senior,
        "副高" => TitleLevel.AssociateSenior,
        "中级" => TitleLevel.Intermediate,
        "初级(助理级)" or "初级(员级)" => TitleLevel.Junior,
        _ => throw row.Wrong($"未知的职称层级“{row["level"]}”"),
    };
}
