namespace Changping.Admin.Registers;

/// <summary>How a file is to be read where it leaves a choice.</summary>
public sealed record ReadingChoice
{
    /// <summary>In place of a sheet's name: all sheets that have the register's header, one after the other.</summary>
    public const string AllSheets = "all";

    public static readonly ReadingChoice Default = new();

    /// <summary>The name of the sheet, or <see cref="AllSheets"/>; null for the first visible one with the register's header.</summary>
    public string? Sheet { get; init; }

    /// <summary>What a person said of its headers; null where nobody did, and what is remembered of files of its shape and institution holds.</summary>
    public ColumnMapping? Mapping { get; init; }

    public bool IsAllSheets => string.Equals(Sheet, AllSheets, StringComparison.OrdinalIgnoreCase);
}
