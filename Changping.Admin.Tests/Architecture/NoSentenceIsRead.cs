using System.Text.RegularExpressions;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Architecture;

/// <summary>Sentences are for people: no rule, right or query compares a Chinese text. What somebody typed or a list printed is read in one place
/// each, into a type.</summary>
public sealed partial class NoSentenceIsRead
{
    private static readonly string[] Reading = ["Changping.Admin/Registers/", "Changping.Admin/Features/Policies/Files/"];

    /// <summary>Where the written forms of one type are read, and nothing is decided.</summary>
    private static readonly HashSet<string> Parsers =
    [
        "AcademicDegree.cs", "BusinessPark.cs", "Gender.cs", "IdentityDocumentKind.cs", "InstitutionKind.cs", "ProjectField.cs", "TitleTable.cs",

        // The finance bureau's word for the outcome of a payment.
        "Disbursement.cs",

        // Whether an address as it was entered lies in Changping.
        "EnterpriseStanding.cs",
    ];

    [Fact]
    public void Nothing_but_a_parser_compares_a_Chinese_text() => Expect.None(
        from project in new[] { "Changping.Domain", "Changping.Admin" }
        from file in SourceTree.Files(project, ".cs", ".razor")
        where !Reading.Any(folder => file.StartsWith(folder, StringComparison.Ordinal)) && !Parsers.Contains(file.Split('/')[^1])
        from line in SourceTree.Read(file).Split('\n')
        where Comparison().IsMatch(line)
        select $"{file}: {line.Trim()}");

    [Theory]
    [InlineData("if (unit.Contains(\"财政局\", StringComparison.Ordinal))", true)]
    [InlineData("entries.Where(entry => entry.Action == \"入库\")", true)]
    [InlineData("if (word is \"成功\" or \"失败\")", true)]
    [InlineData("    \"成功\" or \"失败\" => true,", true)]
    [InlineData("case \"成功\":", true)]
    [InlineData("throw new ArgumentException(\"没有这个项目\");", false)]
    [InlineData("State.Paid => \"已拨付\",", false)]
    [InlineData("title = late ? \"未到岗\" : \"应上岗\";", false)]
    public void A_comparison_is_told_from_a_text_that_is_shown(string line, bool compares) => Assert.Equal(compares, Comparison().IsMatch(line));

    /// <summary>A method or operator that compares, an arm of a switch, and a text on the left of the operator.</summary>
    [GeneratedRegex("""
        (?:StartsWith|EndsWith|Contains|IndexOf|Equals)\([$@]?"[^"]*[\u4e00-\u9fff]
        |(?:==|!=|\b(?:is|is\ not|or|case))\s+\(?[$@]?"[^"]*[\u4e00-\u9fff]
        |^\s*"[^"]*[\u4e00-\u9fff][^"]*"(?:\s+or\s+"[^"]*")*\s+=>
        |[\u4e00-\u9fff][^"]*"\s*(?:==|!=)[^>]
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Comparison();
}
