using Changping.Admin.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Changping.Admin.Tests.Faults;

/// <summary>A folder with the offices that units begin in, the registers that come in, the keys of all, and a place for each unit. Its processes
/// find it by its path.</summary>
internal sealed class FaultGround(string root) : IDisposable
{
    public const string DatabaseName = "office.db";
    public const string Run = "run", RunOfItsOwn = "run-of-its-own";

    /// <summary>Two projects in service, a batch that is approved, two applications whose notice is over.</summary>
    public const string Funded = "funded";

    /// <summary>Started, and nothing entered.</summary>
    public const string Empty = "empty";

    /// <summary>Of the first program that was given out, with experts in clear numbers.</summary>
    public const string Older = "older";

    /// <summary>What the numbers of the applications begin with.</summary>
    public const string Applied = "2026-项目-9";

    public const string FirstKey = "SELECT substr(DocumentNumber, 1, 8) FROM Experts LIMIT 1";

    /// <summary>The notices are over.</summary>
    public static readonly DateTimeOffset Now = new(2026, 12, 1, 2, 0, 0, TimeSpan.Zero);

    public string Root => root;

    public string Places => Path.Combine(root, "places");

    private static readonly Lazy<Task<string>> Made = new(MakeOfficesAsync);

    /// <summary>Made once in a test run, then copied.</summary>
    public static async Task<FaultGround> MakeAsync()
    {
        var ground = new FaultGround(Directory.CreateTempSubdirectory("faults-").FullName);
        Copy(await Made.Value, ground.Root);
        Directory.CreateDirectory(ground.Places);
        return ground;
    }

    private static async Task<string> MakeOfficesAsync()
    {
        var ground = new FaultGround(Directory.CreateTempSubdirectory("faults-template-").FullName);
        Directory.CreateDirectory(Path.Combine(ground.Root, "inputs"));
        await ground.MakeFundedAsync();
        await File.WriteAllBytesAsync(ground.Input("experts.xlsx"), LongRegister.Of(1_500));
        File.Copy(Path.Combine(SourceTree.DataDirectory, "samples", "institutions.xlsx"), ground.Input("institutions.xlsx"));
        ground.MakeOlder();
        await using (var empty = await TestOffice.OpenAsync(policyInForce: false))
        {
            ground.Keep(empty, Empty);
        }

        foreach (var run in new[] { Run, RunOfItsOwn })
        {
            Copy(Path.Combine(SourceTree.DataDirectory, "run", "keys"), Path.Combine(ground.Root, run, "keys"));
        }

        await ground.StartFundedAsync();
        return ground.Root;
    }

    public string Office(string name) => Path.Combine(root, "offices", name, DatabaseName);

    public string Input(string file) => Path.Combine(root, "inputs", file);

    public string RunOf(Unit unit) => Path.Combine(root, unit.Run);

    public UnitPlace NewPlace(Unit unit, int worker, int number)
    {
        var place = new UnitPlace(this, unit, $"{unit.Word}-{worker}-{number:00000}");
        place.Make();
        return place;
    }

    /// <summary>Where each worker of a unit was at last.</summary>
    public IEnumerable<UnitPlace> Last(Unit unit) => Enumerable.Range(0, unit.AtOnce)
        .Select(worker => Directory.GetDirectories(Places, $"{unit.Word}-{worker}-*").Order(StringComparer.Ordinal).LastOrDefault())
        .OfType<string>()
        .Select(folder => new UnitPlace(this, unit, Path.GetFileName(folder)));

    public void RemovePlaces()
    {
        Directory.Delete(Places, recursive: true);
        Directory.CreateDirectory(Places);
    }

    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(root, recursive: true);
    }

    private async Task MakeFundedAsync()
    {
        await using var office = await FundedOffice.OpenAsync(projects: 2);
        var number = await office.ApprovedAsync(12);
        var paid = new WrittenAnswer("成功", TestOffice.Day);
        await File.WriteAllBytesAsync(Input("receipts.xlsx"), ReceiptBook.Fill(await office.WorkbookAsync(number), _ => paid));
        await office.PassAsync(await office.AddReviewersAsync(3), await office.AddSubmittedAsync(11), await office.AddSubmittedAsync(12));
        Keep(office, Funded);
    }

    /// <summary>A backup is made of an office as it is; all that a start adds is there before.</summary>
    private async Task StartFundedAsync()
    {
        Directory.CreateDirectory(Places);
        await (await new UnitPlace(this, Unit.Clicks, Path.Combine("..", "offices", Funded)).StartAsync()).DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(Places);
    }

    private void MakeOlder()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Office(Older))!);
        SqliteFile.Do(Office(Older), SourceTree.Read("Changping.Admin.Tests/Store/Releases/first.sql"));
        SqliteFile.Do(Office(Older), """
            INSERT INTO Experts (Id, Number, DocumentKind, DocumentNumber, Version, Details_Name, Details_Phone)
            SELECT printf('00000000-0000-0000-0000-00000000%d', value), 'N' || value, 'Passport', 'E8812' || value, 1, '测试', '1990001' || value
            FROM (WITH RECURSIVE n(value) AS (SELECT 1000 UNION ALL SELECT value + 1 FROM n WHERE value < 2000) SELECT value FROM n);
            """);
    }

    /// <summary>Its last connection takes the log into the file.</summary>
    private void Keep(TestOffice office, string name)
    {
        SqliteConnection.ClearAllPools();
        Copy(Path.GetDirectoryName(office.DatabaseFile)!, Path.GetDirectoryName(Office(name))!);
    }
}
