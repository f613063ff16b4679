using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Registers.Cases;

/// <summary>The registers beside these tests, made with other programs than ours.</summary>
internal static class CaseFiles
{
    public static string Path(string name) => System.IO.Path.Combine(SourceTree.Root, "Changping.Admin.Tests", "Registers", "Cases", name + ".xlsx");
}
