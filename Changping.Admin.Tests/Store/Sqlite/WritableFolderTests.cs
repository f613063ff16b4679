using Changping.Admin.Store.Sqlite;

namespace Changping.Admin.Tests.Store.Sqlite;

/// <summary>Found by killing processes: what one of them looked with stayed in the folder.</summary>
public sealed class WritableFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("writable").FullName;

    [Fact]
    public void A_look_leaves_nothing_and_removes_what_a_killed_one_left_but_not_what_another_holds()
    {
        File.WriteAllBytes(Path.Combine(_folder, ".writable-dead.tmp"), []);
        File.WriteAllBytes(Path.Combine(_folder, "other.tmp"), []);
        using var held = File.Create(Path.Combine(_folder, ".writable-held.tmp"));

        Assert.Equal(_folder, WritableFolder.Ensure(_folder, "--out"));
        Assert.Equal([".writable-held.tmp", "other.tmp"], Directory.GetFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
