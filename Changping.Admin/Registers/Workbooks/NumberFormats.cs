using System.Globalization;
using System.Xml;

namespace Changping.Admin.Registers.Workbooks;

/// <summary>How the cell styles show a number, read from styles.xml: as a date, a month, or scaled.</summary>
internal sealed class NumberFormats
{
    private const int MostStyles = 65_536;

    private readonly List<ShownNumber> _styles = [];

    public ShownNumber this[int style] => (uint)style < (uint)_styles.Count ? _styles[style] : new(CellKind.Number, false);

    public static NumberFormats Read(XmlReader styles)
    {
        var formats = new NumberFormats();
        var custom = new Dictionary<int, ShownNumber>();
        var inCellFormats = false;
        while (styles.Read())
        {
            if (styles.LocalName == "cellXfs")
            {
                inCellFormats = styles.NodeType is XmlNodeType.Element && !styles.IsEmptyElement;
            }
            else if (styles.NodeType is XmlNodeType.Element && styles.LocalName == "numFmt" && Id(styles) is { } id)
            {
                custom[id] = FormatCode.Read(styles.GetAttribute("formatCode") ?? "");
            }
            else if (styles.NodeType is XmlNodeType.Element && inCellFormats && styles.LocalName == "xf")
            {
                var format = Id(styles) ?? 0;
                formats._styles.Add(custom.TryGetValue(format, out var shown) ? shown : new(BuiltIn(format), format is 9 or 10));
            }

            if (formats._styles.Count > MostStyles || custom.Count > MostStyles)
            {
                throw WorkbookRefusedException.Damaged();
            }
        }

        return formats;
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
