using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Identifiers;

namespace Changping.Admin.Tests.Domain.Experts;

/// <summary>Reading 0048: by what two records may be found to mean one person.</summary>
public sealed class PersonKeysTests
{
    [Theory]
    [InlineData("1980-05-20", "1980-05-20", true)]
    [InlineData("1980-05-20", "1980-05-21", false)]
    [InlineData("1980-05", "1980-05-21", true)]
    [InlineData("1980-05-21", "1980-05", true)]
    [InlineData("1980-05", "1980-05", true)]
    [InlineData("1980-05", "1980-06", false)]
    [InlineData("1980-05", "1980-06-01", false)]
    [InlineData("1980-05-20", "1981-05-20", false)]
    [InlineData(null, "1980-05-20", false)]
    [InlineData("1980-05-20", null, false)]
    [InlineData(null, null, false)]
    public void A_birth_date_known_to_the_month_agrees_with_every_day_of_it(string? one, string? other, bool shared) =>
        Assert.Equal(shared, new PersonKeys("赵一", one, null).SharesBirth(new PersonKeys("赵一", other, null)));

    [Theory]
    [InlineData("13800000001", "13800000001", true)]
    [InlineData("13800000001", "13800000002", false)]
    [InlineData(null, "13800000001", false)]
    [InlineData("13800000001", null, false)]
    [InlineData(null, null, false)]
    public void A_mobile_number_is_shared_where_both_have_it(string? one, string? other, bool shared) =>
        Assert.Equal(shared, new PersonKeys("赵一", null, one).SharesMobile(new PersonKeys("赵一", null, other)));

    [Theory]
    [InlineData("赵一", "1980-05", "13800000001", "姓名、出生日期和手机号码")]
    [InlineData("赵一", "1980-05", "13800000002", "姓名和出生日期")]
    [InlineData("赵一", "1980-06", "13800000001", "姓名和手机号码")]
    [InlineData("赵一", "1980-06", "13800000002", null)]
    [InlineData("赵二", "1980-05", "13800000001", null)]
    public void What_they_share_besides_the_name_is_told(string name, string birth, string mobile, string? shared) =>
        Assert.Equal(shared, new PersonKeys("赵一", "1980-05-20", "13800000001").Shared(new PersonKeys(name, birth, mobile)));

    [Fact]
    public void They_are_made_of_the_folded_name_the_birth_date_and_a_mobile_number()
    {
        var expert = new Expert(Id.New<ExpertId>(), "2026-专家-0001", IdentityDocument.Parse(IdentityDocumentKind.Passport, "E12345678"),
            new PersonalDetails("赵 一", Gender.Male, PartialDate.OnDay(new DateOnly(1980, 5, 20)), null, "138 0000 0001", null));
        Assert.Equal(new PersonKeys("赵一", "1980-05-20", "13800000001"), expert.Keys);
        Assert.Equal(("赵一", "1980-05-20", "1980-05", "13800000001"), (expert.NameKey, expert.BirthKey, expert.BirthMonth, expert.MobileKey));

        expert.Describe(new PersonalDetails("赵一", null, PartialDate.InMonth(1980, 6), null, "010-69700000", null));
        Assert.Equal(("1980-06", "1980-06", null), (expert.BirthKey, expert.BirthMonth, expert.MobileKey));
        Assert.Equal(new PersonKeys("赵一", null, null), PersonKeys.Of(new PersonalDetails("赵一", null, null, null, null, null)));
        Assert.Null(PersonKeys.Of(new PersonalDetails("赵一", null, null, null, null, null)).BirthMonth);
    }

    [Theory]
    [InlineData("男", true, Gender.Male)]
    [InlineData("男性", true, Gender.Male)]
    [InlineData("女", true, Gender.Female)]
    [InlineData("女性", true, Gender.Female)]
    [InlineData("", false, Gender.Male)]
    [InlineData("未知", false, Gender.Male)]
    public void A_gender_is_read_as_forms_write_it(string text, bool known, Gender gender)
    {
        Assert.Equal(known, Genders.TryParse(text, out var read));
        Assert.Equal(gender, read);
    }
}
