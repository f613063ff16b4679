using System.Text;
using Changping.Domain.Identifiers;
using Changping.Domain.Organizations;

namespace Changping.Admin.Tests.Domain.Identifiers;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("张样例", "张样例")]
    [InlineData("⼥", "女")]
    [InlineData("⼤⻓⻬⿓", "大长齐龍")]
    [InlineData("\uF90A", "金")]
    [InlineData("变\uFE00体\uDB40\uDD00", "变体")]
    [InlineData("\u202D1\u202C\u2066\u2069\u061C\u200F2\u00AD\u3164", "12")]
    [InlineData("Jose\u0301", "José")]
    [InlineData("𠮷野", "𠮷野")]
    [InlineData("a b\n二　三", "a b\n二　三")]
    public void A_text_is_what_is_seen_of_it(string typed, string seen) => Assert.Equal(seen, VisibleText.Of(typed));

    [Theory]
    [InlineData("\u180A\u180B\u180F\u1810", "\u180A\u1810")]
    [InlineData("\u200A\u200B\u200F\u2010", "\u200A\u2010")]
    [InlineData("\u2029\u202A\u202E\u202F", "\u2029\u202F")]
    [InlineData("\u205F\u2060\u206F\u2070", "\u205F\u2070")]
    [InlineData("\uFE00\uFE0F\uFE10", "\uFE10")]
    [InlineData("\uFFF8\uFFF9\uFFFC\uFFFD", "\uFFF8\uFFFD")]
    [InlineData("\uD83F\uDFFD\uD83F\uDFFE\uD83F\uDFFF", "\uD83F\uDFFD")]
    [InlineData("\uDB3F\uDFFD\uDB40\uDC00\uDB43\uDFFF\uDB44\uDC00", "\uDB3F\uDFFD\uDB44\uDC00")]
    [InlineData("\u180B", "")]
    [InlineData("\u206F", "")]
    [InlineData("\uFFFC", "")]
    [InlineData("\u2F00", "一")]
    [InlineData("\u2FD5", "龠")]
    [InlineData("a\u0300", "à")]
    [InlineData("a\u036F", "a\u036F")]
    [InlineData("\uF900", "豈")]
    public void Marks_go_from_the_first_to_the_last_of_their_range_and_their_neighbours_stay(string typed, string seen) =>
        Assert.Equal(seen, VisibleText.Of(typed));

    [Fact]
    public void Half_a_pair_is_marked_and_a_noncharacter_is_nothing() => Assert.Equal("\uFFFDx", VisibleText.Of("\uD800x\uFFFE"));

    [Fact]
    public void The_compatibility_form_is_that_of_Unicode_for_every_sign_alone_and_among_others()
    {
        foreach (var letter in Enumerable.Range(1, 0xFFFD).Select(code => (char)code).Where(letter => !char.IsSurrogate(letter)))
        {
            Assert.Equal($"{letter}".Normalize(NormalizationForm.FormKC), VisibleText.Compatible($"{letter}"));
            Assert.Equal($"a{letter}京".Normalize(NormalizationForm.FormKC), VisibleText.Compatible($"a{letter}京"));
        }
    }

    [Theory]
    [InlineData("\u2066199\u206900000004\u202E")]
    [InlineData("１９９ ００００\uFE0F０００４")]
    public void A_telephone_number_has_no_unseen_marks(string typed) => Assert.Equal("19900000004", PhoneNumber.Parse(typed).Text);

    [Fact]
    public void Choices_and_names_that_are_searched_fold_alike()
    {
        Assert.True(IdentityDocumentKinds.TryParse("护\u200B照", out var kind));
        Assert.Equal(IdentityDocumentKind.Passport, kind);
        Assert.Equal(InstitutionName.Fold("清华⼤学"), InstitutionName.Fold("清\u202E华大学\uFE00"));
        Assert.Equal(InstitutionName.Fold("阿依·买买提"), InstitutionName.Fold("阿依・买买提"));
        Assert.Equal("a+b@example.cn", EmailAddress.Parse("\u200Ea+b@example.cn\uFEFF").Text);
    }

    [Theory]
    [InlineData("810000198005060031", IdentityDocumentKind.ResidencePermit)]
    [InlineData("820000198005060031", IdentityDocumentKind.ResidencePermit)]
    [InlineData("830000198005060031", IdentityDocumentKind.ResidencePermit)]
    [InlineData("110000198005060031", IdentityDocumentKind.CitizenId)]
    [InlineData("810000198005060490", IdentityDocumentKind.ResidencePermit)]
    public void A_residence_permit_is_told_from_a_citizens_card_by_its_first_digits(string template, IdentityDocumentKind kind)
    {
        var number = template[..17] + CitizenId.CheckDigit(template);
        Assert.True(IdentityDocument.TryInfer(number, out var document, out _));
        Assert.Equal((kind, new DateOnly(1980, 5, 6), true), (document.Kind, document.CitizenId!.BirthDate, document.CitizenId.IsMale));
        Assert.Equal(kind == IdentityDocumentKind.ResidencePermit, IdentityDocument.TryParse(IdentityDocumentKind.ResidencePermit, number, out _, out _));
        Assert.False(IdentityDocument.TryParse(IdentityDocumentKind.ResidencePermit, template[..17] + (number[17] == '1' ? '2' : '1'), out _, out var fault));
        Assert.Equal("document-shape", fault!.Code);
    }

    [Theory]
    [InlineData("港澳台居民居住证")]
    [InlineData("居住证")]
    public void A_residence_permit_goes_by_its_name(string text)
    {
        Assert.True(IdentityDocumentKinds.TryParse(text, out var kind));
        Assert.Equal(IdentityDocumentKind.ResidencePermit, kind);
    }
}
