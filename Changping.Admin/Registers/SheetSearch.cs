using Changping.Admin.Registers.Workbooks;

namespace Changping.Admin.Registers;

/// <summary>Finds the sheets of a workbook that a register is read from, and those that it could be read from too.</summary>
internal sealed class SheetSearch(AdmittedWorkbook workbook, RegisterSchema schema, ReadingChoice choice, IReadOnlyDictionary<string,
    IReadOnlyList<MergedArea>>? merged)
{
    public const int HeaderWithin = 20;

    private readonly ColumnMapping _mapping = choice.Mapping ?? ColumnMapping.None;
    private HeaderGlance? _nearest;

    /// <summary>To be read, at least one; closed by the reading.</summary>
    public List<OpenedSheet> Taken { get; } = [];

    /// <summary>Visible sheets with the register's header that are not read.</summary>
    public List<string> Others { get; } = [];

    /// <summary>Hidden sheets with the register's header, which are never read.</summary>
    public List<string> Hidden { get; } = [];

    public bool Date1904 { get; private set; }

    /// <exception cref="WorkbookRefusedException">No sheet, or not the chosen one, has the required columns.</exception>
    public void Run()
    {
        var parts = WorkbookParts.Read(workbook);
        Date1904 = parts.Date1904;
        var (strings, formats) = Shared(parts);
        var wanted = Wanted(parts.Sheets);
        foreach (var sheet in wanted)
        {
            if (Taken.Count > 0 && !choice.IsAllSheets)
            {
                break;
            }

            if (Open(sheet) is { } opened)
            {
                opened.Header.RequireAll(_mapping);
                Taken.Add(Taken.Count < SheetRow.MostSheets ? opened
                    : throw new WorkbookRefusedException("too-many-sheets", $"有《{schema.Title}》表头的工作表超过 {SheetRow.MostSheets} 张，请拆分后上传。"));
            }
        }

        foreach (var sheet in parts.Sheets.Where(sheet => Taken.TrueForAll(taken => taken.Name != sheet.Name)))
        {
            if (HasHeader(sheet))
            {
                (sheet.IsHidden ? Hidden : Others).Add(sheet.Name);
            }
        }

        if (Taken.Count == 0)
        {
            throw Refusal();
        }

        OpenedSheet? Open(SheetEntry sheet)
        {
            SheetScanner Begin() => new(workbook.OpenLarge(sheet.Part), strings, formats, workbook.Limits);
            var search = new HeaderSearch(schema, _mapping, sheet.Name, Begin, Date1904);
            if (search.Find(HeaderWithin) is { } header)
            {
                return new OpenedSheet(sheet.Name, header.Behind(Begin()), header)
                {
                    Merged = merged is null ? null
                    : merged.GetValueOrDefault(sheet.Name, [])
                };
            }

            _nearest = search.Nearest is { } seen && (_nearest is null || seen.Missing.Count < _nearest.Missing.Count) ? seen : _nearest;
            return null;
        }

        // What is wrong with a sheet that is not read is no reason to refuse the one that is.
        bool HasHeader(SheetEntry sheet)
        {
            var nearest = _nearest;
            try
            {
                using var opened = Open(sheet);
                return opened is not null;
            }
            catch (WorkbookRefusedException refused) when (refused.Code is "damaged" or "duplicate-column" or "cell-too-long" or "row-too-long")
            {
                return false;
            }
            catch (Exception broken) when (RegisterReader.IsDamage(broken))
            {
                return false;
            }
            finally
            {
                _nearest = nearest;
            }
        }
    }

    private (SharedStrings Strings, NumberFormats Formats) Shared(WorkbookParts parts)
    {
        var strings = SharedStrings.None;
        var formats = new NumberFormats();
        if (parts.SharedStrings is { } table)
        {
            using var reader = workbook.OpenLarge(table);
            strings = SharedStrings.Read(reader, workbook.Limits);
        }

        if (parts.Styles is { } styles)
        {
            using var reader = workbook.Open(styles);
            formats = NumberFormats.Read(reader);
        }

        return (strings, formats);
    }

    private List<SheetEntry> Wanted(List<SheetEntry> sheets)
    {
        var visible = sheets.FindAll(sheet => !sheet.IsHidden);
        if (choice.Sheet is not { } name || choice.IsAllSheets)
        {
            return visible;
        }

        var chosen = sheets.Find(sheet => sheet.Name == name)
            ?? sheets.Find(sheet => string.Equals(sheet.Name.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase));
        return chosen is null ? throw new WorkbookRefusedException("no-such-sheet",
            $"文件中没有名为“{name}”的工作表；有：{string.Join("、", visible.Select(sheet => sheet.Name))}。")
            : chosen.IsHidden ? throw HiddenRefusal(chosen.Name)
            : [chosen];
    }

    private WorkbookRefusedException Refusal() =>
        Hidden is [var hidden, ..] && Others.Count == 0 ? HiddenRefusal(hidden)
        : _nearest is not null ? new ColumnsMissingException(schema, _nearest)
        : new WorkbookRefusedException("missing-columns",
            $"前 {HeaderWithin} 行中没有找到《{schema.Title}》的表头；必填列为：{string.Join("、", schema.Columns.Where(column => column.Required).Select(column => column.Name))}。");

    private static WorkbookRefusedException HiddenRefusal(string sheet) =>
        new("hidden-sheet", $"工作表“{sheet}”是隐藏的，不予读取；请在 Excel 或 WPS 中取消隐藏并核对内容后再上传。");
}
