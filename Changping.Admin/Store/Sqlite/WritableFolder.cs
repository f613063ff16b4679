namespace Changping.Admin.Store.Sqlite;

/// <summary>A folder that the office must write to, made where it is missing.</summary>
public static class WritableFolder
{
    private const string Probe = ".writable-";

    /// <param name="setting">What puts it elsewhere, as the person at the machine would type it.</param>
    /// <returns>The folder.</returns>
    /// <exception cref="NotWritableException">It cannot be made, or nothing can be written into it.</exception>
    public static string Ensure(string folder, string setting)
    {
        try
        {
            Directory.CreateDirectory(folder);

            // A folder that is there may still take nothing: rights, a full disk, a file system mounted for reading.
            using (File.Create(Path.Combine(folder, $"{Probe}{Guid.NewGuid():N}.tmp"), 1, FileOptions.DeleteOnClose))
            {
            }

            // Of who was killed just while looking; of who is looking now they are held.
            foreach (var left in Directory.GetFiles(folder, $"{Probe}*.tmp"))
            {
                OwnFiles.TryRemove(left);
            }

            return folder;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new NotWritableException(folder, setting, refused);
        }
    }
}

/// <summary>The machine lets the office write nothing there.</summary>
public sealed class NotWritableException(string folder, string setting, Exception inner)
    : Exception($"文件夹 {folder} 不能写入，这一步没有进行，未作改动；请确认路径上没有同名文件，给运行本程序的用户写权限并留出空间，或用 {setting} 指定别处。", inner);
