using Changping.Admin.Registers.Schemas;
using Changping.Domain.Funds;

namespace Changping.Admin.Tests.Registers;

/// <summary>The names that others give to our columns (interfaces, 1), and the words that they put there.</summary>
public class HeaderAliasTests
{
    [Theory]
    [InlineData("institutions", "单位类别", "单位性质")]
    [InlineData("experts", "出生日期", "出生年月")]
    [InlineData("experts", "证件号码", "身份证号 身份证号码")]
    [InlineData("experts", "派出单位", "推荐单位 工作单位")]
    [InlineData("experts", "所在部门", "院系")]
    [InlineData("experts", "现任职务", "职务")]
    [InlineData("experts", "专业技术职务", "职称 专业技术职称")]
    [InlineData("experts", "学位", "最高学位")]
    [InlineData("experts", "从事学科", "学科 专业")]
    [InlineData("experts", "联系电话", "手机")]
    [InlineData("experts", "电子邮箱", "邮箱")]
    [InlineData("experts", "推荐日期", "填报日期 填报时间")]
    [InlineData("experts", "户名", "账户名称")]
    [InlineData("experts", "开户银行", "开户行")]
    [InlineData("experts", "银行账号", "账号")]
    [InlineData("enterprises", "企业名称", "单位名称")]
    [InlineData("enterprises", "所属产业", "行业 技术领域 所属领域")]
    [InlineData("enterprises", "注册地址", "注册地")]
    [InlineData("enterprises", "账户名称", "户名")]
    [InlineData("enterprises", "开户银行", "开户行")]
    [InlineData("enterprises", "联行号", "行号")]
    [InlineData("enterprises", "银行账号", "账号")]
    [InlineData("projects", "科技副总", "专家姓名 姓名")]
    [InlineData("projects", "证件号码", "身份证号 身份证号码")]
    [InlineData("projects", "项目总经费", "项目总投入 总投入")]
    [InlineData("projects", "立项日期", "立项时间")]
    public void A_column_is_found_by_each_of_its_names(string register, string column, string aliases) => Assert.All(
        aliases.Split(' '), alias => Assert.Equal(column, RegisterSchemas.All.First(schema => schema.Word == register).ByHeader[alias].Name));

    [Theory]
    [InlineData("成功 支付成功 已支付 已拨付 √", LineOutcome.Paid)]
    [InlineData("退回 退汇 失败 ×", LineOutcome.Returned)]
    public void The_finance_bureau_says_it_in_several_words(string words, LineOutcome outcome) => Assert.All(words.Split(' '), word =>
    {
        Assert.True(LineOutcomes.TryParse(word, out var read));
        Assert.Equal(outcome, read);
    });
}
