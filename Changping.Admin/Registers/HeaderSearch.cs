using Changping.Admin.Registers.Workbooks;

namespace Changping.Admin.Registers;

/// <summary>Finds the row of headers under titles, units and notes.</summary>
internal static class HeaderSearch
{
    /// <param name="scanner">At the beginning of a sheet; left behind the header's row.</param>
    /// <param name="schema">The register.</param>
    /// <param name="within">The last row to look at.</param>
    /// <param name="closest">The shortest list of missing columns so far, for the refusal.</param>
    public static RegisterHeader? In(SheetScanner scanner, RegisterSchema schema, int within, ref IReadOnlyList<string>? closest)
    {
        var above = new Dictionary<int, string>();
        var all = new List<string>();
        var unit = 1m;
        while (scanner.Next() && scanner.Row <= within)
        {
            var texts = new Dictionary<int, string>();
            foreach (var (column, value) in scanner.Cells)
            {
                if (value.Kind is CellKind.Text)
                {
                    texts[column] = value.Text!;
                }
            }

            var header = RegisterHeader.Match(schema, texts, unit, out var missing);
            if (header is null && above.Count > 0 && missing.Count < schema.Columns.Count(column => column.Required))
            {
                // Headers in two rows: 姓名 merged over both, 户名 below 银行信息. The lower cell goes first.
                header = RegisterHeader.Match(schema, Joined(above, texts), unit, out missing);
            }

            if (header is not null)
            {
                header.Above = all;
                return header;
            }

            closest = closest is null || missing.Count < closest.Count ? missing : closest;
            foreach (var text in texts.Values)
            {
                unit = HeaderText.UnitOfNote(text) ?? unit;
            }

            above = texts;
            all.AddRange(texts.Values);
        }

        return null;
    }

    private static Dictionary<int, string> Joined(Dictionary<int, string> above, Dictionary<int, string> below)
    {
        var joined = new Dictionary<int, string>(above);
        foreach (var (column, text) in below)
        {
            joined[column] = text;
        }

        return joined;
    }
}
