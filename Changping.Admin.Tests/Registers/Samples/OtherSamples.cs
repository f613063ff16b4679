using Changping.Admin.Registers.Schemas;
using Changping.Domain.Identifiers;

namespace Changping.Admin.Tests.Registers.Samples;

/// <summary>institutions.xlsx, enterprises.xlsx and projects.xlsx: without fault, from row 4; the companies are invented.</summary>
internal static class OtherSamples
{
    internal static readonly (string Name, string Industry, string Town)[] Companies =
    [
        ("北京样例生物科技有限公司", "医药健康", "回龙观"), ("北京示范新能源技术有限公司", "先进能源", "沙河"),
        ("北京演示智能装备有限公司", "先进制造", "南口"), ("北京虚构电力科技有限公司", "先进能源", "马池口"),
        ("北京试例化工材料有限公司", "新材料", "流村"), ("北京样本医疗器械有限公司", "医药健康", "北七家"),
        ("北京模拟数据服务有限公司", "新一代信息技术", "回龙观"), ("北京假设文化科技有限公司", "文化科技", "小汤山"),
        ("北京例子环保工程有限公司", "绿色环保", "百善"), ("北京范例合成生物有限公司", "医药健康", "史各庄"),
        ("北京样稿机器人有限公司", "先进制造", "沙河"), ("北京拟名检测技术有限公司", "科技服务", "阳坊"),
    ];

    public static string CodeOf(int company)
    {
        var code = $"91110114MA0YP{company:0000}";
        return code + UnifiedSocialCreditCode.CheckCharacter(code);
    }

    public static byte[] Institutions()
    {
        using var sample = Begin(InstitutionsRegister.Schema, "单位名称", "统一社会信用代码", "单位类别", "建设学科", "所在地", "认定依据", "备注");
        var row = 4;
        foreach (var (name, kinds, disciplines, location) in new[]
        {
            ("清华大学", "985高校、211高校、双一流学科高校", null, "北京市海淀区"),
            ("北京化工大学", "211高校、双一流学科高校、驻昌单位", "化学工程与技术", "北京市朝阳区、昌平区"),
            ("中国石油大学（北京）", "211高校、双一流学科高校、驻昌单位", "地质资源与地质工程、石油与天然气工程", "北京市昌平区"),
            ("华北电力大学", "211高校、双一流学科高校、驻昌单位", "电气工程", "北京市昌平区"),
            ("北京科技大学", "211高校、双一流学科高校", "科学技术史、材料科学与工程、冶金工程、矿业工程", "北京市海淀区"),
            ("北京大学第三医院", "三甲医院", null, "北京市海淀区"),
            ("中国科学院过程工程研究所", "国家级科研机构", null, "北京市海淀区"),
            ("中国科学院物理研究所", "国家级科研机构", null, "北京市海淀区"),
        })
        {
            sample.Row(row++, name, null, kinds, disciplines, location, "公开名单，样例", null);
        }

        return sample.ToBytes();
    }

    public static byte[] Enterprises()
    {
        using var sample = Begin(EnterprisesRegister.Schema,
            "企业名称", "统一社会信用代码", "所属产业", "注册地址", "高新技术企业", "联系人", "联系电话", "账户名称", "开户银行", "联行号", "银行账号", "备注");
        for (var index = 0; index < Companies.Length; index++)
        {
            var (name, industry, town) = Companies[index];
            var withBank = index != 11;
            sample.Row(index + 4,
                name, CodeOf(index + 1), industry, $"北京市昌平区{town}镇样例路{index + 1}号", index % 3 == 2 ? "否" : "是", $"样联系{"甲乙丙丁戊己庚辛壬癸子丑"[index]}",
                $"1990000{2001 + index}",
                withBank ? name : null, withBank ? "样例银行北京昌平支行" : null, withBank ? $"00010000{index + 1:0000}" : null, withBank
                    ? $"01100000{index + 1:000000000000}" : null,
                withBank ? null : "银行信息待补");
        }

        return sample.ToBytes();
    }

    /// <summary>The costs stand at the edges of the caps: 600,000 and 200,000 reach them exactly.</summary>
    public static byte[] Projects()
    {
        using var sample = Begin(ProjectsRegister.Schema,
            "项目名称", "统一社会信用代码", "企业名称", "科技副总", "证件号码", "学科类别", "项目总经费", "立项日期", "备案号", "备案日期", "协议签订日期", "聘任岗位", "服务起始日", "备注");
        Project(sample, 4, "高分子膜材料中试放大（样例）", 1, 0, "自然科学", 600_000m, "2025-02-20", "2025-03-05", "2025-03-10", "2025-03-15");
        Project(sample, 5, "涂层附着力提升（样例）", 2, 1, "自然科学", 333_333.33m, "2025-08-11", "2025-08-20", "2025-08-28", "2025-09-01");
        Project(sample, 6, "井下监测装置国产化（样例）", 3, 2, "自然科学", 800_000m, "2025-11-20", "2025-12-01", "2025-12-05", "2025-12-31");
        Project(sample, 7, "能源企业品牌与传播研究（样例）", 8, 3, "社会人文", 200_000m, "2026-01-08", "2026-01-20", "2026-01-26", "2026-01-31");
        Project(sample, 8, "离子液体回收工艺（样例）", 5, 4, "自然科学", 599_999.99m, "2026-02-25", "2026-03-06", "2026-03-10", "2026-03-15");
        Project(sample, 9, "骨科植入物疲劳测试（样例）", 6, 5, "自然科学", 450_000m, "2026-07-30", "2026-08-14", "2026-08-20", "2026-08-31");
        return sample.ToBytes();
    }

    private static void Project(
        SampleSheet sample, int row, string title, int company, int person, string field, decimal cost, string established, string filed,
        string signed, string start)
    {
        var expert = SamplePeople.Clean[person];
        sample.Row(row, title, CodeOf(company), Companies[company - 1].Name, expert.Name, expert.Id, field, cost, established,
            $"昌科备〔{established[..4]}〕样{row - 3:00}号", filed, signed, "科技副总", start, null);
    }

    /// <param name="columns">Those that the office which typed it knew of; a register may have more by now.</param>
    private static SampleSheet Begin(Admin.Registers.RegisterSchema schema, params string[] columns)
    {
        var sample = new SampleSheet(schema.Title);
        sample.Title(1, schema.Title, columns.Length);
        sample.Title(2, "人员、企业均为虚构，仅供试用", columns.Length);
        sample.Row(3, [.. columns]);
        return sample;
    }
}
