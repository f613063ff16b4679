using Changping.Domain.Common;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Organizations;

public sealed class HostEnterpriseTests
{
    private static HostEnterprise Enterprise(string name = "北京测试一科技有限公司", string industry = "医药健康", string address = "北京市昌平区科技园路 1 号") =>
        new(Id.New<EnterpriseId>(), "91350100M000100Y43", new EnterpriseFacts { Name = name, Industry = industry, RegisteredAddress = address });

    [Theory]
    [InlineData("", "医药健康", "昌平")]
    [InlineData("甲公司", " ", "昌平")]
    [InlineData("甲公司", "医药健康", "")]
    public void A_company_has_a_name_an_industry_and_an_address(string name, string industry, string address) =>
        Assert.Equal(Clauses.Appointment, Assert.Throws<RuleViolationException>(() => Enterprise(name, industry, address)).Clause);

    [Fact]
    public void What_is_known_of_a_company_is_kept_without_blanks_around_it_and_found_however_it_is_typed()
    {
        var enterprise = Enterprise();
        enterprise.Describe(new EnterpriseFacts
        {
            Name = " 中电（北京）科技 ",
            Industry = " AI 芯片 ",
            RegisteredAddress = " 昌平区 ",
            IsHighTech = true,
            ContactPerson = "赵总",
            Phone = "89741234",
            Remark = "备注",
        });

        Assert.Equal(("中电（北京）科技", "AI 芯片", "昌平区"), (enterprise.Name, enterprise.Industry, enterprise.RegisteredAddress));
        Assert.Equal((true, "赵总", "89741234", "备注"), (enterprise.IsHighTech, enterprise.ContactPerson, enterprise.Phone, enterprise.Remark));
        Assert.Equal("中电(北京)科技AI芯片91350100M000100Y43 ZDBJKJ", enterprise.SearchText);
    }

    [Fact]
    public void What_stops_a_company_is_told_and_lifted()
    {
        var left = Enterprise();
        left.Deactivate(" 注销 ");
        Assert.Contains("企业已停止参与（注销）", left.Standing.WhyStopped()!.Message, StringComparison.Ordinal);
        left.Deactivate(" ");
        Assert.Equal((null, null), (left.InactiveReason, left.Standing.WhyStopped()));
    }

    [Fact]
    public void A_confirmation_needs_its_proof_and_ends_with_a_move()
    {
        var by = new ActingPerson(Guid.NewGuid(), "李经办");
        var host = Enterprise(address: "上海市静安区昌平路68号");
        Assert.Throws<RuleViolationException>(() => host.Confirm(EnterpriseMatter.Location, " ", by, new DateOnly(2026, 11, 23)));
        host.Confirm(EnterpriseMatter.Location, " 租赁合同 ", by, new DateOnly(2026, 11, 23));
        host.Confirm(EnterpriseMatter.Technology, "证书", by, new DateOnly(2026, 11, 23));
        Assert.Equal(("租赁合同", 0), (host.LocationConfirmed?.Text, host.Standing.WhyNoApplication(isSender: false).Count));
        host.Describe(host.Facts with { District = "海淀区" });
        Assert.Equal((null, "证书"), (host.LocationConfirmed, host.TechnologyConfirmed?.Text));
        Assert.Contains("“海淀区”", host.Standing.WhyStopped()!.Message, StringComparison.Ordinal);
    }
}
