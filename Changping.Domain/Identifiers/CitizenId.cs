using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Changping.Domain.Identifiers;

/// <summary>A citizen identity number by GB 11643: 17 digits with the date of birth, and a check digit that may be X.</summary>
public sealed record CitizenId
{
    private const int Length = 18;

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private CitizenId(string number, DateOnly birthDate) => (Number, BirthDate) = (number, birthDate);

    /// <summary>All 18 characters, X in capitals.</summary>
    public string Number { get; }

    public DateOnly BirthDate { get; }

    public bool IsMale => (Number[16] - '0') % 2 == 1;

    public string Masked => Mask.Document(Number);

    /// <summary>Masked, so that no log gets the number by accident.</summary>
    public override string ToString() => Masked;

    /// <exception cref="FormatException">Not valid.</exception>
    public static CitizenId Parse(string text) =>
        TryParse(text, out var id, out var fault) ? id : throw IdentifierText.NotValid(fault);

    public static bool TryParse(string text, [NotNullWhen(true)] out CitizenId? id, [NotNullWhen(false)] out IdentifierFault? fault)
    {
        var number = IdentifierText.Fold(text);
        fault = FaultOf(number, out var birthDate);
        id = fault is null ? new CitizenId(number, birthDate) : null;
        return fault is null;
    }

    /// <summary>The check character of the first 17 digits.</summary>
    public static char CheckDigit(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var position = 0; position < Weights.Length; position++)
        {
            sum += (digits[position] - '0') * Weights[position];
        }

        return "10X98765432"[sum % 11];
    }

    private static IdentifierFault? FaultOf(string number, out DateOnly birthDate)
    {
        birthDate = default;
        if (number.Length != Length)
        {
            return new("id-length", $"居民身份证号应为 18 位，现为 {number.Length} 位；其他证件请填写证件类型。");
        }

        if (!IdentifierText.IsDigits(number.AsSpan(0, Length - 1)) || number[^1] is not ((>= '0' and <= '9') or 'X'))
        {
            return new("id-characters", "居民身份证号前 17 位应为数字，末位为数字或 X。");
        }

        if (!DateOnly.TryParseExact(number.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out birthDate)
            || birthDate.Year < 1900)
        {
            return new("id-date", $"居民身份证号中的出生日期 {number.AsSpan(6, 8)} 不存在。");
        }

        return CheckDigit(number) == number[^1]
            ? null
            : new("id-check-digit", "居民身份证号校验位不符，请逐位核对。");
    }
}
