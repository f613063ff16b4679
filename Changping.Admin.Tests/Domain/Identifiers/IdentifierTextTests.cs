using Changping.Domain.Identifiers;

namespace Changping.Admin.Tests.Domain.Identifiers;

public sealed class IdentifierTextTests
{
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
}
