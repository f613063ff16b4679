using System.Reflection;
using System.Text.RegularExpressions;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Architecture;

/// <summary>
/// Each clause of each policy version is either cited by a rule or says why none can cite it. A rule cites a clause by a constant of
/// <see cref="Clauses"/> or by reading a parameter, which brings its clause along.
/// </summary>
public sealed partial class ClauseCoverage
{
    private static readonly Dictionary<string, ClauseKey> Constants = typeof(Clauses)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .ToDictionary(field => field.Name, field => (ClauseKey)field.GetValue(null)!);

    private static readonly string Sources = Text(
        SourceTree.Files("Changping.Domain", ".cs").Concat(SourceTree.Files("Changping.Admin", ".cs", ".razor"))
            .Where(file => file != "Changping.Domain/Policy/Clauses.cs"));

    /// <summary>Only the domain applies numbers; a page that shows them all proves nothing.</summary>
    private static readonly string Rules = Text(
        SourceTree.Files("Changping.Domain", ".cs").Where(file => !file.StartsWith("Changping.Domain/Policy/", StringComparison.Ordinal)));

    private static readonly IReadOnlyList<PolicyVersion> Versions =
        PolicyFiles.Load(SourceTree.DataDirectory).Undated.Versions;

    [Fact]
    public void Every_constant_is_a_clause_of_every_version() => Expect.None(
        from version in Versions
        from constant in Constants
        where version.Clauses.All(text => !text.Keys.Contains(constant.Value))
        select $"{version.Name}: {constant.Key} {constant.Value}");

    [Fact]
    public void Every_clause_is_cited_by_a_rule_or_says_why_not() => Expect.None(
        from version in Versions
        let cited = Cited(version)
        from text in version.Clauses
        where text.NotComputable is null && !text.Keys.Any(cited.Contains)
        select $"{version.Name}: {text.Number} {text.Summary}");

    [Fact]
    public void No_clause_that_a_rule_cites_claims_not_to_be_computable() => Expect.None(
        from version in Versions
        let cited = Cited(version)
        from text in version.Clauses
        where text.NotComputable is not null && text.Keys.Any(cited.Contains)
        select $"{version.Name}: {text.Number} {text.NotComputable}");

    [Fact]
    public void Every_number_of_the_policy_is_read_by_a_rule() => Expect.None(
        from property in ParameterProperties()
        where !IsRead(property)
        select property.Name);

    /// <summary>The printed number of a clause is data of a version: in code it would be wrong under the next one.</summary>
    [Fact]
    public void No_printed_number_stands_in_code() => Expect.None(
        from file in SourceTree.Files("Changping.Domain", ".cs").Concat(SourceTree.Files("Changping.Admin", ".cs", ".razor"))
        where !file.Contains("/Migrations/", StringComparison.Ordinal)
        from Match printed in Printed().Matches(Comment().Replace(SourceTree.Read(file), ""))
        select $"{file}: {printed.Value}");

    private static HashSet<ClauseKey> Cited(PolicyVersion version)
    {
        var byConstant = Constants.Where(constant => Regex.IsMatch(Sources, $@"\bClauses\.{constant.Key}\b")).Select(constant => constant.Value);
        var byParameter = ParameterProperties().Where(IsRead).Select(property => property.GetValue(version)).OfType<object>().SelectMany(Origins);
        return [.. byConstant, .. byParameter];
    }

    private static IEnumerable<PropertyInfo> ParameterProperties() => typeof(PolicyVersion).GetProperties()
        .Where(property => property.PropertyType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Parameter<>));

    /// <summary>Caps and prizes are also reached through the method that chooses among them.</summary>
    private static bool IsRead(PropertyInfo property) =>
        Regex.IsMatch(Rules, $@"\.{property.Name}\b") || property.Name switch
        {
            nameof(PolicyVersion.SubsidyCapNaturalSciences) or nameof(PolicyVersion.SubsidyCapHumanities) => Rules.Contains(".SubsidyCap(", StringComparison.Ordinal),
            nameof(PolicyVersion.FirstPrize) or nameof(PolicyVersion.SecondPrize) or nameof(PolicyVersion.ThirdPrize) => Rules.Contains(".Prize(", StringComparison.Ordinal),
            _ => false,
        };

    private static IEnumerable<ClauseKey> Origins(object parameter) => parameter switch
    {
        Parameter<int> counted => counted.History.Select(entry => entry.Source.Key),
        Parameter<decimal> rate => rate.History.Select(entry => entry.Source.Key),
        Parameter<Money> amount => amount.History.Select(entry => entry.Source.Key),
        Parameter<AcademicDegree> degree => degree.History.Select(entry => entry.Source.Key),
        Parameter<TitleLevel> title => title.History.Select(entry => entry.Source.Key),
        _ => throw new InvalidOperationException($"A parameter of another kind: {parameter.GetType()}."),
    };

    /// <summary>Without comments: to speak of a clause is not to apply it.</summary>
    private static string Text(IEnumerable<string> files) => string.Concat(files.Select(file => Comment().Replace(SourceTree.Read(file), "")));

    [GeneratedRegex("[一二三四五六七八九]（[一二三四五六七八九]）")]
    private static partial Regex Printed();

    [GeneratedRegex(@"^\s*//.*$|@\*.*?\*@", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
