using System.Diagnostics;

namespace Changping.Admin.Store.Sqlite;

/// <summary>
/// One start at a time brings a database to its current shape. The lock is the system's, on a file beside the database, and dies with its process;
/// the file stays, since who removed it could remove another's.
/// </summary>
internal sealed class StartLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly FileStream _file;

    private StartLock(FileStream file) => _file = file;

    /// <param name="patience">How long to wait for another start.</param>
    /// <exception cref="DatabaseRefusedException">Another start still holds it.</exception>
    public static async Task<StartLock> TakeAsync(string database, TimeSpan patience, CancellationToken cancel)
    {
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                return new StartLock(new FileStream(database + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException held) when (IsHeld(held))
            {
                if (Stopwatch.GetElapsedTime(since) >= patience)
                {
                    throw new DatabaseRefusedException("starting",
                        $"另一个程序正在建立或升级数据库 {database}，等待 {patience.TotalSeconds:0} 秒仍未结束，本次没有启动；请待它完成后再启动，一直不结束的请先停止它。", held);
                }
            }

            await Task.Delay(Pause, cancel);
        }
    }

    public void Dispose() => _file.Dispose();

    /// <summary>EWOULDBLOCK of Linux and of macOS, a sharing violation of Windows.</summary>
    public static bool IsHeld(IOException exception) => exception.HResult is 11 or 35 or unchecked((int)0x80070020);
}
