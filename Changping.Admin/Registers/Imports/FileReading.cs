namespace Changping.Admin.Registers.Imports;

/// <summary>What of a file was read, and what was not: said with every preview.</summary>
public sealed record FileReading
{
    /// <summary>Of rows that came from elsewhere than a file.</summary>
    public static readonly FileReading None = new();

    /// <summary>The sheets that were read, in the order of the file; <see cref="SheetRow"/> counts them.</summary>
    public IReadOnlyList<string> Sheets { get; init; } = [];

    /// <summary>Other visible sheets with the register's header.</summary>
    public IReadOnlyList<string> OtherSheets { get; init; } = [];

    /// <summary>Hidden sheets with the register's header.</summary>
    public IReadOnlyList<string> HiddenSheets { get; init; } = [];

    /// <summary>Rows with words in them that are none of the register: 合计, 填表人：….</summary>
    public IReadOnlyList<PassedRow> PassedOver { get; init; } = [];

    /// <summary>How many rows were read that are hidden or filtered away in the file.</summary>
    public int HiddenRows { get; init; }

    /// <summary>12, or 计算机学院 12 where several sheets were read.</summary>
    public string PlaceOf(int number) => Sheets.Count > 1 ? $"{Sheets[SheetRow.Sheet(number)]} {SheetRow.Row(number)}" : SheetRow.Text(number);

    /// <summary>Null where one sheet was read: its rows need no name.</summary>
    public string? SheetOf(int number) => Sheets.Count > 1 ? Sheets[SheetRow.Sheet(number)] : null;

    /// <param name="title">Of the register.</param>
    internal IEnumerable<string> Remarks(string title)
    {
        if (OtherSheets.Count > 0)
        {
            yield return $"工作表{Quoted(OtherSheets)}也有《{title}》的表头，没有读取；如应读取，请改选工作表，或几张一并读取。";
        }

        if (HiddenSheets.Count > 0)
        {
            yield return $"隐藏的工作表{Quoted(HiddenSheets)}没有读取。";
        }

        if (HiddenRows > 0)
        {
            yield return $"有 {HiddenRows} 行在文件中被隐藏或筛选掉，也已读入，请留意。";
        }
    }

    /// <summary>Where the rows themselves are not listed; null where there are none.</summary>
    internal string? PassedRemark => PassedOver.Count == 0 ? null : $"有 {PassedOver.Count} 行不是登记内容（合计、签字、说明等），没有读入。";

    private static string Quoted(IReadOnlyList<string> names) => string.Concat(names.Select(name => $"“{name}”"));
}
