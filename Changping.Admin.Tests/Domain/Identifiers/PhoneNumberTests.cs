using Changping.Domain.Identifiers;

namespace Changping.Admin.Tests.Domain.Identifiers;

public sealed class PhoneNumberTests
{
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
    [InlineData("400-810-00-00", "400-810-00-00")]
    [InlineData("12345678", "12345678")]
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
    [InlineData("8613900001234", true)]
    [InlineData("9913900001234", false)]
    public void Only_the_country_code_is_dropped_before_a_mobile_number(string text, bool valid) =>
        Assert.Equal(valid, MobileNumber.TryParse(text, out _, out _));
}
