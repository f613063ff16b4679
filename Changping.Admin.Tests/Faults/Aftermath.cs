using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Files;
using Changping.Admin.Office;
using Changping.Admin.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Changping.Admin.Tests.Faults;

/// <summary>What is asked of an office after its process died: it starts, it is in order, the unit is whole or not there, and nothing is left of it.</summary>
internal static class Aftermath
{
    private static readonly string[] Companions = ["", "-wal", "-shm", ".lock", ".users", ".serving"];

    /// <returns>How many steps of the unit are done.</returns>
    public static async Task<int> RequireAsync(UnitPlace place, Unit unit, UnitStates states)
    {
        var findings = new List<string>();
        await RequireInOrderAsync(place, unit);
        SqliteConnection.ClearAllPools();
        var state = place.State();
        var done = await states.StepsAsync(state, place.HasEnded);
        findings.AddRange(done is null ? [$"half: {states.Half(state)}"] : []);
        findings.AddRange(LeftIn(place));
        findings.AddRange(BackupOf(place, states.Before));
        Expect.None(findings.Select(finding => $"{place.Name}: {finding}"));
        return done ?? 0;
    }

    /// <summary>The next start works, and finds everything in order.</summary>
    public static async Task RequireInOrderAsync(UnitPlace place, Unit unit)
    {
        await using var office = await place.StartAsync();
        AgeHalfKeys(place.Ground.RunOf(unit));
        await office.GetRequiredService<Leftovers>().SweepAsync(default);
        var checks = await office.GetRequiredService<VerifyRecords>().RunAsync(Actor.CommandLine, default);
        Expect.None(checks.Where(check => !check.Ok).Select(check => $"{place.Name}: verify {check.Name}: {check.Detail}"));
    }

    /// <summary>What lies in a folder of the running office that nobody needs once all offices over it were started.</summary>
    public static IEnumerable<string> LeftInRun(string run) => Directory.EnumerateFiles(run, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(run, file).Replace('\\', '/'))
        .Where(file => !(file.StartsWith("keys/", StringComparison.Ordinal) && !file.EndsWith(".part", StringComparison.Ordinal))
            && !file.StartsWith("logs/", StringComparison.Ordinal) && file != "audit-heads.log");

    /// <summary>Files that neither the database nor one of its records accounts for.</summary>
    private static IEnumerable<string> LeftIn(UnitPlace place)
    {
        var named = Companions.Select(companion => FaultGround.DatabaseName + companion)
            .Concat(StoredNames(place, "IssuedDocuments").Select(name => $"documents/{name}"))
            .Concat(StoredNames(place, "Attachments").Select(name => $"attachments/{name}")).ToHashSet(StringComparer.Ordinal);
        return from file in Directory.EnumerateFiles(place.Folder, "*", SearchOption.AllDirectories)
               let name = Path.GetRelativePath(place.Folder, file).Replace('\\', '/')
               where !named.Contains(name) && !name.StartsWith("backup.db", StringComparison.Ordinal) && !IsCopyOfUpgrade(file)
               select $"left: {name}";
    }

    /// <summary>Whole, and of the time before the upgrade.</summary>
    private static bool IsCopyOfUpgrade(string file) => Path.GetFileName(file).StartsWith(FaultGround.DatabaseName + ".before-", StringComparison.Ordinal)
        && !file.Contains(".part", StringComparison.Ordinal) && SqliteFile.Text(file, "PRAGMA integrity_check") == "ok";

    private static string[] StoredNames(UnitPlace place, string table) => SqliteFile.Text(
        place.Database, $"SELECT coalesce(group_concat(File_StoredName, ' '), '') FROM \"{table}\"").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A backup is a sound database with all that lay beside it, or it is not there; the log may speak of one that was killed before it had
    /// its name.</summary>
    private static IEnumerable<string> BackupOf(UnitPlace place, string before)
    {
        var beside = Directory.EnumerateFileSystemEntries(place.Folder, "backup.db*").Select(entry => Path.GetFileName(entry)!)
            .Order(StringComparer.Ordinal).ToList();
        if (beside.Count == 0)
        {
            return [];
        }

        if (!beside.SequenceEqual(["backup.db", "backup.db.files"]))
        {
            return [$"half a backup: {string.Join(' ', beside)}"];
        }

        return
        [
            .. SqliteFile.Text(place.Backup, "PRAGMA integrity_check") == "ok" ? (string[])[] : ["the backup is not sound"],
            .. UnitPlace.RowsOf(place.Backup) == before.Trim() ? (string[])[]
                : [$"the backup has other rows: {string.Join(' ', UnitPlace.RowsOf(place.Backup).Split(' ').Except(before.Split(' ')))}"],
            .. Directory.GetFiles(Path.Combine(place.Backup + ".files", "keys")).Length > 0 ? (string[])[] : ["the backup is without keys"],
        ];
    }

    /// <summary>As if whoever wrote them had been dead for an hour.</summary>
    private static void AgeHalfKeys(string run)
    {
        foreach (var half in Directory.GetFiles(Path.Combine(run, "keys"), "*.part"))
        {
            File.SetLastWriteTimeUtc(half, FaultGround.Now.UtcDateTime.AddHours(-1));
        }
    }
}
