using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Changping.Admin.Store.Sqlite;

/// <summary>The database as it was before its schema changes, kept beside it under a name that says which change: whole and checked, or not there.</summary>
internal static class UpgradeCopy
{
    /// <summary>Called by who alone may start, so that what lies half made beside the database is of nobody who still lives.</summary>
    /// <param name="migration">The last step that the database will have.</param>
    /// <param name="free">How much the disk still takes; null: as the system says.</param>
    /// <exception cref="DatabaseRefusedException">There is no sound copy, and so must be no upgrade.</exception>
    public static void Keep(string database, string migration, long? free = null)
    {
        try
        {
            RemoveHalves(database);

            // The copy, and the log of an upgrade that builds every table anew.
            if (FreeSpace.Lacking(Path.GetDirectoryName(database)!, 2 * FreeSpace.SizeOf(database), free) is { } lacking)
            {
                throw new DatabaseRefusedException("no-space", $"升级数据库 {database} {lacking}，没有升级，数据库未作改动；请腾出磁盘空间后重新启动。");
            }

            using var copy = DatabaseCopy.Take(database, $"{database}.before-{migration}", live: true);
            KeepOnce(copy, $"{database}.before-{migration}");
        }
        catch (Exception refused) when (refused is BackupRefusedException or SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new DatabaseRefusedException("no-copy",
                $"数据库 {database} 须先留副本再升级，副本没有做成（{refused.Message.TrimEnd('。', '.')}），因此没有升级，数据库未作改动；" +
                "请腾出磁盘空间、检查文件夹的写入权限后重新启动，数据库已损坏的请从备份恢复。", refused);
        }
    }

    /// <summary>An earlier copy of that name stays; the same copy is not kept twice, however often an upgrade is begun.</summary>
    private static void KeepOnce(DatabaseCopy copy, string target)
    {
        var (name, number) = (target, 1);
        while (File.Exists(name))
        {
            if (IsSame(copy.File, name))
            {
                return;
            }

            name = $"{target}-{++number}";
        }

        copy.Keep(name);
    }

    private static bool IsSame(string one, string other)
    {
        using var first = File.OpenRead(one);
        using var second = File.OpenRead(other);
        return first.Length == second.Length && SHA256.HashData(first).AsSpan().SequenceEqual(SHA256.HashData(second));
    }

    private static void RemoveHalves(string database)
    {
        foreach (var half in Directory.EnumerateFiles(Path.GetDirectoryName(database)!, $"{Path.GetFileName(database)}.before-*.part*"))
        {
            File.Delete(half);
        }
    }
}
