using System.Diagnostics.CodeAnalysis;

namespace Changping.Domain.Identifiers;

/// <summary>A document that identifies a person; its number has the shape of its kind.</summary>
public sealed record IdentityDocument
{
    private IdentityDocument(IdentityDocumentKind kind, string number, CitizenId? citizen) => (Kind, Number, CitizenId) = (kind, number, citizen);

    public IdentityDocumentKind Kind { get; }

    /// <summary>Half-width, in capitals, without blanks: the key of a person.</summary>
    public string Number { get; }

    /// <summary>With date of birth and sex, of a citizen's card and of a residence permit, which is numbered alike; null for the other kinds.</summary>
    public CitizenId? CitizenId { get; }

    public string Masked => Mask.Document(Number);

    /// <summary>Masked, so that no log gets the number by accident.</summary>
    public override string ToString() => $"{Kind.ChineseName()} {Masked}";

    /// <exception cref="FormatException">Not valid.</exception>
    public static IdentityDocument Parse(IdentityDocumentKind kind, string number) =>
        TryParse(kind, number, out var document, out var fault) ? document : throw IdentifierText.NotValid(fault);

    public static bool TryParse(
        IdentityDocumentKind kind, string text, [NotNullWhen(true)] out IdentityDocument? document, [NotNullWhen(false)] out IdentifierFault? fault)
    {
        var number = IdentifierText.Fold(text);
        CitizenId? citizen = null;
        fault = kind switch
        {
            IdentityDocumentKind.CitizenId => CitizenId.TryParse(number, out citizen, out var ofCitizen) ? null : ofCitizen,
            IdentityDocumentKind.ResidencePermit => IsOfResident(number) && CitizenId.TryParse(number, out citizen, out _)
                ? null
                : new("document-shape", $"{kind.ChineseName()}号码格式不符：{ShapeOf(kind)}。"),
            _ => FaultOf(kind, number),
        };
        document = fault is null ? new IdentityDocument(kind, number, citizen) : null;
        return fault is null;
    }

    /// <summary>Where a register has no column for the kind: what looks like a citizen's number must be a valid one.</summary>
    public static bool TryInfer(string text, [NotNullWhen(true)] out IdentityDocument? document, [NotNullWhen(false)] out IdentifierFault? fault)
    {
        var number = IdentifierText.Fold(text);
        return TryParse(Infer(number), number, out document, out fault);
    }

    private static IdentityDocumentKind Infer(string number)
    {
        var leadingDigits = number.AsSpan().IndexOfAnyExceptInRange('0', '9');
        leadingDigits = leadingDigits < 0 ? number.Length : leadingDigits;
        return number switch
        {
            ['9', ..] when number.Length == 18 && leadingDigits >= 17 => IdentityDocumentKind.ForeignPermanentResidence,
            _ when number.Length == 18 && leadingDigits >= 17 && IsOfResident(number) => IdentityDocumentKind.ResidencePermit,
            _ when leadingDigits >= 12 => IdentityDocumentKind.CitizenId,
            _ when number.Length == 15 && char.IsAsciiLetter(number[0]) => IdentityDocumentKind.ForeignPermanentResidence,
            ['H' or 'M', ..] when number.Length is 9 or 11 && IdentifierText.IsDigits(number.AsSpan(1)) => IdentityDocumentKind.HkMacauPermit,
            _ when number.Length == 8 && leadingDigits == 8 => IdentityDocumentKind.TaiwanPermit,
            _ => IdentityDocumentKind.Passport,
        };
    }

    /// <summary>Hong Kong, Macau and Taiwan by the first six digits.</summary>
    private static bool IsOfResident(string number) =>
        number.StartsWith("810000", StringComparison.Ordinal) || number.StartsWith("820000", StringComparison.Ordinal)
            || number.StartsWith("830000", StringComparison.Ordinal);

    private static IdentifierFault? FaultOf(IdentityDocumentKind kind, string number)
    {
        if (kind is IdentityDocumentKind.ForeignPermanentResidence && number.Length == 18)
        {
            // The card of 2023 is built like a citizen's number and has its check digit.
            return IdentifierText.IsDigits(number.AsSpan(0, 17)) && number[0] == '9' && CitizenId.CheckDigit(number) == number[17]
                ? null
                : new("document-shape", "外国人永久居留身份证号码应以 9 开头且校验位相符，请逐位核对。");
        }

        var shaped = kind switch
        {
            IdentityDocumentKind.HkMacauPermit => number.Length is 9 or 11 && number[0] is 'H' or 'M' && IdentifierText.IsDigits(number.AsSpan(1)),
            IdentityDocumentKind.TaiwanPermit => number.Length is 8 or 10 && IdentifierText.IsDigits(number),
            IdentityDocumentKind.ForeignPermanentResidence => number.Length == 15 && number.Take(3).All(char.IsAsciiLetterUpper)
                && IdentifierText.IsDigits(number.AsSpan(3)),
            _ => number.Length is >= 5 and <= 20 && number.All(char.IsAsciiLetterOrDigit),
        };
        return shaped ? null : new("document-shape", $"{kind.ChineseName()}号码格式不符：{ShapeOf(kind)}。");
    }

    private static string ShapeOf(IdentityDocumentKind kind) => kind switch
    {
        IdentityDocumentKind.CitizenId => "18 位",
        IdentityDocumentKind.Passport => "5 至 20 位字母和数字",
        IdentityDocumentKind.HkMacauPermit => "H 或 M 加 8 位（或 10 位）数字",
        IdentityDocumentKind.TaiwanPermit => "8 位（或 10 位）数字",
        IdentityDocumentKind.ForeignPermanentResidence => "18 位，或旧卡 3 位字母加 12 位数字",
        IdentityDocumentKind.ResidencePermit => "18 位，以 810000、820000 或 830000 开头，出生日期和校验位相符",
    };
}
