using Changping.Domain.Identifiers;

namespace Changping.Admin.Tests.Domain.Identifiers;

/// <summary>GB 11643.</summary>
public sealed class CitizenIdTests
{
    private static readonly string Valid = WithCheckDigit("11011419900101123");

    [Fact]
    public void It_tells_date_of_birth_and_sex()
    {
        var id = CitizenId.Parse(Valid);
        Assert.Equal(new DateOnly(1990, 1, 1), id.BirthDate);
        Assert.True(id.IsMale);
        Assert.False(CitizenId.Parse(WithCheckDigit("11011419900101122")).IsMale);
    }

    [Fact]
    public void A_check_digit_X_may_be_small_or_full_width()
    {
        var withX = Enumerable.Range(100, 900).Select(sequence => WithCheckDigit($"11011419900101{sequence}")).First(id => id.EndsWith('X'));
        Assert.Equal(withX, CitizenId.Parse(withX.ToLowerInvariant()).Number);
        Assert.Equal(withX, CitizenId.Parse(string.Concat(withX.Select(letter => (char)(letter + 0xFEE0)))).Number);
        Assert.Equal(withX, CitizenId.Parse($" {withX[..6]} {withX[6..]}\u200B").Number);
    }

    [Theory]
    [InlineData("", "id-length")]
    [InlineData("11011419900101123", "id-length")]
    [InlineData("1101141990010112345", "id-length")]
    [InlineData("11011419900101I234", "id-characters")]
    [InlineData("11011419900101123Y", "id-characters")]
    [InlineData("11011419900101123/", "id-characters")]
    [InlineData("11011419900101123:", "id-characters")]
    [InlineData("110114199002301234", "id-date")]
    [InlineData("110114189912311234", "id-date")]
    [InlineData("110114199013011234", "id-date")]
    public void What_is_none_says_why(string text, string code)
    {
        Assert.False(CitizenId.TryParse(text, out var id, out var fault));
        Assert.Equal((null, code), (id, fault.Code));
    }

    [Fact]
    public void Every_other_check_digit_is_refused()
    {
        foreach (var other in "0123456789X".Where(other => other != Valid[^1]))
        {
            Assert.False(CitizenId.TryParse(Valid[..17] + other, out _, out var fault));
            Assert.Equal("id-check-digit", fault.Code);
        }
    }

    [Fact]
    public void Only_leap_years_have_a_29_February()
    {
        Assert.True(CitizenId.TryParse(WithCheckDigit("11011420000229123"), out _, out _));
        Assert.False(CitizenId.TryParse(WithCheckDigit("11011419000229123"), out _, out _));
    }

    [Theory]
    [InlineData("11010519491231002X")]
    [InlineData("440524188001010014")]
    public void The_check_digits_of_the_standards_own_examples_are_right(string number) => Assert.Equal(number[17], CitizenId.CheckDigit(number));

    [Theory]
    [InlineData("11011419000101123", null)]
    [InlineData("11011418991231123", "id-date")]
    public void Nobody_was_born_before_1900(string digits, string? code)
    {
        Assert.Equal(code is null, CitizenId.TryParse(WithCheckDigit(digits), out _, out var fault));
        Assert.Equal(code, fault?.Code);
    }

    [Fact]
    public void Its_text_is_masked_so_that_no_log_gets_it()
    {
        Assert.Equal($"110***********{Valid[^4..]}", CitizenId.Parse(Valid).ToString());
        Assert.Equal($"居民身份证 110***********{Valid[^4..]}", IdentityDocument.Parse(IdentityDocumentKind.CitizenId, Valid).ToString());
    }

    private static string WithCheckDigit(string digits) => digits + CitizenId.CheckDigit(digits);
}
