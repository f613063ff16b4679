using Changping.Domain.Common;
using Changping.Domain.Identifiers;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Identifiers;

public sealed class OtherIdentifierTests
{
    [Theory]
    [InlineData("91350100M000100Y43", null)]
    [InlineData(" 91350100m000100y43 ", null)]
    [InlineData("91350100M000100Y4Z", "uscc-characters")]
    [InlineData("91350100M000100Y44", "uscc-check-digit")]
    [InlineData("91350100M000100Y4", "uscc-length")]
    [InlineData("91350100M000100I43", "uscc-characters")]
    public void A_credit_code_has_its_own_alphabet_and_check_character(string text, string? code) =>
        Assert.Equal(code, UnifiedSocialCreditCode.TryParse(text, out _, out var fault) ? null : fault.Code);

    [Theory]
    [InlineData("19900001234", "19900001234")]
    [InlineData("+86 199-0000-1234", "19900001234")]
    [InlineData("8619900001234", "19900001234")]
    [InlineData("010-89741234", "010-89741234")]
    [InlineData("（010）89741234", "010-89741234")]
    [InlineData("01089741234", "01089741234")]
    [InlineData("89741234", "89741234")]
    [InlineData("010-89741234转801", "010-89741234-801")]
    [InlineData("400-810-0000", "400-810-0000")]
    public void A_telephone_is_mobile_or_landline(string text, string expected) => Assert.Equal(expected, PhoneNumber.Parse(text).Text);

    [Theory]
    [InlineData("12900001234", "mobile-shape")]
    [InlineData("1990000123", "mobile-shape")]
    [InlineData("199000012345", "mobile-shape")]
    [InlineData("123456", "phone-shape")]
    [InlineData("无电话", "phone-shape")]
    [InlineData("89741234/89741235", "phone-shape")]
    public void A_wrong_telephone_says_which_kind_it_looked_like(string text, string code)
    {
        Assert.False(PhoneNumber.TryParse(text, out _, out var fault));
        Assert.Equal(code, fault.Code);
    }

    [Theory]
    [InlineData("a@b.cn", true)]
    [InlineData("ａ＠ｂ．ｃｎ", true)]
    [InlineData("first.last+x@mail.example.edu.cn", true)]
    [InlineData("a@b", false)]
    [InlineData("@b.cn", false)]
    [InlineData("a@b.cn;c@d.cn", false)]
    [InlineData("a b@c.cn", false)]
    [InlineData("a@.cn", false)]
    public void An_email_is_one_plain_address(string text, bool valid) => Assert.Equal(valid, EmailAddress.TryParse(text, out _, out _));

    [Theory]
    [InlineData("12345678", null)]
    [InlineData("1234567", "account-length")]
    [InlineData("12345678901234567890123456789012", null)]
    [InlineData("123456789012345678901234567890123", "account-length")]
    [InlineData("6222 0000 0000 1234", null)]
    [InlineData("6222X00000001234", "account-characters")]
    public void An_account_has_8_to_32_digits(string text, string? code) =>
        Assert.Equal(code, BankAccountNumber.TryParse(text, out _, out var fault) ? null : fault.Code);

    [Fact]
    public void The_Luhn_check_only_warns()
    {
        Assert.True(BankAccountNumber.Parse("4111111111111111").LooksRight);
        Assert.False(BankAccountNumber.Parse("4111111111111112").LooksRight);
        Assert.True(BankAccountNumber.Parse("411111111111112").LooksRight);
    }

    [Fact]
    public void Numbers_are_masked_as_the_screens_show_them()
    {
        Assert.Equal("6222 **** **** 1234", BankAccountNumber.Parse("6222000000001234").Masked);
        Assert.Equal("**** 5678", BankAccountNumber.Parse("12345678").Masked);
        Assert.Equal("E0*****78", Mask.Document("E01234578"));
        Assert.Equal("199****1234", MobileNumber.Parse("19900001234").Masked);
    }

