using System.Text;

namespace Changping.Admin.Components.Forms;

/// <summary>What a worksheet puts on the clipboard: lines of cells parted by tabs; a cell with a line break or a quotation mark stands in quotation
/// marks.</summary>
public static class PastedBlock
{
    public static IReadOnlyList<IReadOnlyList<string>> Read(string text)
    {
        List<IReadOnlyList<string>> rows = [];
        List<string> row = [];
        var cell = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '"' when cell.Length == 0 && Closing(text, at) is var end and > 0:
                    cell.Append(text[(at + 1)..end].Replace("\"\"", "\"", StringComparison.Ordinal));
                    at = end;
                    break;
                case '\t':
                    row.Add(Take(cell));
                    break;
                case '\r':
                    break;
                case '\n':
                    row.Add(Take(cell));
                    rows.Add(row);
                    row = [];
                    break;
                default:
                    cell.Append(text[at]);
                    break;
            }
        }

        if (cell.Length > 0 || row.Count > 0)
        {
            row.Add(Take(cell));
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>The mark that ends a quoted cell: behind it the cell is over. 0: the mark is one of the text.</summary>
    private static int Closing(string text, int opening)
    {
        for (var at = opening + 1; at < text.Length; at++)
        {
            if (text[at] != '"')
            {
                continue;
            }

            if (at + 1 < text.Length && text[at + 1] == '"')
            {
                at++;
                continue;
            }

            return at + 1 == text.Length || text[at + 1] is '\t' or '\r' or '\n' ? at : 0;
        }

        return 0;
    }

    /// <summary>A cell of one line: what was on several stands on one.</summary>
    private static string Take(StringBuilder cell)
    {
        var taken = cell.ToString().Replace("\r\n", " ", StringComparison.Ordinal).Replace('\n', ' ').Trim();
        cell.Clear();
        return taken;
    }
}
