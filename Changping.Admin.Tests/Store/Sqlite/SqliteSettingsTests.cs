using System.Globalization;
using Changping.Admin.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Store.Sqlite;

/// <summary>What keeps the file whole: set on every connection, also on one taken from the pool.</summary>
public sealed class SqliteSettingsTests
{
    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "5000")]
    [InlineData("page_size", "8192")]
    public async Task Every_connection_has_the_setting(string pragma, string value)
    {
        await using var office = await TestOffice.OpenAsync();
        await using var held = await office.Contexts.CreateDbContextAsync();
        await held.Database.OpenConnectionAsync();

        Assert.Equal(value, await AskAsync(held, "PRAGMA " + pragma));
        Assert.Equal(value, await office.AskAsync(context => AskAsync(context, "PRAGMA " + pragma)));
    }

    [Fact]
    public async Task The_library_is_one_without_the_corruption_of_the_WAL_reset()
    {
        await using var office = await TestOffice.OpenAsync();
        var version = Version.Parse(await office.AskAsync(context => AskAsync(context, "SELECT sqlite_version()")));

        Assert.True(version >= new Version(3, 51, 3), version.ToString());
    }

    [Fact]
    public async Task The_migrations_make_the_model()
    {
        await using var office = await TestOffice.OpenAsync();
        Assert.False(await office.AskAsync(context => Task.FromResult(context.Database.HasPendingModelChanges())));
    }

    private static async Task<string> AskAsync(DbContext context, string question)
    {
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Written in this test.
        command.CommandText = question;
#pragma warning restore CA2100
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture)!;
    }
}
