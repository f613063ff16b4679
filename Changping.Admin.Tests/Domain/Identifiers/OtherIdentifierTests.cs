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
    [InlineData("91350100M000100Y430", "uscc-length")]
    [InlineData("", "uscc-length")]
    [InlineData("91350100M000100I43", "uscc-characters")]
    [InlineData("I1350100M000100Y43", "uscc-characters")]
    [InlineData("91350100M0001104Y0", null)]
    [InlineData("91350100M0001104Y1", "uscc-check-digit")]
    [InlineData("91350100M0001105Y1", null)]
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
    [InlineData("4008100000", "4008100000")]
    [InlineData("800-810-0000", "800-810-0000")]
    [InlineData("0310-8974123", "0310-8974123")]
    [InlineData("0310-89741234", "0310-89741234")]
    [InlineData("010-8974123", "010-8974123")]
    [InlineData("0108974123", "0108974123")]
    [InlineData("031089741234", "031089741234")]
    [InlineData("8974123", "8974123")]
    [InlineData("8974123-1", "8974123-1")]
    [InlineData("89741234-123456", "89741234-123456")]
    [InlineData("010-89741234-123456", "010-89741234-123456")]
    [InlineData("0310-8974123—1", "0310-8974123-1")]
    [InlineData("13900001234", "13900001234")]
    [InlineData("＋8613900001234", "13900001234")]
    public void A_telephone_is_mobile_or_landline(string text, string expected) => Assert.Equal(expected, PhoneNumber.Parse(text).Text);

    [Theory]
    [InlineData("80012345")]
    [InlineData("4001234")]
    [InlineData("80012345-12")]
    public void A_landline_that_begins_like_a_toll_free_number_was_refused(string text) => Assert.Equal(text, PhoneNumber.Parse(text).Text);

    [Theory]
    [InlineData("12900001234", "mobile-shape")]
    [InlineData("1990000123", "mobile-shape")]
    [InlineData("199000012345", "mobile-shape")]
    [InlineData("13900001A34", "mobile-shape")]
    [InlineData("23900001234", "phone-shape")]
    [InlineData("+86 010-89741234", "mobile-shape")]
    [InlineData("869990000123", "phone-shape")]
    [InlineData("8629900001234", "mobile-shape")]
    [InlineData("123456789", "mobile-shape")]
    [InlineData("123456", "phone-shape")]
    [InlineData("897412345", "phone-shape")]
    [InlineData("89741234-1234567", "phone-shape")]
    [InlineData("123456-1", "phone-shape")]
    [InlineData("897412345-1", "phone-shape")]
    [InlineData("01-89741234", "phone-shape")]
    [InlineData("01010-89741234", "phone-shape")]
    [InlineData("010-897412", "phone-shape")]
    [InlineData("010-897412345", "phone-shape")]
    [InlineData("01-89741234-1", "phone-shape")]
    [InlineData("01010-89741234-1", "phone-shape")]
    [InlineData("010-897412-1", "phone-shape")]
    [InlineData("010-897412345-1", "phone-shape")]
    [InlineData("010-89741234-1234567", "phone-shape")]
    [InlineData("010897412", "phone-shape")]
    [InlineData("0310897412345", "phone-shape")]
    [InlineData("400-810-000", "phone-shape")]
    [InlineData("400-810-00000", "phone-shape")]
    [InlineData("400-8-1-0-0-0-0-0", "phone-shape")]
    [InlineData("8-9-7-4", "phone-shape")]
    [InlineData("010-8974A234", "phone-shape")]
    [InlineData("", "phone-shape")]
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
    [InlineData(" a@b.cn ", true)]
    [InlineData("o'neil_1%-2@b-c.cn", true)]
    [InlineData("a@b.c", true)]
    [InlineData("a@.cn", false)]
    [InlineData("a@b..cn", false)]
    [InlineData("a@b.cn.", false)]
    [InlineData("a@-b.cn", false)]
    [InlineData("a@b-.cn", false)]
    [InlineData("a@b@c.cn", false)]
    [InlineData("a.b.cn", false)]
    [InlineData("", false)]
    public void An_email_is_one_plain_address(string text, bool valid) => Assert.Equal(valid, EmailAddress.TryParse(text, out _, out _));

    [Theory]
    [InlineData(254, true)]
    [InlineData(255, false)]
    public void An_email_is_at_most_as_long_as_a_server_takes(int length, bool valid) =>
        Assert.Equal(valid, EmailAddress.TryParse("a@b.cn".PadLeft(length, 'a'), out _, out _));

    [Theory]
    [InlineData("12345678", null)]
    [InlineData("1234567", "account-length")]
    [InlineData("12345678901234567890123456789012", null)]
    [InlineData("123456789012345678901234567890123", "account-length")]
    [InlineData("6222 0000 0000 1234", null)]
    [InlineData("6222-0000-0000-1234", null)]
    [InlineData("6222X00000001234", "account-characters")]
    [InlineData("", "account-characters")]
    public void An_account_has_8_to_32_digits(string text, string? code) =>
        Assert.Equal(code, BankAccountNumber.TryParse(text, out _, out var fault) ? null : fault.Code);

    [Theory]
    [InlineData("4111111111111111", true)]
    [InlineData("4111111111111112", false)]
    [InlineData("5500000000000004", true)]
    [InlineData("6222020000000000000", true)]
    [InlineData("6222020000000000001", false)]
    [InlineData("411111111111112", true)]
    [InlineData("62220200000000000001", true)]
    public void The_Luhn_check_only_warns_and_only_of_what_is_as_long_as_a_card(string number, bool looksRight) =>
        Assert.Equal(looksRight, BankAccountNumber.Parse(number).LooksRight);

    [Theory]
    [InlineData("6222000000001234", "6222 **** **** 1234")]
    [InlineData("622200001234", "6222 **** **** 1234")]
    [InlineData("62220001234", "**** 1234")]
    [InlineData("12345", "**** 2345")]
    [InlineData("1234", "****")]
    public void An_account_shows_its_ends_and_a_short_one_only_its_last_four(string number, string masked) => Assert.Equal(masked, Mask.Account(number));

    [Theory]
    [InlineData("110114199001", "110*****9001")]
    [InlineData("E0123457890", "E0*******90")]
    [InlineData("E0123", "E0*23")]
    [InlineData("E012", "****")]
    [InlineData("", "")]
    public void A_document_shows_three_and_four_characters_and_a_short_one_two_at_either_end(string number, string masked) =>
        Assert.Equal(masked, Mask.Document(number));

    [Theory]
    [InlineData("19900001234", "199****1234")]
    [InlineData("010-89741234", "010*****1234")]
    [InlineData("0108974123", "******4123")]
    [InlineData("8974123", "***4123")]
    [InlineData("12345", "*2345")]
    [InlineData("1234", "****")]
    public void A_landline_without_area_code_was_shown_whole_and_shows_only_its_last_four_digits(string number, string masked) =>
        Assert.Equal(masked, Mask.Phone(number));

    [Fact]
    public void Numbers_come_as_text_masked_where_they_are_private()
    {
        Assert.Equal("6222 **** **** 1234", BankAccountNumber.Parse("6222000000001234").ToString());
        Assert.Equal("199****1234", MobileNumber.Parse("19900001234").ToString());
        Assert.Equal("199****1234", PhoneNumber.Parse("19900001234").ToString());
        Assert.Equal("a@b.cn", EmailAddress.Parse("a@b.cn").ToString());
        Assert.Equal("000100000001", BankBranchCode.Parse("0001 0000 0001").ToString());
        Assert.Equal("91350100M000100Y43", UnifiedSocialCreditCode.Parse("91350100M000100Y43").ToString());
    }

    [Fact]
    public void What_is_no_identifier_is_an_error_with_the_sentence_for_who_typed_it()
    {
        Action[] wrong =
        [
            () => BankAccountNumber.Parse("1"), () => BankBranchCode.Parse("1"), () => CitizenId.Parse("1"), () => EmailAddress.Parse("1"),
            () => MobileNumber.Parse("1"), () => PhoneNumber.Parse("1"), () => UnifiedSocialCreditCode.Parse("1"),
        ];
        Assert.All(wrong, parse => Assert.EndsWith("。", Assert.Throws<FormatException>(parse).Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("１２　ａｂ\u200B c\t", "12ABC")]
    [InlineData(" 1", "1")]
    [InlineData("1\u200C\u200D\u200E\u200F\u202A\u202C\u2060\uFEFF\u0007", "1")]
    [InlineData("！～", "!~")]
    [InlineData("、｟", "、｟")]
    [InlineData("", "")]
    public void An_identifier_has_one_spelling_however_it_was_typed(string typed, string folded) => Assert.Equal(folded, IdentifierText.Fold(typed));

    [Fact]
    public void An_identifier_that_is_typed_well_is_not_copied()
    {
        var typed = new string("110114ABC".AsSpan());
        Assert.Same(typed, IdentifierText.Fold(typed));
    }

    [Theory]
    [InlineData('\u3000', ' ')]
    [InlineData('！', '!')]
    [InlineData('～', '~')]
    [InlineData('A', 'A')]
    [InlineData('中', '中')]
    public void Only_full_width_ASCII_becomes_half_width(char typed, char half) => Assert.Equal(half, IdentifierText.HalfWidth(typed));

    [Theory]
    [InlineData("000100000001", true)]
    [InlineData("00010000001", false)]
    [InlineData("0001000000011", false)]
    [InlineData("00010000000A", false)]
    public void A_branch_code_has_12_digits(string text, bool valid) => Assert.Equal(valid, BankBranchCode.TryParse(text, out _, out _));

    [Fact]
    public void Every_Chinese_name_is_read_back()
    {
        Assert.All(InstitutionKinds.All, kind => Assert.True(InstitutionKinds.TryParse(kind.ChineseName(), out var read) && read == kind));
        Assert.All(AcademicDegrees.All, degree => Assert.True(AcademicDegrees.TryParse(degree.ChineseName(), out var read) && read == degree));
        Assert.All(ProjectFields.All, field => Assert.True(ProjectFields.TryParse(field.ChineseName(), out var read) && read == field));
        Assert.All(IdentityDocumentKinds.All, kind => Assert.True(IdentityDocumentKinds.TryParse(kind.ChineseName(), out var read) && read == kind));
    }
}