    [Theory]
    [InlineData("000100000001", true)]
    [InlineData("00010000001", false)]
    [InlineData("0001000000011", false)]
    [InlineData("00010000000A", false)]
    public void A_branch_code_has_12_digits(string text, bool valid) => Assert.Equal(valid, BankBranchCode.TryParse(text, out _, out _));

    [Theory]
    [InlineData(IdentityDocumentKind.Passport, "E12345678", true)]
    [InlineData(IdentityDocumentKind.Passport, "E123", false)]
    [InlineData(IdentityDocumentKind.HkMacauPermit, "H12345678", true)]
    [InlineData(IdentityDocumentKind.HkMacauPermit, "C12345678", false)]
    [InlineData(IdentityDocumentKind.TaiwanPermit, "12345678", true)]
    [InlineData(IdentityDocumentKind.TaiwanPermit, "1234567", false)]
    [InlineData(IdentityDocumentKind.ForeignPermanentResidence, "USA123456789012", true)]
    [InlineData(IdentityDocumentKind.ForeignPermanentResidence, "123456789012345", false)]
    [InlineData(IdentityDocumentKind.HkMacauPermit, "", false)]
    public void Each_kind_of_document_has_its_shape(IdentityDocumentKind kind, string number, bool valid) =>
        Assert.Equal(valid, IdentityDocument.TryParse(kind, number, out _, out _));

    [Theory]
    [InlineData("E12345678", IdentityDocumentKind.Passport)]
    [InlineData("M12345678", IdentityDocumentKind.HkMacauPermit)]
    [InlineData("91350100M000100Y43", IdentityDocumentKind.Passport)]
    public void Without_a_kind_it_is_inferred(string number, IdentityDocumentKind kind)
    {
        Assert.True(IdentityDocument.TryInfer(number, out var document, out _));
        Assert.Equal(kind, document.Kind);
    }

    [Fact]
    public void What_looks_like_a_citizens_number_must_be_one()
    {
        Assert.False(IdentityDocument.TryInfer("110114199001011230", out _, out var fault));
        Assert.Equal("id-check-digit", fault.Code);
        Assert.False(IdentityDocument.TryInfer("11011419900101123", out _, out fault));
        Assert.Equal("id-length", fault.Code);
    }

    [Theory]
    [InlineData("博士", AcademicDegree.Doctorate)]
    [InlineData("博士研究生", AcademicDegree.Doctorate)]
    [InlineData("工学博士", AcademicDegree.Doctorate)]
    [InlineData("医学博士学位", AcademicDegree.Doctorate)]
    [InlineData("Ph.D", AcademicDegree.Doctorate)]
    [InlineData("Ph.D.", AcademicDegree.Doctorate)]
    [InlineData("理学硕士", AcademicDegree.Master)]
    [InlineData("学士", AcademicDegree.Bachelor)]
    [InlineData("无", AcademicDegree.None)]
    [InlineData("博士在读", null)]
    [InlineData("在读博士", null)]
    [InlineData("博士后", null)]
    [InlineData("博士肄业", null)]
    [InlineData("本科", null)]
    public void A_degree_is_read_only_where_it_was_conferred(string text, AcademicDegree? degree) =>
        Assert.Equal(degree, AcademicDegrees.TryParse(text, out var read) ? read : null);

    [Fact]
    public void Every_Chinese_name_is_read_back()
    {
        Assert.All(InstitutionKinds.All, kind => Assert.True(InstitutionKinds.TryParse(kind.ChineseName(), out var read) && read == kind));
        Assert.All(AcademicDegrees.All, degree => Assert.True(AcademicDegrees.TryParse(degree.ChineseName(), out var read) && read == degree));
        Assert.All(ProjectFields.All, field => Assert.True(ProjectFields.TryParse(field.ChineseName(), out var read) && read == field));
        Assert.All(IdentityDocumentKinds.All, kind => Assert.True(IdentityDocumentKinds.TryParse(kind.ChineseName(), out var read) && read == kind));
    }
}
