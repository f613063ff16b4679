using Microsoft.Data.Sqlite;

namespace Changping.Admin.Store.Sqlite;

/// <summary>What the database says of its file, in one sentence: what happened, that nothing was changed by it, and what to do.</summary>
internal static class DatabaseObstacles
{
    internal const int CannotOpen = 14;
    internal const int NotADatabase = 26;
    internal const int Corrupt = 11;

    // As SQLite numbers them.
    private const int Permission = 3;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Full = 13;

    private const string Untouched = "这一步没有完成，已有的记录未作改动";
    private const string Elsewhere = "或用 --database（网页用环境变量 Data__Database）指定别处";

    /// <returns>A code for scripts, and the sentence; null for what is no matter of the file.</returns>
    public static (string Code, string Message)? Of(Exception exception, string file) =>
        exception.GetBaseException() is SqliteException refused ? Of(refused.SqliteErrorCode, file) : null;

    private static (string Code, string Message)? Of(int code, string file) => code switch
    {
        NotADatabase => ("not-a-database", $"{file} 不是数据库文件，没有打开，未作改动；请核对文件名，确是本程序数据库的已经损坏，请把它移到别处，再用 restore 从备份恢复。"),
        Corrupt => ("damaged", $"数据库 {file} 已损坏，{Untouched}；请停止程序，把它移到别处，再用 restore 从备份恢复。"),
        Busy or Locked => ("busy", $"数据库 {file} 正被另一程序占用，{Untouched}；请稍后重试，一直占用的请先停止那个程序。"),
        Full => (FullDisk, $"磁盘已满，数据库 {file} 写不进去，{Untouched}；请腾出磁盘空间后重试。"),
        ReadOnly => (NotWritable, $"数据库 {file} 只能读、不能写，{Untouched}；请给运行本程序的用户该文件及所在文件夹的写权限，{Elsewhere}。"),
        CannotOpen or Permission => (NotWritable, $"数据库 {file} 打不开，{Untouched}；请给运行本程序的用户该文件及所在文件夹的读写权限，确认路径上是文件，{Elsewhere}。"),
        InputOutput => (NotWritable, $"读写数据库 {file} 时磁盘出错，{Untouched}；请检查磁盘空间和磁盘状况，腾出空间后重试，{Elsewhere}。"),
        _ => null,
    };

    /// <summary>As the command line reports it.</summary>
    internal const string FullDisk = "disk-full";

    /// <inheritdoc cref="FullDisk"/>
    internal const string NotWritable = "not-writable";
}
