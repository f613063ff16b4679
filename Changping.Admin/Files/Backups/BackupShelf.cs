using System.Globalization;
using System.Text;

namespace Changping.Admin.Files.Backups;

/// <summary>When backups are made by themselves, where they lie, and how many are kept.</summary>
/// <param name="At">In the office's time.</param>
/// <param name="Keep">Proven ones; older go.</param>
/// <param name="IsOn">False: only by hand.</param>
public sealed record BackupPlan(string Folder, TimeOnly At, int Keep, bool IsOn)
{
    /// <summary>Each is one file that only the office's passphrase opens.</summary>
    public bool IsSealed { get; init; }
}

/// <summary>A backup on the shelf.</summary>
/// <param name="Bytes">Of the database and of all files beside it.</param>
/// <param name="Proof">What came of restoring it to a temporary place; null: not tried yet.</param>
public sealed record BackupOnShelf(string Name, string File, DateTimeOffset At, long Bytes, BackupProof? Proof)
{
    public bool IsSealed => BackupPackage.IsSealed(Name);
}

/// <param name="IsGood">Restored, and every check agreed.</param>
/// <param name="Text">What was found.</param>
public sealed record BackupProof(DateTimeOffset At, bool IsGood, string Text);

/// <summary>The backups that the office makes itself; what somebody names otherwise is left alone.</summary>
public sealed class BackupShelf(BackupPlan plan)
{
    private const string Prefix = "changping-", Suffix = ".db", ProofSuffix = ".proof", Format = "yyyyMMdd-HHmmss";

    private static readonly TimeSpan Lately = TimeSpan.FromDays(2);

    public BackupPlan Plan => plan;

    /// <summary>Of a backup that is made at this time, in the office's time.</summary>
    public string NewFile(DateTimeOffset at) => Path.Combine(
        plan.Folder, $"{Prefix}{at.ToString(Format, CultureInfo.InvariantCulture)}{(plan.IsSealed ? BackupPackage.SealedSuffix : Suffix)}");

    /// <summary>The newest first.</summary>
    public IReadOnlyList<BackupOnShelf> All() => !Directory.Exists(plan.Folder) ? [] :
    [
        .. from suffix in new[] { Suffix, BackupPackage.SealedSuffix }
           from file in Directory.GetFiles(plan.Folder, $"{Prefix}*{suffix}")
           let name = Path.GetFileName(file)
           let at = TimeOf(name[Prefix.Length..^suffix.Length])
           where at is not null
           orderby at descending
           select new BackupOnShelf(name, file, at.Value, SizeOf(file), ProofOf(file)),
    ];

    /// <returns>Null: none of that name; a name from outside leads nowhere else.</returns>
    public BackupOnShelf? Find(string name) => All().FirstOrDefault(backup => backup.Name == name);

    /// <summary>The newest that was restored on trial with every check good.</summary>
    public BackupOnShelf? LastGood => All().FirstOrDefault(backup => backup.Proof is { IsGood: true });

    /// <summary>None is known to come back, or only an old one: today's is made in the night, and one night may fail.</summary>
    public bool IsLate(DateTimeOffset now) => LastGood is not { } last || now - last.At > Lately;

    public static void Write(string file, BackupProof proof) => File.WriteAllText(
        file + ProofSuffix, $"{proof.At:O}\n{(proof.IsGood ? "good" : "wrong")}\n{proof.Text}\n", Encoding.UTF8);

    /// <summary>Removes what is beyond the number that is kept; never one of the newest, and never the last that is known to be good.</summary>
    /// <returns>The names of those removed.</returns>
    public IReadOnlyList<string> Thin()
    {
        var all = All();
        var good = all.FirstOrDefault(backup => backup.Proof is { IsGood: true });
        List<BackupOnShelf> gone = [.. all.Skip(Math.Max(1, plan.Keep)).Where(backup => backup != good)];
        foreach (var backup in gone)
        {
            // The database first: without it the rest is no backup.
            File.Delete(backup.File);
            File.Delete(backup.File + ProofSuffix);
            if (Directory.Exists(StoredCopies.FolderOf(backup.File)))
            {
                Directory.Delete(StoredCopies.FolderOf(backup.File), recursive: true);
            }
        }

        return [.. gone.Select(backup => backup.Name)];
    }

    private static DateTimeOffset? TimeOf(string text) => DateTime.TryParseExact(
        text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? new DateTimeOffset(time, TimeSpan.FromHours(8)) : null;

    private static long SizeOf(string file) => new FileInfo(file).Length + (Directory.Exists(StoredCopies.FolderOf(file))
        ? new DirectoryInfo(StoredCopies.FolderOf(file)).EnumerateFiles("*", SearchOption.AllDirectories).Sum(part => part.Length)
        : 0);

    private static BackupProof? ProofOf(string file) =>
        File.Exists(file + ProofSuffix) && File.ReadAllLines(file + ProofSuffix, Encoding.UTF8) is [var at, var word, .. var text]
        && DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, out var time) ? new BackupProof(time, word == "good", string.Join('\n', text)) : null;
}
