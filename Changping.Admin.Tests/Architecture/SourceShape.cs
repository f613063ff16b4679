using System.Text.RegularExpressions;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Architecture;

/// <summary>A file is found by its namespace and read in one sitting.</summary>
public sealed partial class SourceShape
{
    private const int LongestFile = 200;
    private const int LongestLine = 160;

    public static TheoryData<string> Projects => ["Changping.Domain", "Changping.Admin", "Changping.Admin.Tests"];

    [Theory, MemberData(nameof(Projects))]
    public void The_namespace_of_a_file_is_its_folder(string project) => Expect.None(
        from file in SourceTree.Files(project, ".cs", ".razor")
        let expected = string.Join('.', file.Split('/')[..^1])
        let stated = Namespace().Matches(SourceTree.Read(file)).Select(match => match.Groups[1].Value).ToList()
        where file.EndsWith(".razor", StringComparison.Ordinal) || IsWithoutNamespace(file) ? stated.Any(name => name != expected)
            : stated is not [var only] || only != expected
        select $"{file}: {string.Join(", ", stated)}");

    [Theory, MemberData(nameof(Projects))]
    public void No_file_is_longer_than_200_lines(string project) => Expect.None(
        from file in SourceTree.Files(project, ".cs", ".razor")
        let lines = File.ReadLines(Path.Combine(SourceTree.Root, file)).Count()
        where lines > LongestFile
        select $"{file}: {lines}");

    /// <summary>What is not a text of its own is broken where a reader takes breath; markup, styles and the tests are left to the eye.</summary>
    [Theory]
    [InlineData("Changping.Domain")]
    [InlineData("Changping.Admin")]
    public void No_line_of_code_is_longer_than_160_characters_but_for_a_text(string project) => Expect.None(
        from file in SourceTree.Files(project, ".cs")
        where !file.Contains("/Migrations/", StringComparison.Ordinal)
        from line in File.ReadLines(Path.Combine(SourceTree.Root, file)).Index()
        where line.Item.Length > LongestLine && !line.Item.Contains('"', StringComparison.Ordinal)
        select $"{file}:{line.Index + 1}: {line.Item.Length}");

    /// <summary>Top-level statements, and usings or attributes of the whole assembly.</summary>
    private static bool IsWithoutNamespace(string file) => file.Split('/') is [_, "Program.cs" or "GlobalUsings.cs" or "AssemblyInfo.cs"];

    [GeneratedRegex(@"^@?namespace\s+([\w.]+)\s*;?\s*$", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
