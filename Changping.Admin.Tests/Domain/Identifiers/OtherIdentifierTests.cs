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

    [Fact]
    public void What_is_no_identifier_leaves_a_fault_alone_and_what_is_one_leaves_none()
    {
        foreach (var (text, valid) in new[] { ("1", false), ("19900001234", true) })
        {
            Assert.Equal(valid, MobileNumber.TryParse(text, out var mobile, out var fault));
            Assert.Equal((valid, valid), (mobile is not null, fault is null));
            Assert.Equal(valid, BankAccountNumber.TryParse(text, out var account, out fault));
            Assert.Equal((valid, valid), (account is not null, fault is null));
        }

        foreach (var (text, valid) in new[] { ("1", false), ("89741234", true) })
        {
            Assert.Equal(valid, PhoneNumber.TryParse(text, out var phone, out var fault));
            Assert.Equal((valid, valid), (phone is not null, fault is null));
        }

        foreach (var (text, valid) in new[] { ("1", false), ("000100000001", true) })
        {
            Assert.Equal(valid, BankBranchCode.TryParse(text, out var code, out var fault));
            Assert.Equal((valid, valid), (code is not null, fault is null));
        }

        foreach (var (text, valid) in new[] { ("1", false), ("a@b.cn", true) })
        {
            Assert.Equal(valid, EmailAddress.TryParse(text, out var email, out var fault));
            Assert.Equal((valid, valid), (email is not null, fault is null));
        }

        Assert.False(UnifiedSocialCreditCode.TryParse("91350100M000100I43", out var uscc, out var where));
        Assert.Equal((null, "统一社会信用代码第 16 位“I”不可用：只用数字和除 I、O、S、V、Z 外的大写字母。"), (uscc, where.Message));
    }

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
        Assert.All(ProjectFields.All, field => Assert.True(ProjectFields.TryParse(field.ChineseName(), out var read) && read == field));
        Assert.All(IdentityDocumentKinds.All, kind => Assert.True(IdentityDocumentKinds.TryParse(kind.ChineseName(), out var read) && read == kind));
    }
}
