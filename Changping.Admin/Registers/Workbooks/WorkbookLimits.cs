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

    public int SharedStrings { get; init; } = 4_000_000;

    /// <summary>Characters of all shared strings together: they are the one part that is held in memory.</summary>
    public long SharedCharacters { get; init; } = 60_000_000;
}
