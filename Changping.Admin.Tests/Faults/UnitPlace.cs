using Changping.Admin.CommandLine;
using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Features.Policies;
using Changping.Admin.Features.Policies.Verdicts;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Changping.Admin.Tests.Support;
using Changping.Admin.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Changping.Admin.Tests.Faults;

/// <summary>The office of one unit: a folder with a database and what lies beside it.</summary>
/// <param name="name">Below the places of the ground.</param>
internal sealed class UnitPlace(FaultGround ground, Unit unit, string name)
{
    public FaultGround Ground => ground;

    public string Name => name;

    public string Folder => Path.Combine(ground.Places, name);

    public string Database => Path.Combine(Folder, FaultGround.DatabaseName);

    public string Backup => Path.Combine(Folder, "backup.db");

    public bool HasBegun => File.Exists(Folder + ".begun");

    public bool HasEnded => File.Exists(Folder + ".ended");

    /// <summary>Its worker has done another before.</summary>
    public bool IsAgain => !name.EndsWith("-00000", StringComparison.Ordinal);

    public string Input(string file) => ground.Input(file);

    /// <summary>As the unit finds it.</summary>
    public void Make()
    {
        Directory.CreateDirectory(Folder);
        if (unit.Begins is { } begins)
        {
            FaultGround.Copy(Path.GetDirectoryName(ground.Office(begins))!, Folder);
        }
    }

    public void Remove()
    {
        Directory.Delete(Folder, recursive: true);
        File.Delete(Folder + ".begun");
        File.Delete(Folder + ".ended");
    }

    public async Task DoAsync()
    {
        await File.WriteAllTextAsync(Folder + ".begun", "");
        foreach (var step in unit.Steps)
        {
            await step(this);
        }

        await File.WriteAllTextAsync(Folder + ".ended", "");
    }

    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public async Task VerbAsync(params string[] arguments)
    {
        var status = await StatusAsync(arguments);
        if (status != 0)
        {
            throw new InvalidOperationException($"{unit.Word}: {string.Join(' ', arguments)} ended with {status}.");
        }
    }

    /// <summary>How a verb ended.</summary>
    public Task<int> StatusAsync(params string[] arguments) => CommandLineProgram.RunAsync([.. arguments, "--database", Database], file => Open(file!));

    /// <summary>With the use cases, after the start that comes before them.</summary>
    public async Task<TestOffice> OfficeAsync()
    {
        var office = TestOffice.At(Folder, ground.RunOf(unit));
        office.Time.SetUtcNow(FaultGround.Now);
        await DatabaseStart.EnsureReadyAsync(office.Contexts);
        return office;
    }

    /// <summary>As the program starts next: everything that every start does, and at once.</summary>
    public async Task<ServiceProvider> StartAsync()
    {
        var services = Open(Database);
        try
        {
            await DatabaseStart.EnsureReadyAsync(
                services.GetRequiredService<IDbContextFactory<AdminDbContext>>(), services.GetRequiredService<OfficePresence>().Serve, TimeSpan.Zero);
            await SoundFile.RequireAsync(services.GetRequiredService<IDbContextFactory<AdminDbContext>>(), default);
            await services.GetRequiredService<SealStart>().EnsureAsync();
            await services.GetRequiredService<PolicyStart>().EnsureAsync();
            await services.GetRequiredService<ListingStart>().EnsureAsync();
            return services;
        }
        catch
        {
            await services.DisposeAsync();
            throw;
        }
    }

    /// <summary>As the web application asks before it calls an exception a bug.</summary>
    public async Task<bool> IsDamagedAsync()
    {
        await using var services = Open(Database);
        return await DamagedRecords.AreInAsync(services);
    }

    /// <summary>How many rows each table has, and what tells the steps apart.</summary>
    public string State() => $"{RowsOf(Database)} {unit.Facts(this)}";

    /// <summary>Of each table but those in which the full-text index keeps itself.</summary>
    public static string RowsOf(string file) => string.Join(' ',
        SqliteFile.Counts(file).Where(table => !table.Key.Contains("Words_", StringComparison.Ordinal)).Select(table => $"{table.Key}={table.Value}"));

    private ServiceProvider Open(string database)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddOffice(new DataFolder(SourceTree.DataDirectory, database) { Run = ground.RunOf(unit) }, new FakeTimeProvider(FaultGround.Now));
        return services.BuildServiceProvider();
    }
}
