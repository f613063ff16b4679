using System.Reflection;
using System.Text.RegularExpressions;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Tests.Support;
using Changping.Domain.Funds;
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
        from key in Keys.Keys
        where !IsRead(key)
        select key);

    [Fact]
    public void Every_number_that_a_rule_knows_is_asked_of_each_file() =>
        Assert.Equal([.. Keys.Values.Select(key => key.Name).Order()],
            new[] { Frame.All, [.. Instrument.All.SelectMany(instrument => instrument.Parameters)] }.SelectMany(keys => keys).Select(key => key.Name).Order());

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
        var byParameter = Keys.Where(key => IsRead(key.Key)).SelectMany(key => version.Parameters.GetValueOrDefault(key.Value)?.Sources ?? [])
            .Select(source => source.Key);
        return [.. byConstant, .. byParameter, .. Instrument.All.Select(instrument => instrument.Clause)];
    }

    /// <summary>Fields of any class of the domain that name a number of the policy.</summary>
    private static readonly Dictionary<string, ParameterKey> Keys = (
        from type in typeof(PolicyVersion).Assembly.GetTypes()
        from field in type.GetFields(BindingFlags.Public | BindingFlags.Static)
        where field.FieldType.IsSubclassOf(typeof(ParameterKey))
        select (Name: $"{type.Name}.{field.Name}", Key: (ParameterKey)field.GetValue(null)!)).ToDictionary(field => field.Name, field => field.Key);

    /// <summary>By its short name where its own class asks for it.</summary>
    private static bool IsRead(string key)
    {
        var (type, name) = (key.Split('.')[0], key.Split('.')[1]);
        return Regex.IsMatch(Rules, $@"\b{type}\.{name}\b") || Regex.IsMatch(
            Text(SourceTree.Files("Changping.Domain", ".cs").Where(file => file.EndsWith($"/{type}.cs", StringComparison.Ordinal))), $@"(\bOf\(|=> ){name}\b");
    }

    /// <summary>Without comments: to speak of a clause is not to apply it.</summary>
    private static string Text(IEnumerable<string> files) => string.Concat(files.Select(file => Comment().Replace(SourceTree.Read(file), "")));

    [GeneratedRegex("[一二三四五六七八九]（[一二三四五六七八九]）")]
    private static partial Regex Printed();

    [GeneratedRegex(@"^\s*//.*$|@\*.*?\*@", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
