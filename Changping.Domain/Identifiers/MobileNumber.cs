using System.Diagnostics.CodeAnalysis;

namespace Changping.Domain.Identifiers;

/// <summary>A mobile number of the mainland: 11 digits, the second from 3 to 9; +86 and separators are dropped.</summary>
public sealed record MobileNumber
{
    private MobileNumber(string digits) => Digits = digits;

    public string Digits { get; }

    public string Masked => Mask.Phone(Digits);

    public override string ToString() => Masked;

    /// <exception cref="FormatException">Not valid.</exception>
    public static MobileNumber Parse(string text) =>
        TryParse(text, out var mobile, out var fault) ? mobile : throw IdentifierText.NotValid(fault);

    public static bool TryParse(string text, [NotNullWhen(true)] out MobileNumber? mobile, [NotNullWhen(false)] out IdentifierFault? fault)
    {
        var digits = IdentifierText.Fold(text).Replace("-", "", StringComparison.Ordinal);
        digits = digits.StartsWith("+86", StringComparison.Ordinal) ? digits[3..]
            : digits.Length == 13 && digits.StartsWith("86", StringComparison.Ordinal) ? digits[2..]
            : digits;

        var valid = digits.Length == 11 && IdentifierText.IsDigits(digits) && digits[0] == '1' && digits[1] >= '3';
        mobile = valid ? new MobileNumber(digits) : null;
        fault = valid ? null : new("mobile-shape", "手机号码应为 11 位数字，以 13 至 19 开头。");
        return valid;
    }
}
