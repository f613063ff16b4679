namespace Changping.Admin.Registers;

/// <summary>How a file is to be read where it leaves a choice.</summary>
public sealed record ReadingChoice
{
    public static readonly ReadingChoice Default = new();

    /// <summary>What a person said of its headers; null where nobody did, and what is remembered of files of its shape and institution holds.</summary>
    public ColumnMapping? Mapping { get; init; }
}
