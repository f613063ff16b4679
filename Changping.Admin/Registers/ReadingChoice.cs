namespace Changping.Admin.Registers;

/// <summary>How a file is to be read where it leaves a choice.</summary>
public sealed record ReadingChoice
{
    /// <summary>In place of a sheet's name: all sheets that have the register's header, one after the other.</summary>
    public const string AllSheets = "all";

    public static readonly ReadingChoice Default = new();

    /// <summary>The name of the sheet, or <see cref="AllSheets"/>; null for the first visible one with the register's header.</summary>
    public string? Sheet { get; init; }

    public bool IsAllSheets => string.Equals(Sheet, AllSheets, StringComparison.OrdinalIgnoreCase);
}
