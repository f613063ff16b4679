using System.Globalization;
using System.Xml;

namespace Changping.Admin.Registers.Workbooks;

/// <summary>Which cell styles show a number as a date, read from styles.xml.</summary>
internal sealed class NumberFormats
{
    private const int MostStyles = 65_536;

    private readonly List<CellKind> _kinds = [];

    public CellKind this[int style] => (uint)style < (uint)_kinds.Count ? _kinds[style] : CellKind.Number;

    public static NumberFormats Read(XmlReader styles)
    {
        var formats = new NumberFormats();
        var custom = new Dictionary<int, CellKind>();
        var inCellFormats = false;
        while (styles.Read())
        {
            if (styles.LocalName == "cellXfs")
            {
                inCellFormats = styles.NodeType is XmlNodeType.Element && !styles.IsEmptyElement;
            }
            else if (styles.NodeType is XmlNodeType.Element && styles.LocalName == "numFmt" && Id(styles) is { } id)
            {
                custom[id] = KindOf(styles.GetAttribute("formatCode") ?? "");
            }
            else if (styles.NodeType is XmlNodeType.Element && inCellFormats && styles.LocalName == "xf")
            {
                var format = Id(styles) ?? 0;
                formats._kinds.Add(custom.TryGetValue(format, out var kind) ? kind : BuiltIn(format));
            }

            if (formats._kinds.Count > MostStyles || custom.Count > MostStyles)
            {
                throw WorkbookRefusedException.Damaged();
            }
        }

        return formats;
    }

    /// <summary>Judges a format code: outside quotes and brackets, d or y make a date; y without d a month.</summary>
    public static CellKind KindOf(ReadOnlySpan<char> code)
    {
        bool year = false, month = false, day = false, number = false;
        for (var position = 0; position < code.Length; position++)
        {
            switch (code[position])
            {
                case '"':
                    position = End(code, position, '"');
                    break;
                case '[':
                    position = End(code, position, ']');
                    break;
                case '\\' or '_' or '*':
                    position++;
                    break;
                case ';':
                    // The sections for negatives and text say nothing more.
                    position = code.Length;
                    break;
                case 'y' or 'Y':
                    year = true;
                    break;
                case 'm' or 'M':
                    month = true;
                    break;
                case 'd' or 'D':
                    day = true;
                    break;
                case '0' or '#' or '?':
                    number = true;
                    break;
            }
        }

        return number || !(year || day) ? CellKind.Number
            : year && month && !day ? CellKind.Month
            : CellKind.Date;
    }

    private static int End(ReadOnlySpan<char> code, int start, char closing)
    {
        var end = code[(start + 1)..].IndexOf(closing);
        return end < 0 ? code.Length : start + 1 + end;
    }

    private static int? Id(XmlReader element) =>
        int.TryParse(element.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>The formats without a code, those of a Chinese Excel (27 to 58) included; times of day are numbers here.</summary>
    private static CellKind BuiltIn(int format) => format switch
    {
        17 or 27 or 36 or 50 or 52 or 57 => CellKind.Month,
        >= 14 and <= 16 or 22 or (>= 28 and <= 31) or 51 or 53 or 54 or 58 => CellKind.Date,
        _ => CellKind.Number,
    };
}
