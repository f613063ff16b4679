using System.Globalization;
using System.Text.RegularExpressions;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Architecture;

/// <summary>
/// What asvs.md and dengbao.md say of the program can be looked up: in backticks stand classes and files of the tree, every requirement has its row, and what
/// is called met names what makes it so.
/// </summary>
public sealed partial class SecurityDocumentsTests
{
    private const string Asvs = "Changping.Admin/Docs/asvs.md", Dengbao = "Changping.Admin/Docs/dengbao.md";

    /// <summary>Of OWASP ASVS 5.0.0.</summary>
    private const int LevelOne = 70, LevelTwo = 183;

    private const int LongestLine = 220;

    private static readonly string[] States = ["met", "partly", "not", "n.a."];

    /// <summary>Every class of the tree with the files that declare it; a page is a class too.</summary>
    private static readonly Lazy<ILookup<string, string>> Classes = new(() => (
        from project in new[] { "Changping.Domain", "Changping.Admin", "Changping.Admin.Tests" }
        from file in SourceTree.Files(project, ".cs", ".razor")
        from name in file.EndsWith(".razor", StringComparison.Ordinal)
            ? [Path.GetFileNameWithoutExtension(file)]
            : Declared().Matches(SourceTree.Read(file)).Select(match => match.Groups["name"].Value).Distinct()
        select (name, file)).ToLookup(pair => pair.name, pair => pair.file));

    public static TheoryData<string> Documents => [Asvs, Dengbao];

    [Theory, MemberData(nameof(Documents))]
    public void Every_class_and_file_that_a_document_names_is_in_the_tree(string document)
    {
        var names = Names(SourceTree.Read(document));
        Assert.True(names.Count > 50, $"Only {names.Count} names in {document}.");
        Expect.None(names.Where(name => IsPath(name) ? !Path.Exists(Path.Combine(SourceTree.Root, name)) : !Classes.Value.Contains(name)));
    }

    [Theory, MemberData(nameof(Documents))]
    public void Every_class_stands_in_the_last_chapter_with_its_file(string document)
    {
        var lines = SourceTree.Read(document).Split('\n');
        var places = lines.Select(line => Place().Match(line)).Where(match => match.Success)
            .ToDictionary(match => match.Groups["name"].Value, match => Names(match.Groups["files"].Value));
        Expect.None(
            from name in Names(SourceTree.Read(document))
            where !IsPath(name) && !places.ContainsKey(name)
            select $"{name} has no place");
        Expect.None(
            from place in places
            from file in place.Value
            where !Classes.Value[place.Key].Contains(file)
            select $"{place.Key} is not in {file}");
    }

    [Theory, MemberData(nameof(Documents))]
    public void No_line_of_a_document_is_too_long_to_be_read(string document) => Expect.None(
        from line in SourceTree.Read(document).Split('\n').Select((text, at) => (Text: text, Number: at + 1))
        where line.Text.Length > LongestLine
        select $"{document}:{line.Number} {line.Text.Length}");

    [Fact]
    public void Every_requirement_of_the_standard_has_one_row_with_a_state()
    {
        var rows = Rows();
        Assert.Equal((LevelOne, LevelTwo), (rows.Count(row => row.Level == 1), rows.Count(row => row.Level == 2)));
        Assert.Equal(rows.Count, rows.Select(row => row.Number).Distinct().Count());
        Expect.None(rows.Where(row => !States.Contains(row.State)).Select(row => $"{row.Number}: {row.State}"));
    }

    [Fact]
    public void What_is_met_names_what_shows_it_and_all_else_says_why()
    {
        Expect.None(
            from row in Rows()
            where row.State == "met" ? !Quoted().IsMatch(row.Shown) && !row.Shown.Contains("below", StringComparison.Ordinal) : row.Shown.Length < 5
            select $"{row.Number}: {row.Shown}");
        Expect.None(
            from clause in Clauses()
            where clause.State == "符合" && !Quoted().IsMatch(clause.Shown)
            select clause.Number);
    }

    [Fact]
    public void The_counts_at_the_head_are_those_of_the_rows()
    {
        var (text, rows) = (SourceTree.Read(Asvs), Rows());
        foreach (var state in States)
        {
            var (one, two) = (Count(state, 1), Count(state, 2));
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"| {state} | {one} | {two} | {one + two} |"), text, StringComparison.Ordinal);
        }

        Expect.None(
            from clauses in Clauses().GroupBy(clause => clause.State)
            let line = string.Create(CultureInfo.InvariantCulture, $"| {clauses.Key} | {clauses.Count()} |")
            where !SourceTree.Read(Dengbao).Contains(line, StringComparison.Ordinal)
            select line);

        int Count(string state, int level) => rows.Count(row => row.State == state && row.Level == level);
    }

    [Fact]
    public void The_readme_leads_to_both()
    {
        var readme = SourceTree.Read("README.md");
        Assert.All(new[] { Asvs, Dengbao }, document => Assert.Contains($"]({document})", readme, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("README.md", true)]
    [InlineData(".ci/run", true)]
    [InlineData("Directory.Build.props", true)]
    [InlineData("SessionTests", false)]
    public void A_file_is_told_from_a_class(string name, bool isPath) => Assert.Equal(isPath, IsPath(name));

    private static List<(string Number, int Level, string State, string Shown)> Rows() =>
    [
        .. from match in Requirement().Matches(SourceTree.Read(Asvs))
           let level = int.Parse(match.Groups["level"].Value, CultureInfo.InvariantCulture)
           select (match.Groups["number"].Value, level, match.Groups["state"].Value, match.Groups["shown"].Value),
    ];

    /// <summary>Of 等级保护, without those of the site and the organisation, which have no state.</summary>
    private static List<(string Number, string State, string Shown)> Clauses() =>
    [
        .. from line in SourceTree.Read(Dengbao).Split('\n')
           let cells = line.Split('|', StringSplitOptions.TrimEntries)
           where cells.Length == 6 && cells[1].StartsWith("7.1.", StringComparison.Ordinal)
           select (cells[1], cells[3], cells[4]),
    ];

    private static List<string> Names(string text) => [.. Quoted().Matches(text).Select(match => match.Groups["name"].Value).Distinct()];

    private static bool IsPath(string name) => name.Contains('/', StringComparison.Ordinal) || name.Contains('.', StringComparison.Ordinal);

    [GeneratedRegex("`(?<name>[^`\n]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^\| `(?<name>\w+)` \| (?<files>`[^|]+`) \|$")]
    private static partial Regex Place();

    [GeneratedRegex(@"^\| (?<number>V\d+\.\d+\.\d+) \| (?<level>\d) \| [^|]+ \| (?<state>[^|]+) \| (?<shown>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Requirement();

    [GeneratedRegex(@"\b(?:class|record(?: struct| class)?|struct|interface|enum) (?<name>[A-Z]\w*)")]
    private static partial Regex Declared();
}
