using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Architecture;

/// <summary>
/// Folders stand in the order in which they may depend: each uses only those above it, and so do the features, in the order of the procedure.
/// </summary>
public sealed class FolderOrder
{
    private static readonly string[] Domain =
    [
        "Common", "Identifiers", "Policy", "Organizations", "Experts", "Eligibility", "TalentPool", "Matching", "Projects", "Reviews",
        "Appointments", "Funds", "Figures",
    ];

    private static readonly string[] Admin =
    [
        "Store", "Office", "Registers", "Files", "Documents", "Components", "Features", "Demonstration", "CommandLine", "Web",
    ];

    private static readonly string[] Features =
    [
        "Policies", "Institutions", "Enterprises", "Experts", "TalentPool", "Matching", "Projects", "Reviews", "Service", "Funds",
        "Overview", "Administration",
    ];

    [Fact]
    public void Domain_folders_use_only_those_above_them() => Expect.None(Upward("Changping.Domain", Domain));

    [Fact]
    public void Admin_folders_use_only_those_above_them() => Expect.None(Upward("Changping.Admin", Admin));

    [Fact]
    public void Features_use_only_those_above_them_in_the_order_of_the_procedure() =>
        Expect.None(Upward("Changping.Admin.Features", Features));

    [Fact]
    public void No_folder_of_the_domain_is_in_a_cycle() => Expect.None(FolderCycles.Of(UsedTypes.Below("Changping.Domain")));

    [Fact]
    public void No_folder_of_the_office_is_in_a_cycle() => Expect.None(FolderCycles.Of(UsedTypes.Below("Changping.Admin")));

    /// <summary>The compiler notes only the libraries whose types are used.</summary>
    [Fact]
    public void The_domain_uses_the_base_library_only() => Assert.DoesNotContain(
        typeof(Changping.Domain.Policy.Clause).Assembly.GetReferencedAssemblies(), library => !library.Name!.StartsWith("System.", StringComparison.Ordinal));

    /// <summary>Another database is another folder beside it, and nothing else.</summary>
    [Fact]
    public void The_database_is_named_in_one_folder() => Expect.None(
        from file in SourceTree.Files("Changping.Admin", ".cs", ".razor")
        where !file.StartsWith("Changping.Admin/Store/Sqlite/", StringComparison.Ordinal)
        from line in SourceTree.Read(file).Split('\n')
        where line.Contains("Microsoft.Data.Sqlite", StringComparison.Ordinal) || line.Contains("SQLitePCL", StringComparison.Ordinal)
        select $"{file}: {line.Trim()}");

    [Theory]
    [InlineData("Changping.Domain")]
    [InlineData("Changping.Admin")]
    [InlineData("Changping.Admin/Features")]
    public void Every_folder_has_its_place_in_the_order(string parent)
    {
        var order = parent switch { "Changping.Domain" => Domain, "Changping.Admin" => Admin, _ => Features };
        var folders = SourceTree.Files(parent, ".cs", ".razor").Select(file => file[(parent.Length + 1)..].Split('/')).Where(path => path.Length > 1)
            .Select(path => path[0]);

        Assert.Equal(order.Order(StringComparer.Ordinal), folders.Distinct().Order(StringComparer.Ordinal));
    }

    /// <returns>What uses a folder further down.</returns>
    private static IEnumerable<string> Upward(string parent, string[] order)
    {
        return (
            from use in UsedTypes.Below(parent)
            let user = Place(use.From)
            where user >= 0 && Place(use.To) > user
            select $"{Head(use.From)} → {Head(use.To)}: {use}");

        int Place(string folder) => Array.IndexOf(order, Head(folder)[(Head(folder).LastIndexOf('.') + 1)..]);

        string Head(string folder) => folder.IndexOf('.', parent.Length + 1) is var end and > 0 ? folder[..end] : folder;
    }
}
