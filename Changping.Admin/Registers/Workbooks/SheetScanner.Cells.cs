using System.Globalization;
using System.Runtime.CompilerServices;

namespace Changping.Admin.Registers.Workbooks;

internal sealed partial class SheetScanner
{
    private readonly TextCollector _collector = new();

    [MethodImpl(AtOnce)]
    private int ReadCell(int column)
    {
        var style = 0;
        var type = ContentType.Number;
        var empty = sheet.IsEmpty;
        while (sheet.NextAttribute(out var name, out var value))
        {
            if (name.Length == 1)
            {
                switch (name[0])
                {
                    case (byte)'r':
                        column = CellReference.ColumnOf(value);
                        break;
                    case (byte)'s':
                        style = CellReference.Whole(value);
                        break;
                    case (byte)'t':
                        type = ContentTypes.Read(value);
                        break;
                }
            }
        }

        if (column >= CellReference.MostColumns)
        {
            throw WorkbookRefusedException.Damaged();
        }

        if (!empty)
        {
            Add(column, ReadContent(type, style));
        }

        return column;
    }

    /// <summary>The value of v, or the runs of an inline string; phonetic guides are passed over, and of a formula it is only told whether its value
    /// was saved.</summary>
    [MethodImpl(AtOnce)]
    private CellValue ReadContent(ContentType type, int style)
    {
        _collector.Clear();
        var plain = default(CellValue);
        bool sounding = false, formula = false, saved = false;
        while (sheet.Next() && !sheet.Ends("c"u8))
        {
            if (sheet.Is("f"u8))
            {
                formula = true;
                continue;
            }

            if (sheet.Is("rPh"u8))
            {
                sounding = !sheet.IsEnd && !sheet.IsEmpty;
                continue;
            }

            if (sheet.IsEnd)
            {
                continue;
            }

            // A formula that gives no text is saved with an empty value, and that is a value.
            saved |= type is ContentType.Text && sheet.Is("v"u8);
            if (sheet.IsEmpty || !(sheet.Is("v"u8) || (sheet.Is("t"u8) && !sounding)))
            {
                continue;
            }

            if (type is ContentType.Text or ContentType.Error)
            {
                sheet.AppendText(_collector);
            }
            else
            {
                plain = Plain(sheet.RawText(), type, style);
            }
        }

        var value = type switch
        {
            ContentType.Text => CellValue.OfText(_collector.ToString()),
            ContentType.Error => new(CellKind.Error, _collector.ToString(), 0),
            _ => plain,
        };
        return formula && !saved && value.Kind is CellKind.Empty ? new(CellKind.Unsaved, null, 0) : value;
    }

    [MethodImpl(AtOnce)]
    private CellValue Plain(ReadOnlySpan<byte> text, ContentType type, int style)
    {
        if (text.IsEmpty)
        {
            return default;
        }

        switch (type)
        {
            case ContentType.Shared:
                return CellValue.OfText(strings[CellReference.Whole(text)]);
            case ContentType.Boolean:
                return new(CellKind.Boolean, null, IsTrue(text) ? 1 : 0);
        }

        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            throw WorkbookRefusedException.Damaged();
        }

        var shown = formats[style];
        return new(shown.Kind, null, number) { IsScaled = shown.IsScaled };
    }
}
