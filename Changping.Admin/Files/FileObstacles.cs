using Changping.Admin.Store.Sqlite;

namespace Changping.Admin.Files;

/// <summary>What the system says of any other file: a full disk, a file system mounted for reading, missing rights.</summary>
internal static class FileObstacles
{
    // As Linux and macOS number them, and Windows.
    private const int Full = 28, QuotaExceeded = 122, TooLarge = 27, ForReading = 30, Faulty = 5;
    private const int FullOnWindows = unchecked((int)0x80070070), HandleFull = unchecked((int)0x80070027), HeldOnWindows = unchecked((int)0x80070020);

    private const string Untouched = "这一步没有完成，已有的记录未作改动";

    /// <returns>A code for scripts, and the sentence; null for what is no matter of the machine.</returns>
    public static (string Code, string Message)? Of(Exception exception) => exception switch
    {
        IOException { HResult: Full or QuotaExceeded or TooLarge or FullOnWindows or HandleFull } =>
            (DatabaseObstacles.FullDisk, $"磁盘已满，写不进去，{Untouched}；请腾出磁盘空间后重试。"),
        IOException { HResult: ForReading } => (DatabaseObstacles.NotWritable, $"文件夹只能读、不能写，{Untouched}；请换一处存放，或请系统管理员检查磁盘的挂载方式。"),
        IOException { HResult: HeldOnWindows } => ("busy", $"文件正被另一程序占用，{Untouched}；请关闭那个程序后重试。"),
        IOException { HResult: Faulty } => ("disk-fault", $"读写文件时磁盘出错，{Untouched}；请检查磁盘状况后重试。"),
        UnauthorizedAccessException => (DatabaseObstacles.NotWritable, $"没有读写该处文件的权限，{Untouched}；请给运行本程序的用户数据文件夹的读写权限后重试。"),
        _ => null,
    };
}
