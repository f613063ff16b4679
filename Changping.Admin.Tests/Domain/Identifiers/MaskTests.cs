using Changping.Domain.Identifiers;

namespace Changping.Admin.Tests.Domain.Identifiers;

/// <summary>What is shown to those who need not know all of a number.</summary>
public sealed class MaskTests
{
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
}
