using Changping.Admin.Features.Administration.Accounts;

namespace Changping.Admin.Tests.Features.Administration.Accounts;

public class PasswordRulesTests
{
    [Theory]
    [InlineData("abcdefgh12", true)]
    [InlineData("Changping2026", true)]
    [InlineData("abcdefg12", false)]
    [InlineData("abcdefghij", false)]
    [InlineData("1234567890", false)]
    [InlineData(null, false)]
    public async Task A_password_has_ten_characters_with_letters_and_digits(string? password, bool good)
    {
        var result = await new PasswordRules().ValidateAsync(null!, null!, password);
        Assert.Equal(good, result.Succeeded);
    }

    [Fact]
    public async Task A_generated_password_keeps_the_rules()
    {
        for (var time = 0; time < 200; time++)
        {
            Assert.True((await new PasswordRules().ValidateAsync(null!, null!, PasswordRules.Generate())).Succeeded);
        }
    }
}
