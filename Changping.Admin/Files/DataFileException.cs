namespace Changping.Admin.Files;

/// <summary>A file under data/ cannot be used as it is, and the message says what would cure it. Nothing is guessed: the office must not work on
/// half a policy.</summary>
/// <param name="file">Its path.</param>
/// <param name="place">Where in it: a JSON path, or a line.</param>
public sealed class DataFileException(string file, string place, string reason, Exception? inner = null)
    : Exception($"数据文件 {file} 有误（{place}）：{reason}；请改正，或从发布包（源码的 data 文件夹）取回原件。", inner)
{
    /// <summary>Reads what stands in a directory; a file there that lets itself not be read is told like a faulty one.</summary>
    /// <exception cref="DataFileException">One cannot be read.</exception>
    internal static T OfUnreadable<T>(string directory, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new DataFileException(directory, "文件夹", "其中有文件读不出，运行本程序的用户须有读取权限", refused);
        }
    }

    public string File { get; } = file;

    public string Place { get; } = place;
}
