using System.Text.RegularExpressions;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Architecture;

/// <summary>Folders stand in the order in which they may depend: each uses only those above it, and features never use each other.</summary>
public sealed partial class FolderOrder
{
    private static readonly string[] Domain =
    [
        "Common", "Identifiers", "Policy", "Organizations", "Experts", "Eligibility",
        "TalentPool", "Matching", "Projects", "Reviews", "Appointments", "Service", "Funding", "Finance",
    ];

    private static readonly string[] Admin =
        ["Security", "Registers", "Data", "Documents", "Components", "Features", "Demonstration", "CommandLine", "Web"];

    /// <summary>Identity's user type is mapped in Data, and who is signed in is read from there: the two know each other.</summary>
    private static readonly (string User, string Used)[] Allowed = [("Security", "Data")];

    [Fact]
    public void Domain_folders_use_only_those_above_them() => Expect.None(Upward("Changping.Domain", Domain));

    [Fact]
    public void Admin_folders_use_only_those_above_them() => Expect.None(Upward("Changping.Admin", Admin));

    [Fact]
    public void The_domain_uses_the_base_library_only() => Expect.None(
        from file in SourceTree.Files("Changping.Domain", ".cs")
        from Match use in Using().Matches(SourceTree.Read(file))
        let name = use.Groups[1].Value
        where name != "System" && !name.StartsWith("System.", StringComparison.Ordinal) && !name.StartsWith("Changping.Domain.", StringComparison.Ordinal)
        select $"{file}: using {name}");

    [Fact]
    public void Features_never_use_each_other() => Expect.None(
        from file in Sources("Changping.Admin")
        let own = Folders(file) is ["Features", var feature, ..] ? feature : null
        where file.Contains("/Features/", StringComparison.Ordinal)
        from Match name in FullName().Matches(Uses(file))
        where name.Groups[1].Value == "Admin" && name.Groups[2].Value == "Features"
        let used = name.Groups[3].Value
        where used.Length > 0 && used != own
        select $"{file}: {name.Value}");

    /// <summary>Names in full count wherever they stand, so that leaving out the using hides nothing.</summary>
    private static IEnumerable<string> Upward(string project, string[] order) =>
        from file in Sources(project)
        let user = Array.IndexOf(order, UserFolder(file, order))
        from Match name in FullName().Matches(Uses(file))
        where project == "Changping." + name.Groups[1].Value
        let used = Array.IndexOf(order, name.Groups[2].Value)
        where used > user && !Allowed.Contains((order[user], order[used]))
        select $"{file} ({order[user]}): {name.Value}";

    [Theory]
    [InlineData("Changping.Domain")]
    [InlineData("Changping.Admin")]
    public void Every_folder_has_its_place_in_the_order(string project)
    {
        var order = project == "Changping.Domain" ? Domain : Admin;

        Assert.DoesNotContain(Sources(project), file => Folders(file) is [var folder, ..] && !order.Contains(folder));
    }

    /// <summary>
    /// A file in the project's own folder: imports of all pages count as Components, global usings as the first folder, and Program as the last.
    /// </summary>
    private static string UserFolder(string file, string[] order) => Folders(file) switch
    {
        [var folder, ..] => folder,
        [] when file.EndsWith("_Imports.razor", StringComparison.Ordinal) => "Components",
        [] when file.EndsWith("Program.cs", StringComparison.Ordinal) => order[^1],
        [] => order[0],
    };

    private static string[] Folders(string file) => file.Split('/')[1..^1];

    private static IEnumerable<string> Sources(string project) => SourceTree.Files(project, ".cs", ".razor");

    /// <summary>The text without the file's own namespace and without ordinary comments, which may speak of what is below.</summary>
    private static string Uses(string file) => NotAUse().Replace(SourceTree.Read(file), "");

    [GeneratedRegex(@"^(namespace|@namespace)\s.*$|^\s*//[^/].*$|^\s*@\*.*\*@\s*$", RegexOptions.Multiline)]
    private static partial Regex NotAUse();

    [GeneratedRegex(@"^\s*(?:global\s+)?@?using\s+(?:static\s+)?(?:\w+\s*=\s*)?(?:global::)?([\w.]+)\s*;", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"\bChangping\.(Domain|Admin)\.(\w+)(?:\.(\w+))?")]
    private static partial Regex FullName();
}
