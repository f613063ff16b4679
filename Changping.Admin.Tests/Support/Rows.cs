using System.Globalization;
using Changping.Domain.Identifiers;

namespace Changping.Admin.Tests.Support;

/// <summary>Rows of registers about made-up people and companies, complete and eligible unless a test changes a cell.</summary>
internal static class Rows
{
    public static Dictionary<string, string?> Expert(int number = 1, params (string Column, string? Text)[] changes) => With(new()
    {
        ["姓名"] = "测试" + Han(number),
        ["证件号码"] = CitizenNumber(number),
        ["派出单位"] = "清华大学",
        ["专业技术职务"] = "教授",
        ["学位"] = "博士",
        ["从事学科"] = "材料科学与工程",
        ["参加工作时间"] = "2010-07",
        ["联系电话"] = "1990000" + number.ToString("0000", CultureInfo.InvariantCulture),
        ["可解决的技术问题"] = "固态电池界面",
        ["政治素质"] = "是",
        ["遵纪守法"] = "是",
        ["身体健康"] = "是",
        ["事业心责任感"] = "是",
        ["专业能力"] = "是",
        ["推荐日期"] = "2026-11-01",
    }, changes);

    public static Dictionary<string, string?> Enterprise(int number = 1, params (string Column, string? Text)[] changes) => With(new()
    {
        ["企业名称"] = $"北京测试{Han(number)}科技有限公司",
        ["统一社会信用代码"] = CreditCode(number),
        ["所属产业"] = "先进能源",
        ["注册地址"] = "北京市昌平区未来科学城",
        ["高新技术企业"] = "是",
        ["账户名称"] = $"北京测试{Han(number)}科技有限公司",
        ["开户银行"] = "中国工商银行北京昌平支行",
        ["银行账号"] = "02000" + number.ToString("0000000000", CultureInfo.InvariantCulture),
    }, changes);

    public static Dictionary<string, string?> Project(int number = 1, params (string Column, string? Text)[] changes) => With(new()
    {
        ["项目名称"] = "固态电池界面材料联合攻关" + Han(number),
        ["统一社会信用代码"] = CreditCode(number),
        ["科技副总"] = "测试" + Han(number),
        ["证件号码"] = CitizenNumber(number),
        ["学科类别"] = "自然科学",
        ["项目总经费"] = "800000",
        ["立项日期"] = "2026-03-01",
        ["协议签订日期"] = "2026-03-10",
        ["聘任岗位"] = "科技副总",
        ["服务起始日"] = "2026-03-15",
    }, changes);

    public static Dictionary<string, string?> Need(int number = 1, params (string Column, string? Text)[] changes) => With(new()
    {
        ["统一社会信用代码"] = CreditCode(number),
        ["需求名称"] = "固态电池界面阻抗控制",
        ["技术领域"] = "先进能源",
        ["需求描述"] = "固态电解质与正极的界面阻抗随循环升高",
        ["拟投入经费"] = "500000",
        ["提出日期"] = "2026-11-02",
    }, changes);

    public static string CitizenNumber(int number)
    {
        var digits = "11011419800101" + number.ToString("000", CultureInfo.InvariantCulture);
        return digits + CitizenId.CheckDigit(digits);
    }

    public static string CreditCode(int number)
    {
        var code = "91110114MA" + number.ToString("0000000", CultureInfo.InvariantCulture);
        return code + UnifiedSocialCreditCode.CheckCharacter(code);
    }

    private static string Han(int number) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => "零一二三四五六七八九"[digit - '0']));

    private static Dictionary<string, string?> With(Dictionary<string, string?> row, (string Column, string? Text)[] changes)
    {
        foreach (var (column, text) in changes)
        {
            row[column] = text;
        }

        return row;
    }
}
