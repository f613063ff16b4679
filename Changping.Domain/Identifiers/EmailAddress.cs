using System.Diagnostics.CodeAnalysis;

namespace Changping.Domain.Identifiers;

/// <summary>An e-mail address of the plain kind; whether it exists, only a message can tell.</summary>
public sealed record EmailAddress
{
    private EmailAddress(string text) => Text = text;

    public string Text { get; }

    public override string ToString() => Text;

    /// <exception cref="FormatException">Not valid.</exception>
    public static EmailAddress Parse(string text) =>
        TryParse(text, out var email, out var fault) ? email : throw IdentifierText.NotValid(fault);

    public static bool TryParse(string text, [NotNullWhen(true)] out EmailAddress? email, [NotNullWhen(false)] out IdentifierFault? fault)
    {
        var visible = VisibleText.Of(text);
        var typed = string.Create(visible.Length, visible, static (span, source) =>
        {
            for (var position = 0; position < span.Length; position++)
            {
                span[position] = IdentifierText.HalfWidth(source[position]);
            }
        }).Trim();

        var valid = IsPlain(typed);
        email = valid ? new EmailAddress(typed) : null;
        fault = valid ? null : new("email-shape", "电子邮箱应形如 name@example.cn，且只填一个。");
        return valid;
    }

    private static bool IsPlain(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at < 1 || text.Length > 254 || text.LastIndexOf('@') != at)
        {
            return false;
        }

        foreach (var letter in text)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && !".@_-+%'".Contains(letter, StringComparison.Ordinal))
            {
                return false;
            }
        }

        var domain = text[(at + 1)..];
        return domain.Contains('.', StringComparison.Ordinal) && domain.Split('.').All(label => label.Length > 0 && label[0] != '-' && label[^1] != '-');
    }
}
