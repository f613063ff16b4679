namespace Changping.Domain.Identifiers;

/// <summary>The documents by which an expert can be identified.</summary>
public enum IdentityDocumentKind
{
    CitizenId,
    Passport,
    HkMacauPermit,
    TaiwanPermit,
    ForeignPermanentResidence,

    /// <summary>Of residents of Hong Kong, Macau and Taiwan: built like a citizen's number, from 810000, 820000 or 830000 on.</summary>
    ResidencePermit,
}

public static class IdentityDocumentKinds
{
    public static readonly IReadOnlyList<IdentityDocumentKind> All = Enum.GetValues<IdentityDocumentKind>();

    public static string ChineseName(this IdentityDocumentKind kind) => kind switch
    {
        IdentityDocumentKind.CitizenId => "居民身份证",
        IdentityDocumentKind.Passport => "护照",
        IdentityDocumentKind.HkMacauPermit => "港澳居民来往内地通行证",
        IdentityDocumentKind.TaiwanPermit => "台湾居民来往大陆通行证",
        IdentityDocumentKind.ForeignPermanentResidence => "外国人永久居留身份证",
        IdentityDocumentKind.ResidencePermit => "港澳台居民居住证",
    };

    /// <summary>Reads the official name and the short names in common use.</summary>
    public static bool TryParse(string text, out IdentityDocumentKind kind)
    {
        IdentityDocumentKind? known = IdentifierText.Fold(text) switch
        {
            "居民身份证" or "身份证" or "二代身份证" => IdentityDocumentKind.CitizenId,
            "护照" or "中国护照" or "外国护照" => IdentityDocumentKind.Passport,
            "港澳居民来往内地通行证" or "港澳通行证" or "回乡证" => IdentityDocumentKind.HkMacauPermit,
            "台湾居民来往大陆通行证" or "台胞证" => IdentityDocumentKind.TaiwanPermit,
            "外国人永久居留身份证" or "外国人永久居留证" or "永久居留身份证" => IdentityDocumentKind.ForeignPermanentResidence,
            "港澳台居民居住证" or "港澳台居住证" or "港澳居民居住证" or "台湾居民居住证" or "港澳台居民居留证" or "居住证" => IdentityDocumentKind.ResidencePermit,
            _ => null,
        };
        kind = known ?? default;
        return known is not null;
    }
}
