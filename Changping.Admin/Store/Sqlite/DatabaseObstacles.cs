using Microsoft.Data.Sqlite;

namespace Changping.Admin.Store.Sqlite;

/// <summary>What the database says of its file, in one sentence with the cure.</summary>
internal static class DatabaseObstacles
{
    // As SQLite numbers them.
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    internal const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <returns>A code for scripts, and the sentence; null for what is no matter of the file.</returns>
    public static (string Code, string Message)? Of(Exception exception, string file) => exception.GetBaseException() is not SqliteException refused ? null
        : refused.SqliteErrorCode switch
        {
            NotADatabase => ("not-a-database", $"{file} 不是数据库文件。"),
            Corrupt => ("damaged", $"数据库 {file} 已损坏；请停止程序，把它移到别处，再用 restore 从备份恢复。"),
            Busy => ("busy", $"数据库 {file} 正被另一程序占用；请稍后重试。"),
            ReadOnly or InputOutput or Full or CannotOpen => (
                "not-writable", $"数据库 {file} 打不开或不能写入：请检查它和所在文件夹的权限及磁盘空间，或用 --database（网页用环境变量 Data__Database）指定别处。"),
            _ => null,
        };
}
