using System.Globalization;
using System.Text;

namespace Changping.Admin.Registers.Workbooks;

internal static class XmlEntity
{
    /// <summary>What stands for the words between &amp; and ;. Others would need a document type, which is refused.</summary>
    public static Rune Read(ReadOnlySpan<byte> name)
    {
        if (name.SequenceEqual("amp"u8))
        {
            return new Rune('&');
        }

        if (name.SequenceEqual("lt"u8))
        {
            return new Rune('<');
        }

        if (name.SequenceEqual("gt"u8))
        {
            return new Rune('>');
        }

        if (name.SequenceEqual("quot"u8))
        {
            return new Rune('"');
        }

        if (name.SequenceEqual("apos"u8))
        {
            return new Rune('\'');
        }

        var (digits, style) = name.StartsWith("#x"u8) ? (2, NumberStyles.AllowHexSpecifier) : name.StartsWith("#"u8) ? (1, NumberStyles.None)
            : (0, NumberStyles.None);
        return digits > 0 && int.TryParse(name[digits..], style, CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code)
            ? new Rune(code)
            : throw WorkbookRefusedException.Damaged();
    }
}
