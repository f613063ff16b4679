using Changping.Admin.Store;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Store;

/// <summary>The database and its copies could once be read by every account of the machine.</summary>
public sealed class OwnFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("own-files").FullName;

    [Fact]
    public async Task A_verb_makes_files_and_folders_that_no_other_account_may_open()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var database = Path.Combine(_folder, "run", "changping.db");
        using var child = ChildProgram.Start(database, "user", "add", "zhengxinren", "--role", "Member");
        await child.WaitForExitAsync();

        Assert.Equal(0, child.ExitCode);
        Expect.None(Directory.EnumerateFileSystemEntries(Path.Combine(_folder, "run"), "*", SearchOption.AllDirectories)
            .Prepend(Path.GetDirectoryName(database)!)
            .Where(OwnFiles.IsOpen));
    }

    [Fact]
    public async Task What_an_earlier_program_left_open_is_closed()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var (below, file) = (Path.Combine(_folder, "attachments"), Path.Combine(_folder, "attachments", "one"));
        Directory.CreateDirectory(below, (UnixFileMode)0b111_101_101);
        await File.WriteAllTextAsync(file, "");
        File.SetUnixFileMode(file, (UnixFileMode)0b110_100_100);

        Assert.Empty(OwnFiles.Close(_folder));
        Assert.Equal(((UnixFileMode)0b111_000_000, (UnixFileMode)0b110_000_000), (File.GetUnixFileMode(below), File.GetUnixFileMode(file)));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
