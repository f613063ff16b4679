namespace Changping.Admin.Registers.Workbooks;

/// <summary>How much of an uploaded file is read before it is refused; the largest real register stays far below.</summary>
public sealed record WorkbookLimits
{
    public static readonly WorkbookLimits Default = new();

    public long FileBytes { get; init; } = 30L << 20;

    public int Entries { get; init; } = 2_000;

    /// <summary>Of all parts together, counted while reading; what the file says of itself is not trusted.</summary>
    public long InflatedBytes { get; init; } = 400L << 20;

    /// <summary>Of one part, beyond its first <see cref="RatioFreeBytes"/>. Sheets reach about 30, a bomb about 1,000.</summary>
    public int InflationRatio { get; init; } = 200;

    public long RatioFreeBytes { get; init; } = 4L << 20;

    public int Rows { get; init; } = 200_000;

    public int MergedAreas { get; init; } = 50_000;

    public int SharedStrings { get; init; } = 4_000_000;

    /// <summary>Of one cell: Excel's own limit.</summary>
    public int CellCharacters { get; init; } = 32_767;

    /// <summary>Of all cells of one row.</summary>
    public int RowCharacters { get; init; } = 200_000;

    /// <summary>What is held in memory: characters of all shared strings together, and of all cells in known columns together.</summary>
    public long HeldCharacters { get; init; } = 40_000_000;

    /// <summary>Of those, the ones in texts of more than <see cref="LongText"/> characters; ten full files at once stay under 600 MB.</summary>
    public long LongCharacters { get; init; } = 8_000_000;

    /// <summary>A text beyond that is long, in characters.</summary>
    public int LongText { get; init; } = 1_000;
}
