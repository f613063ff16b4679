using Changping.Domain.Identifiers;

namespace Changping.Admin.Tests.Domain.Identifiers;

/// <summary>The number of a document is the key of a person: each kind has its shape, and where no kind is given it is inferred.</summary>
public sealed class IdentityDocumentTests
{
    private static readonly string Citizen = WithCheckDigit("11011419900101123");
    private static readonly string Resident = WithCheckDigit("91112219900101123");

    [Theory]
    [InlineData(IdentityDocumentKind.Passport, "E1234", true)]
    [InlineData(IdentityDocumentKind.Passport, "E123", false)]
    [InlineData(IdentityDocumentKind.Passport, "E1234567890123456789", true)]
    [InlineData(IdentityDocumentKind.Passport, "E12345678901234567890", false)]
    [InlineData(IdentityDocumentKind.Passport, "E1234-5678", false)]
    [InlineData(IdentityDocumentKind.HkMacauPermit, "H12345678", true)]
    [InlineData(IdentityDocumentKind.HkMacauPermit, "M1234567890", true)]
    [InlineData(IdentityDocumentKind.HkMacauPermit, "H1234567", false)]
    [InlineData(IdentityDocumentKind.HkMacauPermit, "H123456789", false)]
    [InlineData(IdentityDocumentKind.HkMacauPermit, "H123456789012", false)]
    [InlineData(IdentityDocumentKind.HkMacauPermit, "H1234567A", false)]
    [InlineData(IdentityDocumentKind.HkMacauPermit, "C12345678", false)]
    [InlineData(IdentityDocumentKind.HkMacauPermit, "", false)]
    [InlineData(IdentityDocumentKind.TaiwanPermit, "12345678", true)]
    [InlineData(IdentityDocumentKind.TaiwanPermit, "1234567890", true)]
    [InlineData(IdentityDocumentKind.TaiwanPermit, "1234567", false)]
    [InlineData(IdentityDocumentKind.TaiwanPermit, "123456789", false)]
    [InlineData(IdentityDocumentKind.TaiwanPermit, "12345678901", false)]
    [InlineData(IdentityDocumentKind.TaiwanPermit, "1234567A", false)]
    [InlineData(IdentityDocumentKind.ForeignPermanentResidence, "USA123456789012", true)]
    [InlineData(IdentityDocumentKind.ForeignPermanentResidence, "US1123456789012", false)]
    [InlineData(IdentityDocumentKind.ForeignPermanentResidence, "USAB23456789012", false)]
    [InlineData(IdentityDocumentKind.ForeignPermanentResidence, "123456789012345", false)]
    [InlineData(IdentityDocumentKind.ForeignPermanentResidence, "USA12345678901", false)]
    [InlineData(IdentityDocumentKind.ForeignPermanentResidence, "USA1234567890123", false)]
    public void Each_kind_of_document_has_its_shape(IdentityDocumentKind kind, string number, bool valid)
    {
        Assert.Equal(valid, IdentityDocument.TryParse(kind, number, out var document, out var fault));
        Assert.Equal((valid ? number : null, valid ? null : "document-shape"), (document?.Number, fault?.Code));
    }

    [Theory]
    [InlineData(IdentityDocumentKind.CitizenId, "居民身份证")]
    [InlineData(IdentityDocumentKind.CitizenId, "身份证")]
    [InlineData(IdentityDocumentKind.CitizenId, "二代身份证")]
    [InlineData(IdentityDocumentKind.Passport, "护 照")]
    [InlineData(IdentityDocumentKind.Passport, "中国护照")]
    [InlineData(IdentityDocumentKind.Passport, "外国护照")]
    [InlineData(IdentityDocumentKind.HkMacauPermit, "港澳通行证")]
    [InlineData(IdentityDocumentKind.HkMacauPermit, "回乡证")]
    [InlineData(IdentityDocumentKind.TaiwanPermit, "台胞证")]
    [InlineData(IdentityDocumentKind.ForeignPermanentResidence, "外国人永久居留证")]
    [InlineData(IdentityDocumentKind.ForeignPermanentResidence, "永久居留身份证")]
    [InlineData(null, "军官证")]
    public void A_kind_is_read_by_the_names_in_use_and_another_is_none(IdentityDocumentKind? kind, string text)
    {
        Assert.Equal(kind is not null, IdentityDocumentKinds.TryParse(text, out var read));
        Assert.Equal(kind ?? default, read);
    }

