using Changping.Domain.Appointments;

namespace Changping.Admin.Tests.Domain.Appointments;

/// <summary>三（四）: who of an evaluation panel comes from one of the sides.</summary>
public sealed class PanelTiesTests
{
    [Theory]
    [InlineData("孙样例", "样例研究院", null)]
    [InlineData("陈样例", "样例研究院", null)]
    [InlineData("孙样例", "北京样例新能源科技有限公司", "孙样例来自合作企业 北京样例新能源科技有限公司")]
    [InlineData("孙样例", " 北京样例新能源科技有限公司 研发部", "孙样例来自合作企业 北京样例新能源科技有限公司")]
    [InlineData("孙样例", "样例大学（昌平校区）", "孙样例来自派出单位 样例大学")]
    [InlineData("孙样例", "北京样例大学", null)]
    [InlineData("陈 样例", "样例大学材料学院", "陈 样例与被评价的科技副总同名同单位")]
    [InlineData("孙样例", "", null)]
    public void A_member_from_one_of_the_sides_is_pointed_out(string name, string unit, string? says) =>
        Assert.Equal(says is null ? [] : [says], PanelTies.Of([new EvaluationPanelMember(name, unit)], "陈样例", "北京样例新能源科技有限公司", "样例大学"));

    [Fact]
    public void Without_a_nomination_on_file_only_the_company_is_known() =>
        Assert.Equal(["乙来自合作企业 样例公司"], PanelTies.Of([new("甲", "样例大学"), new("乙", "样例公司")], "陈样例", "样例公司", null));
}
