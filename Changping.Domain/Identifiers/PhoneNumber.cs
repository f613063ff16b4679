using System.Diagnostics.CodeAnalysis;

namespace Changping.Domain.Identifiers;

/// <summary>One telephone number as forms give it: mobile, landline with or without area code and extension, or 400.</summary>
public sealed record PhoneNumber
{
    private PhoneNumber(string text) => Text = text;

    /// <summary>Half-width: 19900001234, 010-89741234, 010-89741234-801.</summary>
    public string Text { get; }

    public string Masked => Mask.Phone(Text);

    public override string ToString() => Masked;

    /// <exception cref="FormatException">Not valid.</exception>
    public static PhoneNumber Parse(string text) =>
        TryParse(text, out var phone, out var fault) ? phone : throw IdentifierText.NotValid(fault);

    public static bool TryParse(string text, [NotNullWhen(true)] out PhoneNumber? phone, [NotNullWhen(false)] out IdentifierFault? fault)
    {
        phone = null;
        var folded = IdentifierText.Fold(text);
        if (LooksMobile(folded))
        {
            if (MobileNumber.TryParse(folded, out var mobile, out fault))
            {
                phone = new PhoneNumber(mobile.Digits);
            }

            return phone is not null;
        }

        folded = folded.Replace('(', '-').Replace(')', '-').Replace('—', '-').Replace('转', '-').Trim('-').Replace("--", "-", StringComparison.Ordinal);
        var valid = IsLandline(folded);
        phone = valid ? new PhoneNumber(folded) : null;
        fault = valid ? null : new("phone-shape", "联系电话应为一个手机号码或固定电话，例如 19900001234 或 010-89741234。");
        return valid;
    }

    private static bool LooksMobile(string text)
    {
        var digits = text.Replace("-", "", StringComparison.Ordinal);
        return digits.StartsWith("+86", StringComparison.Ordinal) || (digits.StartsWith('1') && digits.Length > 8)
            || (digits.StartsWith("86", StringComparison.Ordinal) && digits.Length == 13);
    }

    private static bool IsLandline(string text)
    {
        var parts = text.Split('-');
        if (parts.Length > 4 || !parts.All(part => IdentifierText.IsDigits(part)))
        {
            return false;
        }

        return parts switch
        {
            [['4' or '8', '0', '0', ..], ..] when parts.Sum(part => part.Length) == 10 => true,
            [['0', ..] area, var local] => area.Length is 3 or 4 && local.Length is 7 or 8,
            [['0', ..] area, var local, var extension] => area.Length is 3 or 4 && local.Length is 7 or 8 && extension.Length <= 6,
            [['0', ..] all] => all.Length is >= 10 and <= 12,
            [var local] => local.Length is 7 or 8,
            [var local, var extension] => local.Length is 7 or 8 && extension.Length <= 6,
            _ => false,
        };
    }
}
