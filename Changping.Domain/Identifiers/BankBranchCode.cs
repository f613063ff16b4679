using System.Diagnostics.CodeAnalysis;

namespace Changping.Domain.Identifiers;

/// <summary>The number of a bank's branch in the payment system (联行号): 12 digits.</summary>
public sealed record BankBranchCode
{
    private BankBranchCode(string digits) => Digits = digits;

    public string Digits { get; }

    public override string ToString() => Digits;

    /// <exception cref="FormatException">Not valid.</exception>
    public static BankBranchCode Parse(string text) =>
        TryParse(text, out var code, out var fault) ? code : throw IdentifierText.NotValid(fault);

    public static bool TryParse(string text, [NotNullWhen(true)] out BankBranchCode? code, [NotNullWhen(false)] out IdentifierFault? fault)
    {
        var digits = IdentifierText.Fold(text);
        var valid = digits.Length == 12 && IdentifierText.IsDigits(digits);
        code = valid ? new BankBranchCode(digits) : null;
        fault = valid ? null : new("bank-code-shape", $"联行号应为 12 位数字，现为 {digits.Length} 位。");
        return valid;
    }
}
