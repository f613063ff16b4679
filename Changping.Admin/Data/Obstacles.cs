using Changping.Admin.Data.Files;
using Changping.Admin.Data.Storage;
using Microsoft.Data.Sqlite;

namespace Changping.Admin.Data;

/// <summary>
/// What of the machine stands in the way (a data file, a folder, the database file) is told in one sentence with its cure, by every verb and at the start
/// of the web application alike.
/// </summary>
public static class Obstacles
{
    // As SQLite numbers them.
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    internal const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <param name="database">The file that was asked for.</param>
    /// <returns>A code for scripts, and the sentence; null for a bug.</returns>
    public static (string Code, string Message)? Of(Exception exception, string database) => exception switch
    {
        DataFileException => ("data-file", exception.Message),
        NotWritableException => ("not-writable", exception.Message),
        DatabaseRefusedException refused => (refused.Code, refused.Message),
        _ when exception.GetBaseException() is SqliteException refused => OfDatabase(refused.SqliteErrorCode, database),
        _ => null,
    };

    private static (string Code, string Message)? OfDatabase(int code, string file) => code switch
    {
        NotADatabase => ("not-a-database", $"{file} 不是数据库文件。"),
        Corrupt => ("damaged", $"数据库 {file} 已损坏；请停止程序，把它移到别处，再用 restore 从备份恢复。"),
        Busy => ("busy", $"数据库 {file} 正被另一程序占用；请稍后重试。"),
        ReadOnly or InputOutput or Full or CannotOpen => (
            "not-writable", $"数据库 {file} 打不开或不能写入：请检查它和所在文件夹的权限及磁盘空间，或用 --database（网页用环境变量 Data__Database）指定别处。"),
        _ => null,
    };
}
