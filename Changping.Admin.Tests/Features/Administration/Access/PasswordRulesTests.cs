using Changping.Admin.Features.Administration.Access;
using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Store;

namespace Changping.Admin.Tests.Features.Administration.Access;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData(PasswordProfile.Classified, "Xk7mQ2p!", true)]
    [InlineData(PasswordProfile.Classified, "Xk7mQ2p", false)]
    [InlineData(PasswordProfile.Classified, "xk7mq2pv", false)]
    [InlineData(PasswordProfile.Classified, "xk7mq2p!", true)]
    [InlineData(PasswordProfile.Classified, null, false)]
    [InlineData(PasswordProfile.Asvs, "mulan zai cun kou", true)]
    [InlineData(PasswordProfile.Asvs, "xkqmvtrpwzyh", true)]
    [InlineData(PasswordProfile.Asvs, "Xk7mQ2p!vT9", false)]
    public void A_password_keeps_the_length_and_the_kinds_of_its_profile(PasswordProfile profile, string? password, bool good) =>
        Assert.Equal(good, PasswordRules.Fault(profile, "zhengxinren", "郑新人", password) is null);

    [Theory]
    [InlineData("aaaaaaaaA1", "不同的字符")]
    [InlineData("Zhengxinren2026", "登录名或姓名")]
    [InlineData("ZHENGXINREN-9k", "登录名或姓名")]
    [InlineData("我是郑新人Ab12", "登录名或姓名")]
    [InlineData("Password1", "常见的密码")]
    [InlineData("P@ssw0rd1", "常见的密码")]
    [InlineData("Woaini1314!", "常见的密码")]
    [InlineData("Qwertyuiop1", "常见的密码")]
    [InlineData("!!Welcome2026", "常见的密码")]
    public void The_own_name_one_letter_again_and_again_and_what_everybody_takes_are_no_passwords(string password, string said) =>
        Assert.Contains(said, PasswordRules.Fault(PasswordProfile.Classified, "zhengxinren", "郑新人", password), StringComparison.Ordinal);

    [Fact]
    public void The_demonstration_keeps_the_rules_and_so_does_every_code_that_is_issued()
    {
        Assert.All(DemoAccounts.All,
            account => Assert.Null(PasswordRules.Fault(PasswordProfile.Classified, account.UserName, account.DisplayName, DemoAccounts.Password)));
        for (var time = 0; time < 200; time++)
        {
            var code = PasswordRules.Generate();
            Assert.All(Enum.GetValues<PasswordProfile>(), profile => Assert.Null(PasswordRules.Fault(profile, "zhengxinren", "郑新人", code)));
        }
    }
}
