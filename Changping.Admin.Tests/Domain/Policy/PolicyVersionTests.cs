using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Policy;

public sealed class PolicyVersionTests
{
    [Fact]
    public void Each_field_has_its_cap_and_each_grade_its_prize()
    {
        var policy = Policy20.InForce;
        decimal Yuan(Parameter<Money> parameter) => parameter.On(Policy20.IssuedOn).Value.Yuan;

        Assert.Equal((300_000m, 100_000m),
            (Yuan(ProjectSubsidy.CapOf(policy, ProjectField.NaturalSciences)), Yuan(ProjectSubsidy.CapOf(policy, ProjectField.HumanitiesAndSocialSciences))));
        Assert.Equal([200_000m, 100_000m, 50_000m], PrizeGrades.All.Select(grade => Yuan(Prize.AmountOf(policy, grade))));
    }

    [Theory]
    [InlineData("自然科学", ProjectField.NaturalSciences)]
    [InlineData("自然科学类", ProjectField.NaturalSciences)]
    [InlineData("社会人文", ProjectField.HumanitiesAndSocialSciences)]
    [InlineData("社会人文类", ProjectField.HumanitiesAndSocialSciences)]
    [InlineData("人文社科", ProjectField.HumanitiesAndSocialSciences)]
    [InlineData("人文社会科学", ProjectField.HumanitiesAndSocialSciences)]
    [InlineData("社会人文科学", ProjectField.HumanitiesAndSocialSciences)]
    [InlineData("工程", null)]
    public void A_field_is_read_by_the_names_in_use_and_another_is_none(string text, ProjectField? field)
    {
        Assert.Equal(field is not null, ProjectFields.TryParse(text, out var read));
        Assert.Equal(field ?? default, read);
    }
}
