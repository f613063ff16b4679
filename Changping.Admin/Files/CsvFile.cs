using System.Text;

namespace Changping.Admin.Files;

/// <summary>One row under a header; cells are asked for by column name.</summary>
internal readonly record struct CsvRow(string Path, int Line, IReadOnlyDictionary<string, int> Columns, IReadOnlyList<string> Cells)
{
    /// <exception cref="DataFileException">No such column.</exception>
    public string this[string column] => Columns.TryGetValue(column, out var index) ? Cells[index] : throw Wrong($"缺少“{column}”列");

    public DataFileException Wrong(string reason) => new(Path, $"第 {Line} 行", reason);
}

/// <summary>Reads the comma-separated files of data/reference (RFC 4180). They are ours, few and small, so no library is needed for them.</summary>
internal static class CsvFile
{
    /// <exception cref="DataFileException">The file is missing or empty, a row has more or fewer cells than the header, or a quote is not closed.</exception>
    public static IEnumerable<CsvRow> Read(string path)
    {
        Dictionary<string, int>? columns = null;
        foreach (var (line, cells) in Records(path))
        {
            if (columns is null)
            {
                columns = cells.Index().ToDictionary(cell => cell.Item, cell => cell.Index);
                continue;
            }

            var row = new CsvRow(path, line, columns, cells);
            yield return cells.Count == columns.Count ? row : throw row.Wrong($"应有 {columns.Count} 格，实有 {cells.Count} 格");
        }

        if (columns is null)
        {
            throw new DataFileException(path, "第 1 行", "文件是空的");
        }
    }

    private static IEnumerable<(int Line, List<string> Cells)> Records(string path)
    {
        var (number, quoted, cells, cell) = (0, false, new List<string>(), new StringBuilder());
        foreach (var line in File.Exists(path) ? File.ReadLines(path) : throw new DataFileException(path, "文件", "不存在"))
        {
            number++;
            cell.Append(quoted ? "\n" : "");
            for (var at = 0; at < line.Length; at++)
            {
                switch (line[at])
                {
                    case '"' when quoted && at + 1 < line.Length && line[at + 1] == '"':
                        cell.Append(line[at++]);
                        break;
                    case '"':
                        quoted = !quoted;
                        break;
                    case ',' when !quoted:
                        cells.Add(cell.ToString());
                        cell.Clear();
                        break;
                    default:
                        cell.Append(line[at]);
                        break;
                }
            }

            if (!quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
                yield return (number, cells);
                cells = [];
            }
        }

        if (quoted)
        {
            throw new DataFileException(path, $"第 {number} 行", "引号没有结束");
        }
    }
}
