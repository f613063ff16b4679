using Changping.Admin.Features.Enterprises;
using Changping.Admin.Features.Projects;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Store;

public sealed class PinyinTests
{
    [Theory]
    [InlineData("张三", "zs")]
    [InlineData("北京昌平固态电池有限公司", "bjcpgtdcyxgs")]
    [InlineData("单雄信", "dxx sxx")]
    [InlineData("José", "jos")]
    [InlineData("5G 通信", "5gtx")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void A_name_has_its_initials_and_a_surname_both_ways(string? name, string initials) => Assert.Equal(initials, Pinyin.Initials(name));

    [Theory]
    [InlineData("zs", "zs")]
    [InlineData(" ZS ", "zs")]
    [InlineData("z", null)]
    [InlineData("张", null)]
    [InlineData("z3", null)]
    public void Two_letters_and_nothing_else_are_initials(string typed, string? sought) => Assert.Equal(sought, Pinyin.Sought(typed));

    [Fact]
    public void Names_are_put_in_order_as_they_sound() =>
        Assert.Equal(["安宁", "仇英", "单雄", "王五", "张三"], new[] { "张三", "王五", "仇英", "单雄", "安宁" }.OrderBy(Pinyin.Key, StringComparer.Ordinal));

    [Fact]
    public async Task A_company_is_found_by_initials_in_the_database()
    {
        await using var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<EnterpriseImport>(), EnterprisesRegister.Schema,
            Rows.Enterprise(1, ("企业名称", "北京样例电池有限公司"), ("账户名称", "北京样例电池有限公司")),
            Rows.Enterprise(2, ("企业名称", "北京演示医药有限公司"), ("账户名称", "北京演示医药有限公司")));
        var find = office.Get<FindEnterprises>();

        Assert.Equal(["北京样例电池有限公司"], (await find.RunAsync(TestOffice.Officer, "YLDC", default)).Select(found => found.Name));
        Assert.Equal(["北京演示医药有限公司", "北京样例电池有限公司"], (await find.RunAsync(TestOffice.Officer, "bj", default)).Select(found => found.Name));
        Assert.Empty(await find.RunAsync(TestOffice.Officer, "zzz", default));
    }
}
