using Changping.Domain.Organizations;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Organizations;

/// <summary>Reading 0044: where a company is, what it is, and whether it takes part.</summary>
public sealed class EnterpriseStandingTests
{
    private static readonly EnterpriseStanding Host = new() { CreditCode = "91110108MA01ABCDE1", Address = "北京市昌平区科技园路 1 号", IsHighTech = true };

    /// <summary>As found: 上海市静安区昌平路68号 was Changping.</summary>
    [Theory]
    [InlineData(null, "北京市昌平区科技园路 1 号", true)]
    [InlineData(null, "北京昌平区科技园路 1 号", true)]
    [InlineData(null, "昌平区回龙观街道", true)]
    [InlineData(null, " 北京市 昌平区", true)]
    [InlineData(null, "上海市静安区昌平路68号", false)]
    [InlineData(null, "北京市海淀区昌平路 1 号", false)]
    [InlineData(null, "广西壮族自治区南宁市青秀区昌平街", false)]
    [InlineData("昌平区", "北京市海淀区学院路", true)]
    [InlineData("昌平", "学院路", true)]
    [InlineData("北京市昌平区", "学院路", true)]
    [InlineData("海淀区", "北京市昌平区科技园路 1 号", false)]
    public void A_district_is_the_fields_or_the_one_the_address_begins_with(string? district, string address, bool here) =>
        Assert.Equal(here, (Host with { District = district, Address = address }).IsInChangping);

    [Theory]
    [InlineData("91110114MA01ABCDE1", true)]
    [InlineData("91110221MA01ABCDE1", true)]
    [InlineData("91110108MA01ABCDE1", false)]
    public void Without_a_district_the_division_of_the_code_says(string code, bool here)
    {
        var host = Host with { Address = "科技园路 1 号", CreditCode = code };
        Assert.Equal(here, host.IsInChangping);
        Assert.Equal(here ? null : "企业所在区不明；请填写所在区，或凭证明确认所在地", host.WhyStopped()?.Message);
        Assert.True((host with { IsLocationConfirmed = true }).IsInChangping);
    }

    /// <summary>As found: a restaurant without any mark applied, and the expert's own institution hosted them.</summary>
    [Fact]
    public void Only_a_technology_company_that_is_not_the_sender_applies()
    {
        Assert.Empty(Host.WhyNoApplication(isSender: false));
        Assert.Empty((Host with { IsHighTech = null, IsTechSme = true }).WhyNoApplication(isSender: false));
        Assert.Empty((Host with { IsHighTech = false, IsTechnologyConfirmed = true }).WhyNoApplication(isSender: false));
        Assert.Contains("科技型中小企业", Assert.Single((Host with { IsHighTech = false }).WhyNoApplication(isSender: false)).Message, StringComparison.Ordinal);
        Assert.Equal(Clauses.Appointment, Assert.Single(Host.WhyNoApplication(isSender: true)).Clause);
        Assert.Equal(3, (Host with { IsHighTech = null, InactiveReason = "注销" }).WhyNoApplication(isSender: true).Count);
    }
}
