namespace Changping.Admin.Registers.Workbooks;

/// <summary>What the text of a cell's element is.</summary>
internal enum ContentType
{
    Number,

    /// <summary>A place in the table of shared strings.</summary>
    Shared,

    /// <summary>Itself: inline, of a formula, or a date in ISO form.</summary>
    Text,
    Boolean,
    Error,
}

internal static class ContentTypes
{
    /// <param name="name">The attribute t.</param>
    public static ContentType Read(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("s"u8) ? ContentType.Shared
        : name.SequenceEqual("n"u8) ? ContentType.Number
        : name.SequenceEqual("b"u8) ? ContentType.Boolean
        : name.SequenceEqual("e"u8) ? ContentType.Error
        : ContentType.Text;
}
