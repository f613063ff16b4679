using System.Runtime.CompilerServices;

namespace Changping.Admin.Registers.Workbooks;

/// <summary>Walks a sheet row by row, forward only. Of a row, it holds the cells that have a value, in a reused array.</summary>
internal sealed partial class SheetScanner(Utf8Xml sheet, SharedStrings strings, NumberFormats formats, WorkbookLimits limits) : IDisposable
{
    private const int MostRowNumber = 1_048_576;

    // An import is over before the runtime would find out which few methods run by the million.
    private const MethodImplOptions AtOnce = MethodImplOptions.AggressiveOptimization;

    private readonly List<MergedArea> _merged = [];
    private (int Column, CellValue Value)[] _cells = new (int, CellValue)[64];
    private int _count;
    private int _rowsRead;

    /// <summary>As Excel shows it, from 1.</summary>
    public int Row { get; private set; }

    /// <summary>Hidden by hand or by a filter, or without height.</summary>
    public bool IsHidden { get; private set; }

    /// <summary>Of all texts of the row.</summary>
    public int Characters { get; private set; }

    public ReadOnlySpan<(int Column, CellValue Value)> Cells => _cells.AsSpan(0, _count);

    /// <summary>The merged areas, which a file names below its rows; complete at the end of the sheet.</summary>
    public IReadOnlyList<MergedArea> Merged => _merged;

    /// <summary>False at the end of the sheet.</summary>
    public bool Next()
    {
        while (sheet.Next())
        {
            if (sheet.Starts("row"u8))
            {
                var empty = sheet.IsEmpty;
                BeginRow();
                if (!empty)
                {
                    ReadRow();
                }

                return true;
            }

            if (sheet.Starts("mergeCell"u8))
            {
                ReadMerged();
            }
        }

        return false;
    }

    public void Dispose() => sheet.Dispose();

    private void BeginRow()
    {
        (_count, Characters, IsHidden) = (0, 0, false);
        var row = Row + 1;
        while (sheet.NextAttribute(out var name, out var value))
        {
            if (name.SequenceEqual("r"u8))
            {
                row = CellReference.Whole(value);
            }
            else if (name.SequenceEqual("hidden"u8))
            {
                IsHidden |= IsTrue(value);
            }
            else if (name.SequenceEqual("ht"u8))
            {
                IsHidden |= value.SequenceEqual("0"u8);
            }
        }

        if (row <= Row || row > MostRowNumber)
        {
            throw WorkbookRefusedException.Damaged();
        }

        Row = row;
        if (++_rowsRead > limits.Rows)
        {
            throw new WorkbookRefusedException("too-many-rows", $"工作表超过 {limits.Rows:#,##0} 行；请删去下方的空行，或拆分后上传。");
        }
    }

    private void ReadMerged()
    {
        while (sheet.NextAttribute(out var name, out var value))
        {
            if (name.SequenceEqual("ref"u8) && MergedArea.Of(value) is var area && (area.LastRow > area.FirstRow || area.LastColumn > area.FirstColumn))
            {
                _merged.Add(area);
            }
        }

        if (_merged.Count > limits.MergedAreas)
        {
            throw new WorkbookRefusedException("too-many-merged", $"合并的单元格超过 {limits.MergedAreas:#,##0} 处；请取消合并后上传。");
        }
    }

    [MethodImpl(AtOnce)]
    private void ReadRow()
    {
        var column = -1;
        while (sheet.Next())
        {
            if (sheet.Starts("c"u8))
            {
                column = ReadCell(column + 1);
            }
            else if (sheet.Ends("row"u8))
            {
                return;
            }
        }
    }

    private void Add(int column, CellValue value)
    {
        if (value.Kind is CellKind.Empty)
        {
            return;
        }

        if (value.Text is { } text)
        {
            Measure(text);
        }

        if (_count == _cells.Length)
        {
            // More cells than columns: some column comes twice.
            Array.Resize(ref _cells, _count < CellReference.MostColumns ? _count * 2 : throw WorkbookRefusedException.Damaged());
        }

        _cells[_count++] = (column, value);
    }

    private void Measure(string text)
    {
        Characters += text.Length;
        if (text.Length > limits.CellCharacters)
        {
            throw new WorkbookRefusedException("cell-too-long", $"第 {Row} 行有单元格的文字超过 Excel 的上限（{limits.CellCharacters:N0} 字），请缩短后上传。");
        }

        if (Characters > limits.RowCharacters)
        {
            throw new WorkbookRefusedException("row-too-long", $"第 {Row} 行的文字合计超过 {limits.RowCharacters / 10_000} 万字，请缩短后上传。");
        }
    }

    private static bool IsTrue(ReadOnlySpan<byte> value) => value.SequenceEqual("1"u8) || value.SequenceEqual("true"u8);
}