    [Fact]
    public void A_residence_card_of_18_digits_begins_with_9_and_has_the_check_digit_of_a_citizens_number()
    {
        var other = Resident[..17] + (Resident[17] == '0' ? '1' : '0');
        foreach (var (number, valid) in new[] { (Resident, true), (other, false), (Citizen, false), ("9111221990010112A0", false),
            (WithCheckDigit("81112219900101123"), false) })
        {
            Assert.Equal(valid, IdentityDocument.TryParse(IdentityDocumentKind.ForeignPermanentResidence, number, out _, out var fault));
            Assert.Equal(valid ? null : "document-shape", fault?.Code);
        }
    }

    [Theory]
    [InlineData("E12345678", IdentityDocumentKind.Passport)]
    [InlineData("E1234567", IdentityDocumentKind.Passport)]
    [InlineData("E12345678901", IdentityDocumentKind.Passport)]
    [InlineData("123456789", IdentityDocumentKind.Passport)]
    [InlineData("12345678901", IdentityDocumentKind.Passport)]
    [InlineData("1234567A", IdentityDocumentKind.Passport)]
    [InlineData("91350100M000100Y43", IdentityDocumentKind.Passport)]
    [InlineData("M12345678", IdentityDocumentKind.HkMacauPermit)]
    [InlineData("H1234567890", IdentityDocumentKind.HkMacauPermit)]
    [InlineData("H1234567A", IdentityDocumentKind.Passport)]
    [InlineData("H123456789", IdentityDocumentKind.Passport)]
    [InlineData("12345678", IdentityDocumentKind.TaiwanPermit)]
    [InlineData("usa 1234 5678 9012", IdentityDocumentKind.ForeignPermanentResidence)]
    public void Without_a_kind_it_is_inferred(string number, IdentityDocumentKind kind)
    {
        Assert.True(IdentityDocument.TryInfer(number, out var document, out _));
        Assert.Equal((kind, IdentifierText.Fold(number)), (document.Kind, document.Number));
    }

    [Fact]
    public void Eighteen_digits_are_a_citizens_number_or_beginning_with_9_a_residence_card()
    {
        Assert.True(IdentityDocument.TryInfer(Citizen, out var citizen, out _));
        Assert.Equal((IdentityDocumentKind.CitizenId, new DateOnly(1990, 1, 1)), (citizen.Kind, citizen.CitizenId!.BirthDate));
        Assert.True(IdentityDocument.TryInfer(Resident, out var resident, out _));
        Assert.Equal((IdentityDocumentKind.ForeignPermanentResidence, null), (resident.Kind, resident.CitizenId));
        var withX = Enumerable.Range(100, 900).Select(number => WithCheckDigit($"91112219900101{number}")).First(number => number.EndsWith('X'));
        Assert.True(IdentityDocument.TryInfer(withX, out resident, out _));
        Assert.Equal(IdentityDocumentKind.ForeignPermanentResidence, resident.Kind);
    }

    [Theory]
    [InlineData("110114199001011230", "id-check-digit")]
    [InlineData("11011419900101123", "id-length")]
    [InlineData("110114199001", "id-length")]
    [InlineData("11011419900A", "document-shape", IdentityDocumentKind.HkMacauPermit)]
    public void What_looks_like_a_citizens_number_must_be_one(string number, string code, IdentityDocumentKind? kind = null)
    {
        var read = kind is { } known
            ? IdentityDocument.TryParse(known, number, out var document, out var fault)
            : IdentityDocument.TryInfer(number, out document, out fault);
        Assert.Equal((false, null, code), (read, document, fault?.Code));
    }

    [Fact]
    public void A_number_that_is_none_is_an_error_with_the_sentence_for_who_typed_it()
    {
        Assert.Equal(Citizen, IdentityDocument.Parse(IdentityDocumentKind.CitizenId, $" {Citizen} ").Number);
        Assert.Equal("护照号码格式不符：5 至 20 位字母和数字。",
            Assert.Throws<FormatException>(() => IdentityDocument.Parse(IdentityDocumentKind.Passport, "E1")).Message);
    }

    private static string WithCheckDigit(string digits) => digits + CitizenId.CheckDigit(digits);
}
