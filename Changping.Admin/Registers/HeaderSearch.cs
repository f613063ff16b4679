using Changping.Admin.Registers.Cells;
using Changping.Admin.Registers.Workbooks;
using Changping.Domain.Organizations;

namespace Changping.Admin.Registers;

/// <summary>Finds the row of headers under titles, units and notes.</summary>
/// <param name="schema">The register.</param>
/// <param name="mapping">What a person said of its headers.</param>
/// <param name="sheet">Its name.</param>
/// <param name="open">The sheet from its beginning.</param>
/// <param name="date1904">Whether its days count from 1904.</param>
internal sealed class HeaderSearch(RegisterSchema schema, ColumnMapping mapping, string sheet, Func<SheetScanner> open, bool date1904)
{
    /// <summary>Enough to see whose form it is, and what stands in a column.</summary>
    private const int Glanced = 200;

    private static readonly HashSet<int> None = [];

    /// <summary>What came nearest in this sheet where nothing was found; null where no row looks like one of headers.</summary>
    public HeaderGlance? Nearest { get; private set; }

    /// <param name="within">The last row to look at.</param>
    public RegisterHeader? Find(int within)
    {
        RegisterHeader? nearest = null, fullest = null;
        var lines = new LinesAbove(date1904);
        var above = new Dictionary<int, string>();
        var known = 0;
        using var scanner = open();
        while (scanner.Next() && scanner.Row <= within)
        {
            var texts = Texts(scanner);
            var header = Read(texts, lines, None);
            if (header.Missing.Count > 0 && header.Known > 0 && known > 0)
            {
                // Headers in two rows: 姓名 merged over both, 户名 below 银行信息. The lower cell goes first.
                header = Read(Joined(above, texts), lines, None);
            }

            header.Row = scanner.Row;
            known = header.Known;
            if (header.Missing.Count == 0)
            {
                Extend(header);
                if (Settle(header) is { Missing.Count: 0 } settled)
                {
                    return settled;
                }
            }

            nearest = header.Known > 0 && header.Missing.Count < (nearest?.Missing.Count ?? int.MaxValue) ? header : nearest;
            fullest = texts.Count > (fullest?.Texts.Count ?? 2) ? header : fullest;
            above = texts;
            lines = lines.With(scanner.Cells);
        }

        if ((nearest ?? fullest) is { } best)
        {
            Extend(best);
            Nearest = Settle(best).Glance;
        }

        return null;
    }

    private RegisterHeader Read(IReadOnlyDictionary<int, string> texts, LinesAbove lines, IReadOnlySet<int> apart) =>
        RegisterHeader.Read(schema, texts, lines, mapping, apart);

    /// <summary>The second row of headers may stand below the first.</summary>
    private void Extend(RegisterHeader header)
    {
        using var scanner = header.Behind(open());
        if (scanner.Next() && scanner.Row == header.Row + 1 && header.TryExtend(scanner.Cells))
        {
            header.Row++;
        }
    }

    /// <summary>Splits what names several columns; what does not split one way stays unknown.</summary>
    private RegisterHeader Settle(RegisterHeader header)
    {
        if (header.Pairs.Count > 0)
        {
            var values = SheetSurvey.Rows(header.Behind(open()), header, schema, date1904, int.MaxValue, [.. header.Pairs.Keys]);
            var ways = new List<(int, CombinedColumn)>();
            var apart = new Dictionary<int, (IReadOnlyList<RegisterColumn>, string?)>();
            foreach (var (place, columns) in header.Pairs)
            {
                var text = header.Texts[place];
                string? against = null;
                var way = mapping.Find(HeaderText.Of(text).Key) is not null ? CombinedColumn.Told(columns, values[place])
                    : CombinedColumn.Of(columns, values[place], text.AsSpan().IndexOfAny('(', '（') >= 0, out against);
                if (way is null)
                {
                    apart.Add(place, (columns, against is null ? null : CellText.Tidy(against)));
                }
                else
                {
                    ways.Add((place, way));
                }
            }

            if (apart.Count > 0)
            {
                var row = header.Row;
                header = Read(new Dictionary<int, string>(header.Texts), header.Lines, apart.Keys.ToHashSet());
                header.Row = row;
                foreach (var (place, why) in apart)
                {
                    header.Apart[place] = why;
                }
            }

            header.Split(ways);
        }

        if (header.Ignored.Count > 0 || !mapping.IsEmpty || header.Missing.Count > 0)
        {
            var values = SheetSurvey.Rows(header.Behind(open()), header, schema, date1904, Glanced, [.. header.Texts.Keys]);
            header.Glance = HeaderGlance.Of(schema, sheet, header, values, SenderOf(header, values));
        }

        return header;
    }

    /// <summary>Whose form it is, where a line above or all of its rows say one institution; empty where they do not.</summary>
    private string SenderOf(RegisterHeader header, Dictionary<int, List<string>> values)
    {
        if (header.Lines.Sender is { } said)
        {
            return InstitutionName.Fold(said);
        }

        var names = header.Texts.Keys.Where(place => schema.Sender is { } sender && header.ColumnAt(place) == sender).SelectMany(place => values[place])
            .Select(name => InstitutionName.Fold(CellText.Name(name))).Where(name => name.Length > 0).Distinct().Take(2).ToList();
        return names.Count == 1 ? names[0] : "";
    }

    private static Dictionary<int, string> Texts(SheetScanner scanner)
    {
        var texts = new Dictionary<int, string>();
        foreach (var (column, value) in scanner.Cells)
        {
            if (value.Kind is CellKind.Text)
            {
                texts[column] = value.Text!;
            }
        }

        return texts;
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
