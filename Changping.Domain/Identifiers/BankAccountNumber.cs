using System.Diagnostics.CodeAnalysis;

namespace Changping.Domain.Identifiers;

/// <summary>A bank account: 8 to 32 digits. Company accounts have neither a fixed length nor a check digit.</summary>
public sealed record BankAccountNumber
{
    private BankAccountNumber(string digits) => Digits = digits;

    public string Digits { get; }

    public string Masked => Mask.Account(Digits);

    /// <summary>
    /// False when it is as long as a personal card (16 to 19 digits) and fails the Luhn check: worth a second look, never a refusal,
    /// since company accounts can be as long.
    /// </summary>
    public bool LooksRight => Digits.Length is < 16 or > 19 || PassesLuhn();

    public override string ToString() => Masked;

    /// <exception cref="FormatException">Not valid.</exception>
    public static BankAccountNumber Parse(string text) =>
        TryParse(text, out var account, out var fault) ? account : throw IdentifierText.NotValid(fault);

    public static bool TryParse(
        string text, [NotNullWhen(true)] out BankAccountNumber? account, [NotNullWhen(false)] out IdentifierFault? fault)
    {
        var digits = IdentifierText.Fold(text).Replace("-", "", StringComparison.Ordinal);
        fault = !IdentifierText.IsDigits(digits) ? new("account-characters", "银行账号只含数字（可用空格或短横线分组）。")
            : digits.Length is < 8 or > 32 ? new("account-length", $"银行账号应为 8 至 32 位，现为 {digits.Length} 位。")
            : null;
        account = fault is null ? new BankAccountNumber(digits) : null;
        return fault is null;
    }

    private bool PassesLuhn()
    {
        var sum = 0;
        for (var position = 0; position < Digits.Length; position++)
        {
            var digit = Digits[^(position + 1)] - '0';
            sum += position % 2 == 0 ? digit : digit < 5 ? digit * 2 : digit * 2 - 9;
        }

        return sum % 10 == 0;
    }
}
