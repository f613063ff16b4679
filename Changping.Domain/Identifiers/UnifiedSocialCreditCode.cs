using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Changping.Domain.Identifiers;

/// <summary>The code of an organisation by GB 32100: 18 characters without I, O, S, V and Z, the last one a check character.</summary>
public sealed record UnifiedSocialCreditCode
{
    private const int Length = 18;
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static readonly SearchValues<char> Allowed = SearchValues.Create(Alphabet);
    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    private UnifiedSocialCreditCode(string code) => Code = code;

    public string Code { get; }

    public override string ToString() => Code;

    /// <exception cref="FormatException">Not valid.</exception>
    public static UnifiedSocialCreditCode Parse(string text) =>
        TryParse(text, out var code, out var fault) ? code : throw IdentifierText.NotValid(fault);

    public static bool TryParse(
        string text, [NotNullWhen(true)] out UnifiedSocialCreditCode? code, [NotNullWhen(false)] out IdentifierFault? fault)
    {
        var folded = IdentifierText.Fold(text);
        fault = FaultOf(folded);
        code = fault is null ? new UnifiedSocialCreditCode(folded) : null;
        return fault is null;
    }

    /// <summary>The check character of the first 17, all of which are in the alphabet.</summary>
    public static char CheckCharacter(ReadOnlySpan<char> code)
    {
        var sum = 0;
        for (var position = 0; position < Weights.Length; position++)
        {
            sum += Alphabet.IndexOf(code[position], StringComparison.Ordinal) * Weights[position];
        }

        return Alphabet[(31 - sum % 31) % 31];
    }

    private static IdentifierFault? FaultOf(string code)
    {
        if (code.Length != Length)
        {
            return new("uscc-length", $"统一社会信用代码应为 18 位，现为 {code.Length} 位。");
        }

        var foreign = code.AsSpan().IndexOfAnyExcept(Allowed);
        if (foreign >= 0)
        {
            return new("uscc-characters", $"统一社会信用代码第 {foreign + 1} 位“{code[foreign]}”不可用：只用数字和除 I、O、S、V、Z 外的大写字母。");
        }

        return CheckCharacter(code) == code[^1]
            ? null
            : new("uscc-check-digit", "统一社会信用代码校验位不符，请对照营业执照逐位核对。");
    }
}
