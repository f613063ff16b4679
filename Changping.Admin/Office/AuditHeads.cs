using System.Globalization;
using System.Text;
using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Office;

/// <summary>
/// How many entries the log had, and the seal of the last, written down outside the database from time to time: a log that was cut at its end,
/// sealed anew from the
/// beginning, or lost with what SQLite had not copied yet, no longer agrees. The file may be printed.
/// </summary>
/// <param name="file">One line a time, for every database of the machine.</param>
/// <param name="database">Whose lines count.</param>
public sealed class AuditHeads(string file, string database, AuditKeys keys, OfficeClock clock)
{
    private const char Between = '\t';
    private const string Restored = "恢复", Regular = "日常";
    private const string Title = "# 时间\t事由\t条数\t末条\t封存\t数据库\t校验";

    public string File => file;

    /// <summary>Where nothing was written since the last line, none is added.</summary>
    public async Task WriteAsync(IDbContextFactory<AdminDbContext> contexts, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await AddAsync(context, Regular, cancel);
    }

    /// <summary>A backup was taken back: what was written down before is of a log that went on otherwise.</summary>
    public Task BeginAnewAsync(AdminDbContext context, CancellationToken cancel) => AddAsync(context, Restored, cancel);

    /// <summary>Since the database was restored last, the oldest first.</summary>
    public IReadOnlyList<AuditHead> Read()
    {
        if (!System.IO.File.Exists(file))
        {
            return [];
        }

        var lines = System.IO.File.ReadAllLines(file, Encoding.UTF8).Select(Parse).OfType<AuditHead>()
            .Where(line => line.Database == Path.GetFullPath(database)).ToList();
        return lines[Math.Max(0, lines.FindLastIndex(line => line.Occasion == Restored))..];
    }

    private async Task AddAsync(AdminDbContext context, string occasion, CancellationToken cancel)
    {
        if (await AuditChain.LastAsync(context, cancel) is not { } last
            || (occasion == Regular && Read() is [.., var newest] && (newest.Sequence, newest.Seal) == (last.Sequence, last.Hash)))
        {
            return;
        }

        var count = await context.AuditEntries.LongCountAsync(entry => entry.Sequence <= last.Sequence, cancel);
        var text = string.Join(Between, clock.Now.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture), occasion,
            count.ToString(CultureInfo.InvariantCulture), last.Sequence.ToString(CultureInfo.InvariantCulture), last.Hash, Path.GetFullPath(database));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await System.IO.File.AppendAllTextAsync(file, $"{Before()}{text}{Between}{Proof(text, last.Hash)}\n", cancel);
    }

    /// <summary>A line that a full disk cut short does not take the next with it.</summary>
    private string Before()
    {
        using var lines = new FileStream(file, FileMode.OpenOrCreate, FileAccess.Read);
        if (lines.Length == 0)
        {
            return Title + "\n";
        }

        lines.Position = lines.Length - 1;
        return lines.ReadByte() == '\n' ? "" : "\n";
    }

    private AuditHead? Parse(string line)
    {
        var parts = line.Split(Between);
        return parts is [var at, var occasion, var count, var sequence, var seal, var of, var proof]
            && DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, out var time) && long.TryParse(count, out var entries)
            && long.TryParse(sequence, out var last)
            ? new AuditHead(time, occasion, entries, last, seal, of)
            {
                IsGenuine = AuditKey.IdOf(seal) is { } id && keys.Find(id) is not null
            && proof == Proof(line[..line.LastIndexOf(Between)], seal)
            }
            : null;
    }

    private string Proof(string text, string seal) => keys.For(seal).Seal(Encoding.UTF8.GetBytes(text));
}

/// <summary>A line of the file.</summary>
public sealed record AuditHead(DateTimeOffset At, string Occasion, long Count, long Sequence, string Seal, string Database)
{
    /// <summary>Written by this office, and not changed since.</summary>
    public bool IsGenuine { get; init; }
}
