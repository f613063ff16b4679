using Changping.Admin.Office;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Store;
using Changping.Admin.Store.Encryption;
using Changping.Admin.Store.Sqlite;
using Changping.Admin.Web;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Changping.Admin.Tests.Support;

/// <summary>The office with a database file of its own, its day set by the test; the same services as the application.</summary>
public sealed class TestOffice : IAsyncDisposable
{
    public static readonly DateOnly Day = new(2026, 11, 23);
    public static readonly Actor Officer = new(new Guid("00000000-0000-0000-0000-0000000000a1"), "李经办", Role.Officer.Permissions());
    public static readonly Actor SecondOfficer = new(new Guid("00000000-0000-0000-0000-0000000000a2"), "钱经办", Role.Officer.Permissions());
    public static readonly Actor Approver = new(new Guid("00000000-0000-0000-0000-0000000000b1"), "王负责", Role.Approver.Permissions());
    public static readonly Actor Administrator = new(new Guid("00000000-0000-0000-0000-0000000000c1"), "周管理", Role.Administrator.Permissions());

    /// <summary>The member of 区人力社保局.</summary>
    public static readonly Actor TitleOffice = new(
        new Guid("00000000-0000-0000-0000-0000000000d1"), "褚成员", new[] { Role.Member }.Permissions(WorkingUnit.HumanResourcesBureau));

    /// <summary>Holds two roles: what it prepared it must still not approve.</summary>
    public static readonly Actor OfficerAndApprover = new(Officer.Id, "李经办", new[] { Role.Officer, Role.Approver }.Permissions());

    private static readonly Lazy<Task<string>> WithPolicy = new(() => PrepareAsync(policyInForce: true));
    private static readonly Lazy<Task<string>> WithoutPolicy = new(() => PrepareAsync(policyInForce: false));

    private readonly ServiceProvider _services;
    private readonly string _folder;
    private readonly bool _isBeside;

    private TestOffice(string folder, bool isBeside = false, string? data = null, string? run = null)
    {
        (_folder, _isBeside) = (folder, isBeside);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddOffice(new DataFolder(data ?? SourceTree.DataDirectory, Path.Combine(folder, "office.db"))
        {
            // The keys are the office's, whichever policy it tries.
            Run = run ?? Path.Combine(SourceTree.DataDirectory, "run"),
        }, Time);
        _services = services.BuildServiceProvider();
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero));

    public string DatabaseFile => Path.Combine(_folder, "office.db");

    public IDbContextFactory<AdminDbContext> Contexts => Get<IDbContextFactory<AdminDbContext>>();

    /// <param name="policyInForce">The day of issue is entered; without it the policy answers provisionally.</param>
    public static async Task<TestOffice> OpenAsync(bool policyInForce = true)
    {
        var office = new TestOffice(Directory.CreateTempSubdirectory("office").FullName);
        File.Copy(await (policyInForce ? WithPolicy : WithoutPolicy).Value, office.DatabaseFile);
        return office;
    }

    /// <summary>With keys of its own, which it may change.</summary>
    public static async Task<TestOffice> OpenApartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("office-apart").FullName;
        var office = new TestOffice(folder, run: Path.Combine(folder, "run"));
        await DatabaseStart.EnsureReadyAsync(office.Contexts);
        await office.ActivateAsync("2.0", new DateOnly(2024, 1, 1));
        return office;
    }

    /// <summary>What lies in a folder already, with the keys of its own; the folder stays.</summary>
    public static TestOffice At(string folder, string run) => new(folder, isBeside: true, run: run);

    /// <param name="database">Of another office, closed by now.</param>
    /// <param name="data">Its data directory.</param>
    public static TestOffice OpenCopy(string database, string data)
    {
        var office = new TestOffice(Directory.CreateTempSubdirectory("office").FullName, isBeside: false, data);
        File.Copy(database, office.DatabaseFile);
        return office;
    }

    /// <summary>Migrated once in a test run, then copied: hundreds of tests start from the same file.</summary>
    private static async Task<string> PrepareAsync(bool policyInForce)
    {
        var office = new TestOffice(Directory.CreateTempSubdirectory("office-template").FullName);
        await DatabaseStart.EnsureReadyAsync(office.Contexts);
        if (policyInForce)
        {
            await office.ActivateAsync("2.0", new DateOnly(2024, 1, 1));
        }

        // The last connection takes the write-ahead log into the file.
        await office._services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        return office.DatabaseFile;
    }

    /// <summary>As a second process over the same file: services of its own, so that no gate within the process keeps the two apart.</summary>
    /// <param name="data">Another data directory than that of the repository.</param>
    public TestOffice Beside(string? data = null) => new(_folder, isBeside: true, data);

    public IServiceProvider Services => _services;

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public async Task<T> AskAsync<T>(Func<AdminDbContext, Task<T>> question)
    {
        await using var context = await Contexts.CreateDbContextAsync();
        return await question(context);
    }

    /// <summary>A context whose questions to the database are noted.</summary>
    public AdminDbContext Overheard(List<string> asked) => new(
        new DbContextOptionsBuilder<AdminDbContext>(Get<DbContextOptions<AdminDbContext>>()).LogTo(asked.Add, [RelationalEventId.CommandExecuted])
            .Options, Get<ColumnKeys>());

    /// <summary>Previews rows given as texts by column name, the first of them as row 5.</summary>
    public static async Task<ImportPreview> PreviewAsync<TRow, TDraft>(
        RegisterImport<TRow, TDraft> import, RegisterSchema<TRow> schema, params IReadOnlyDictionary<string, string?>[] rows)
        where TRow : class where TDraft : class, IRowDraft<TRow> =>
        await import.PreviewAsync(Officer, rows.Select((row, index) => RegisterReader.Parse(index + 5, row, schema)), "测试", null, default);

    public static async Task<ImportResult> ImportAsync<TRow, TDraft>(
        RegisterImport<TRow, TDraft> import, RegisterSchema<TRow> schema, params IReadOnlyDictionary<string, string?>[] rows)
        where TRow : class where TDraft : class, IRowDraft<TRow>
    {
        var preview = await PreviewAsync(import, schema, rows);
        Expect.None(preview.Faults.Select(fault => $"{fault.Row} {fault.Column} {fault.Code} {fault.Message}"));
        return await import.CommitAsync(Officer, preview, skipFaulty: false, default);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_isBeside)
        {
            return;
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
