using System.Runtime.InteropServices;

namespace Changping.Admin.Store;

/// <summary>
/// What the office writes holds identity and account numbers: it belongs to the account that runs the program, and to nobody else. On Windows the rights
/// of the folder say so.
/// </summary>
public static class OwnFiles
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite
            | UnixFileMode.OtherExecute;

    /// <summary>From now on the files of this process are made 0600 and its folders 0700, whoever makes them: SQLite, the log, a backup.</summary>
    public static void Restrict()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = SetMask((uint)Others);
        }
    }

    /// <summary>Takes from others what an earlier program left open to them, below a folder or of one file.</summary>
    /// <returns>What stays open, since it belongs to another account.</returns>
    public static IReadOnlyList<string> Close(string place)
    {
        if (OperatingSystem.IsWindows())
        {
            return [];
        }

        var open = new List<string>();
        foreach (var path in Directory.Exists(place) ? Directory.EnumerateFileSystemEntries(place, "*", Below).Prepend(place) : [place])
        {
            if (IsOpen(path) && !TryClose(path))
            {
                open.Add(path);
            }
        }

        return open;
    }

    /// <summary>Whether another account may do anything with it; never on Windows, where its folder says so.</summary>
    public static bool IsOpen(string path) => !OperatingSystem.IsWindows() && Path.Exists(path) && (File.GetUnixFileMode(path) & Others) != 0;

    /// <returns>False where another process has it open, or may not let go of it.</returns>
    public static bool TryRemove(string path)
    {
        try
        {
            using var alone = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static EnumerationOptions Below => new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    private static bool TryClose(string path)
    {
        try
        {
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, File.GetUnixFileMode(path) & ~Others);
            }

            return true;
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            // Gone meanwhile, such as the log of a database that was closed.
            return !Path.Exists(path);
        }
    }

#pragma warning disable SYSLIB1054 // The generated import would need unsafe code for one number.
    [DllImport("libc", EntryPoint = "umask"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint SetMask(uint mask);
#pragma warning restore SYSLIB1054
}
