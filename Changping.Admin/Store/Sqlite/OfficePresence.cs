namespace Changping.Admin.Store.Sqlite;

/// <summary>
/// Who works with a database: any number of processes at once, one of them the web application; or one alone, which changes what all the others have
/// read. The locks are the
/// system's, on files beside the database, and die with their process.
/// </summary>
/// <param name="database">The file.</param>
public sealed class OfficePresence(string database) : IDisposable
{
    private FileStream? _here;
    private FileStream? _serving;

    /// <exception cref="DatabaseRefusedException">Somebody is alone with it.</exception>
    public void Enter() => _here ??= Take(".users", FileAccess.Read, FileShare.Read)
        ?? throw new DatabaseRefusedException("alone", $"数据库 {database} 正在更换密钥，本次没有启动；请待它完成后再启动。");

    /// <summary>Two web applications would each think themselves the only one.</summary>
    /// <exception cref="DatabaseRefusedException">Another serves it.</exception>
    public void Serve()
    {
        Enter();
        _serving ??= Take(".serving", FileAccess.ReadWrite, FileShare.None) ?? throw new DatabaseRefusedException("serving",
            $"另一个网页程序正在使用数据库 {database}，本次没有启动；请先停止它，或用 Data__Run 给本程序另一个文件夹。");
    }

    /// <exception cref="DatabaseRefusedException">Somebody else is there.</exception>
    public void BeAlone()
    {
        _here?.Dispose();
        _here = null;
        _here = Take(".users", FileAccess.ReadWrite, FileShare.None) ?? throw new DatabaseRefusedException("in-use",
            $"数据库 {database} 正被另一个程序使用，未作改动；请先停止网页程序和其他命令，再试一次。");
    }

    public void Dispose()
    {
        _serving?.Dispose();
        _here?.Dispose();
    }

    /// <returns>Null: somebody else holds it so that it cannot be had.</returns>
    private FileStream? Take(string after, FileAccess access, FileShare share)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(database)!);
        try
        {
            return new FileStream(database + after, FileMode.OpenOrCreate, access, share);
        }
        catch (IOException held) when (StartLock.IsHeld(held))
        {
            return null;
        }
    }
}
