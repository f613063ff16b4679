using Changping.Domain.Common;
using Changping.Domain.Organizations;

namespace Changping.Admin.Tests.Domain.Organizations;

/// <summary>What a register leaves out stays as it is on file, and words in use are read for what they mean.</summary>
public sealed class EnterpriseFieldsTests
{
    private static readonly EnterpriseFacts Known = new()
    {
        Name = "甲公司",
        Industry = "医药健康",
        RegisteredAddress = "昌平区",
        Park = BusinessPark.ChangpingPark,
        District = "昌平区",
        IsHighTech = true,
        IsTechSme = false,
        ContactPerson = "赵总",
        Phone = "89741234",
        Remark = "备注",
    };

    [Fact]
    public void Every_fact_is_kept()
    {
        var host = new HostEnterprise(Id.New<EnterpriseId>(), "91350100M000100Y43", Known);
        Assert.Equal(Known, host.Facts);
        var standing = host.Standing;
        Assert.Equal(("91350100M000100Y43", "昌平区", "昌平区", true, false),
            (standing.CreditCode, standing.District, standing.Address, standing.IsHighTech, standing.IsTechSme));
        Assert.Equal((null, false, false), (standing.InactiveReason, standing.IsLocationConfirmed, standing.IsTechnologyConfirmed));
    }

    [Fact]
    public void Park_and_district_that_a_register_leaves_out_stay_and_all_else_is_as_it_says()
    {
        var host = new HostEnterprise(Id.New<EnterpriseId>(), "91350100M000100Y43", Known);
        host.Describe(Known with { Park = null, District = null, IsHighTech = null, ContactPerson = null });
        Assert.Equal((BusinessPark.ChangpingPark, "昌平区", null, null), (host.Park, host.District, host.IsHighTech, host.ContactPerson));
        host.Describe(Known with { Park = BusinessPark.Other });
        Assert.Equal(BusinessPark.Other, host.Park);
    }

    [Fact]
    public void Only_another_district_takes_a_confirmed_location_back()
    {
        var host = new HostEnterprise(Id.New<EnterpriseId>(), "91350100M000100Y43", Known);
        var by = new ActingPerson(Guid.NewGuid(), "李经办");
        host.Confirm(EnterpriseMatter.Location, "租赁合同", by, new DateOnly(2026, 11, 23));
        host.Describe(Known with { District = " 昌平区 " });
        Assert.Equal(("租赁合同", by, new DateOnly(2026, 11, 23)), (host.LocationConfirmed!.Text, host.LocationConfirmed.By, host.LocationConfirmed.On));
        host.Describe(Known with { District = null });
        Assert.NotNull(host.LocationConfirmed);
        host.Describe(Known with { District = " 海淀区 " });
        Assert.Equal(("海淀区", null), (host.District, host.LocationConfirmed));
        Assert.Null(host.TechnologyConfirmed);
    }

    [Theory]
    [InlineData("未来科学城", BusinessPark.FutureScienceCity)]
    [InlineData("未科城", BusinessPark.FutureScienceCity)]
    [InlineData("未来城", BusinessPark.FutureScienceCity)]
    [InlineData("北京未来科学城", BusinessPark.FutureScienceCity)]
    [InlineData("昌平未来科学城", BusinessPark.FutureScienceCity)]
    [InlineData("昌平园", BusinessPark.ChangpingPark)]
    [InlineData("中关村昌平园", BusinessPark.ChangpingPark)]
    [InlineData("中关村科技园区昌平园", BusinessPark.ChangpingPark)]
    [InlineData("昌平科技园区", BusinessPark.ChangpingPark)]
    [InlineData("昌平科技园", BusinessPark.ChangpingPark)]
    [InlineData("其他", BusinessPark.Other)]
    [InlineData("其它", BusinessPark.Other)]
    [InlineData("无", BusinessPark.Other)]
    [InlineData("园区外", BusinessPark.Other)]
    [InlineData("海淀园", null)]
    [InlineData("", null)]
    public void A_park_is_read_by_the_names_in_use(string text, BusinessPark? park)
    {
        Assert.Equal(park is not null, BusinessParks.TryParse(text, out var read));
        Assert.Equal(park ?? default, read);
    }

    [Theory]
    [InlineData("高校")]
    [InlineData("高等院校")]
    [InlineData("高等学校")]
    [InlineData("大学")]
    [InlineData("院校")]
    [InlineData("科研院所")]
    [InlineData("科研机构")]
    [InlineData("研究机构")]
    [InlineData("研究院所")]
    [InlineData("医院")]
    [InlineData("医疗机构")]
    [InlineData("医疗卫生机构")]
    [InlineData("事业单位")]
    [InlineData("公办高校")]
    [InlineData("民办高校")]
    [InlineData("本科院校")]
    [InlineData("企业")]
    [InlineData("国有企业")]
    [InlineData("民办非企业单位")]
    [InlineData("社会团体")]
    public void What_an_institution_is_in_general_is_no_kind_of_the_policy(string text) =>
        Assert.Equal((true, false), (InstitutionKinds.IsNature(text), InstitutionKinds.TryParse(text, out _)));

    [Theory]
    [InlineData("985高校")]
    [InlineData("三甲医院")]
    [InlineData("")]
    [InlineData("某校")]
    public void A_kind_of_the_policy_and_any_other_word_is_no_general_nature(string text) => Assert.False(InstitutionKinds.IsNature(text));

    [Theory]
    [InlineData("9111011", false)]
    [InlineData("91110114", false)]
    [InlineData("911101140", true)]
    public void A_code_tells_the_district_once_it_is_long_enough(string code, bool here) =>
        Assert.Equal(here, new EnterpriseStanding { CreditCode = code, Address = "科技园路" }.IsInChangping);

    [Fact]
    public void A_blank_district_says_nothing_and_the_address_does()
    {
        var host = new EnterpriseStanding { CreditCode = "91110108MA01ABCDE1", Address = "昌平区科技园路", District = " " };
        Assert.Equal(("昌平区", true), (host.StatedDistrict, host.IsInChangping));
        Assert.Equal("海淀区", (host with { District = " 海淀区 " }).StatedDistrict);
        Assert.Null((host with { Address = "科技园路" }).StatedDistrict);
    }
}
