namespace Changping.Admin.Data.Files;

/// <summary>A file under data/ cannot be used as it is. Nothing is guessed: the office must not work on half a policy.</summary>
/// <param name="file">Its path.</param>
/// <param name="place">Where in it: a JSON path, or a line.</param>
public sealed class DataFileException(string file, string place, string reason, Exception? inner = null)
    : Exception($"数据文件 {file} 有误（{place}）：{reason}", inner)
{
    public string File { get; } = file;

    public string Place { get; } = place;
}
