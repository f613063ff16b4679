using System.Buffers;

namespace Changping.Domain.Identifiers;

/// <summary>The one spelling of an identifier, however it was typed: half-width, without blanks, in capitals.</summary>
public static class IdentifierText
{
    private const char FullWidthOffset = (char)0xFEE0;

    private static readonly SearchValues<char> Settled = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    public static string Fold(string text)
    {
        // Most cells are already as they should be: no copy then.
        if (text.AsSpan().IndexOfAnyExcept(Settled) < 0)
        {
            return text;
        }

        var visible = VisibleText.Of(text);
        var buffer = new char[visible.Length];
        var length = 0;
        foreach (var typed in visible)
        {
            if (!IsBlank(typed))
            {
                buffer[length++] = char.ToUpperInvariant(HalfWidth(typed));
            }
        }

        return new string(buffer, 0, length);
    }

    /// <summary>The half-width form of full-width ASCII; anything else unchanged.</summary>
    public static char HalfWidth(char typed) => typed switch
    {
        >= '！' and <= '～' => (char)(typed - FullWidthOffset),
        '\u3000' => ' ',
        _ => typed,
    };

    /// <summary>White space, and what copying from web pages and chats leaves behind without being seen.</summary>
    public static bool IsBlank(char typed) => VisibleText.IsUnseen(typed) || char.IsWhiteSpace(typed) || char.IsControl(typed);

    internal static bool IsDigits(ReadOnlySpan<char> text) => text.Length > 0 && text.IndexOfAnyExceptInRange('0', '9') < 0;

    internal static FormatException NotValid(IdentifierFault fault) => new(fault.Message);
}
