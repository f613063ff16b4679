using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Changping.Admin.Store.Encryption;
using Changping.Admin.Store.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Changping.Admin.Tests.Support;

/// <summary>A database file with nothing of the office around it, in a folder of its own: new, of an older program, or of a newer.</summary>
internal sealed class BareDatabase : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly bool _isMine;

    /// <param name="isOfToday">Opened by the program as it is, and not by the next one.</param>
    public BareDatabase(bool isOfToday = false)
        : this(Path.Combine(Directory.CreateTempSubdirectory("bare-database").FullName, "changping.db"), isOfToday) => _isMine = true;

    /// <summary>In a folder of somebody else, who removes it.</summary>
    public BareDatabase(string file, bool isOfToday = false)
    {
        File = file;
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddOfficeData(File, ColumnKeys.In(Path.Combine(SourceTree.DataDirectory, "run", "keys")), new ChangeRecorder());
        if (!isOfToday)
        {
            services.ConfigureDbContext<AdminDbContext>(options => options.ReplaceService<IMigrationsAssembly, LaterProgram>(), ServiceLifetime.Singleton);
        }

        _services = services.BuildServiceProvider();
    }

    public string File { get; }

    public string Folder => Path.GetDirectoryName(File)!;

    public IDbContextFactory<AdminDbContext> Contexts => _services.GetRequiredService<IDbContextFactory<AdminDbContext>>();

    /// <summary>The steps that this program knows, in order.</summary>
    public IReadOnlyList<string> Known
    {
        get
        {
            using var context = Contexts.CreateDbContext();
            return [.. context.Database.GetMigrations()];
        }
    }

    /// <summary>What lies in the folder beside the database, as long as nobody has it open.</summary>
    public IReadOnlyList<string> Beside =>
        [.. SqliteFile.Names(Folder).Where(name => name != "changping.db" && !name.EndsWith("-wal", StringComparison.Ordinal))];

    /// <summary>As the program left it that did not know the last step; its rows are one account.</summary>
    public async Task MakeOlderAsync()
    {
        await using (var context = await Contexts.CreateDbContextAsync())
        {
            await context.GetService<IMigrator>().MigrateAsync(Known[^2]);
        }

        SqliteConnection.ClearAllPools();
        SqliteFile.Do(File, "INSERT INTO AspNetRoles (Id, Name, NormalizedName) VALUES ('00000000-0000-0000-0000-000000000001', 'Officer', 'OFFICER')");
    }

    public Task StartAsync(TimeSpan? patience = null) => DatabaseStart.EnsureReadyAsync(Contexts, enter: null, patience);

    /// <summary>The refusal of a start, with nothing changed in the file.</summary>
    public async Task<DatabaseRefusedException> RefusedAsync(TimeSpan? patience = null)
    {
        SqliteConnection.ClearAllPools();
        var before = await System.IO.File.ReadAllBytesAsync(File);
        var refused = await Assert.ThrowsAsync<DatabaseRefusedException>(() => StartAsync(patience));
        SqliteConnection.ClearAllPools();
        Assert.Equal(before, await System.IO.File.ReadAllBytesAsync(File));
        return refused;
    }

    /// <summary>Whole, of the current shape, and sound.</summary>
    public async Task RequireCurrentAsync()
    {
        await using var context = await Contexts.CreateDbContextAsync();
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
        Assert.Equal(["ok"], await context.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync());
        Assert.Empty(await context.Database.SqlQueryRaw<string>("SELECT \"table\" AS Value FROM pragma_foreign_key_check").ToListAsync());
        Assert.Equal(0, await context.Experts.CountAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (_isMine)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
