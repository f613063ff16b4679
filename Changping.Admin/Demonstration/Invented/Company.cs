using Changping.Domain.Organizations;
using static Changping.Admin.Demonstration.Invented.Topics;

namespace Changping.Admin.Demonstration.Invented;

/// <summary>An invented technology company in Changping.</summary>
internal sealed record Company(int Index, string Name, string Industry, string Address)
{
    public string CreditCode => Numbers.CreditCode(Index + 101);

    /// <param name="hasAccount">False: the register leaves the bank open.</param>
    public Dictionary<string, string?> Row(bool hasAccount) => new()
    {
        ["企业名称"] = Name,
        ["统一社会信用代码"] = CreditCode,
        ["所属产业"] = Industry,
        ["注册地址"] = Address,
        ["所在区"] = "昌平区",
        ["高新技术企业"] = Index % 5 == 4 ? "否" : "是",
        ["科技型中小企业"] = Index % 5 == 4 ? "是" : null,
        ["联系人"] = Numbers.Person(Index + 211),
        ["联系电话"] = Numbers.Phone(Index + 6000),
        ["所属园区"] = BusinessParks.All.Select(park => park.ChineseName()).FirstOrDefault(park => Address.Contains(park, StringComparison.Ordinal))
            ?? BusinessPark.Other.ChineseName(),
        ["账户名称"] = hasAccount ? Name : null,
        ["开户银行"] = hasAccount ? Numbers.Bank(Index) : null,
        ["联行号"] = hasAccount ? Numbers.BranchCode(Index) : null,
        ["银行账号"] = hasAccount ? Numbers.CompanyAccount(Index) : null,
    };
}

internal static class Companies
{
    /// <summary>An address in the part of the district where the industry sits, and the trade that its companies have in their names.</summary>
    private static readonly (string Industry, string Trade, string[] Sites, string[] Words)[] Industries =
    [
        (Medicine, "生物医药", ["中关村生命科学园生命园路", "中关村生命科学园科学园路", "回龙观镇国际信息产业基地"],
            ["拟源", "例康", "示新", "虚谷", "演药", "样源", "试芯", "拟和", "例安", "示医", "虚怀", "演真", "样和", "试远"]),
        (Energy, "能源科技", ["未来科学城英才北三街", "未来科学城南区鲁疃西路", "沙河镇能源东路"],
            ["拟星", "例电", "示氢", "虚舟", "演能", "样光", "试源", "拟峰", "例川", "示储"]),
        (Manufacturing, "智能装备", ["中关村昌平园超前路", "中关村昌平园白浮泉路", "沙河镇展思门路"],
            ["拟工", "例铸", "示锐", "虚衡", "演机", "样匠", "试锋", "拟航", "例衡", "示精"]),
        (Information, "信息技术", ["回龙观镇中关村创客小镇", "沙河高教园区高教园南三街", "未来科学城英才南一街"],
            ["拟云", "例码", "示数", "虚云", "演码", "样核", "试联", "拟智", "例图", "示网"]),
        (Beauty, "健康科技", ["南邵镇双营西路", "中关村昌平园振兴路", "北七家镇宏福大道"],
            ["拟颜", "例肌", "示妍", "虚和", "演美", "样荷"]),
        (Farming, "农业科技", ["小汤山镇大柳树环岛", "崔村镇香堂路", "兴寿镇草莓博览园路"],
            ["拟禾", "例果", "示田", "演农", "样莓"]),
        (Services, "科技服务", ["未来科学城英才北二街", "城北街道政府街", "龙泽园街道龙域中街"],
            ["拟策", "例证", "示规", "演策", "样策"]),
    ];

    public static readonly IReadOnlyList<Company> All =
    [
        .. Industries.SelectMany(industry => industry.Words.Select((word, place) => (industry, word, place))).Select((entry, index) => new Company(
            index, $"北京{entry.word}{entry.industry.Trade}有限公司", entry.industry.Industry,
            $"北京市昌平区{entry.industry.Sites[entry.place % entry.industry.Sites.Length]}{3 + index * 7 % 60}号")),
    ];
}
