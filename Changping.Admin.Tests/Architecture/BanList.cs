using System.Reflection;
using System.Text.RegularExpressions;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Architecture;

/// <summary>BannedSymbols.txt is enforced by the compiler; here stands that it says what it means, and where it does not hold.</summary>
public sealed partial class BanList
{
    /// <summary>Bulk statements beside the aggregates, and what is no record: schema and settings of a connection. May only become fewer.</summary>
    private static readonly string[] Lifted =
    [
        "Changping.Admin/Store/Sqlite/AnsweredLines.cs", "Changping.Admin/Store/Sqlite/DatabaseUpgrade.cs", "Changping.Admin/Store/Sqlite/GrantMoves.cs",
        "Changping.Admin/Store/Sqlite/SqliteSettings.cs",
    ];

    /// <summary>The compiler is silent about a line that names nothing, and about an overload that no line names.</summary>
    [Fact]
    public void Every_line_names_what_there_is_and_all_of_its_overloads()
    {
        var members = Member().Matches(SourceTree.Read(".ci/BannedSymbols.txt"))
            .Select(match => (Type: match.Groups["type"].Value, Name: match.Groups["name"].Value)).ToList();
        Assert.NotEmpty(members);
        Expect.None(
            from member in members.GroupBy(member => member)
            let overloads = Find(member.Key.Type)?.GetMember(member.Key.Name).Count(found => found is PropertyInfo || found is MethodInfo) ?? 0
            where overloads != member.Count()
            select $"{member.Key.Type}.{member.Key.Name}: {member.Count()} lines, {overloads} overloads");
    }

    [Fact]
    public void It_is_lifted_only_where_the_list_says() => Assert.Equal(
        Lifted,
        new[] { "Changping.Domain", "Changping.Admin", "Changping.Admin.Tests" }.SelectMany(project => SourceTree.Files(project, ".cs", ".razor"))
            .Where(file => Pragma().IsMatch(SourceTree.Read(file))));

    private static Type? Find(string name) => AppDomain.CurrentDomain.GetAssemblies()
        .Append(typeof(Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions).Assembly)
        .Append(typeof(Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions).Assembly)
        .Select(assembly => assembly.GetType(name)).FirstOrDefault(type => type is not null);

    [GeneratedRegex(@"^[MP]:(?<type>[\w.`]+)\.(?<name>\w+)(?:``\d)?(?:\(.*\))?;", RegexOptions.Multiline)]
    private static partial Regex Member();

    [GeneratedRegex(@"^#pragma warning disable .*\bRS0030\b", RegexOptions.Multiline)]
    private static partial Regex Pragma();
}
