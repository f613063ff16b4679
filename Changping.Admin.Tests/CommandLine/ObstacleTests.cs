using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.CommandLine;

/// <summary>What of the machine stands in the way is refused by its path, and not with a trace.</summary>
public sealed class ObstacleTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("obstacle-").FullName;

    /// <summary>Below a file nothing can be made, whoever asks; and a folder is no database.</summary>
    [Theory]
    [InlineData("file/office.db", "file")]
    [InlineData("file/below/office.db", "file/below")]
    [InlineData("folder", "folder")]
    public async Task A_database_that_cannot_be_made_there_is_refused_by_its_place(string database, string named)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "file"), "");
        Directory.CreateDirectory(Path.Combine(_folder, "folder"));
        var (status, answer) = await OfficeShell.RunAsync(Path.Combine(_folder, database), TimeProvider.System, "demo");

        var refused = answer.GetProperty("refused");
        Assert.Equal((1, "not-writable"), (status, refused.GetProperty("code").GetString()));
        Assert.Contains(Path.Combine(_folder, named), refused.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains("--database", refused.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
