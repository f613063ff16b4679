namespace Changping.Admin.Store.Sqlite;

/// <summary>Asked before something large is written, so that it is not half written.</summary>
internal static class FreeSpace
{
    private const long Margin = 16L << 20;

    /// <param name="folder">Where it is to be written.</param>
    /// <param name="bytes">How much it is.</param>
    /// <param name="free">How much there is; null: as the system says.</param>
    /// <returns>What is missing, as a part of a sentence; null where there is enough, or the system does not say.</returns>
    public static string? Lacking(string folder, long bytes, long? free = null)
    {
        var there = free ?? Of(folder);
        return there is null || there >= bytes + Margin ? null : $"需要约 {Megabytes(bytes + Margin)} MB 空间，{folder} 所在磁盘只剩 {Megabytes(there.Value)} MB";
    }

    /// <summary>Of the disk that a folder lies on; null where the system does not say.</summary>
    public static long? Of(string folder)
    {
        try
        {
            return new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Of a file and of what SQLite keeps beside it.</summary>
    public static long SizeOf(string database) =>
        DatabaseCopy.Companions.Prepend("").Select(companion => new FileInfo(database + companion)).Where(file => file.Exists).Sum(file => file.Length);

    private static string Megabytes(long bytes) => $"{bytes / (1024 * 1024.0):N0}";
}
