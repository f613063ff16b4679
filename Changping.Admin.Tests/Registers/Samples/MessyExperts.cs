namespace Changping.Admin.Tests.Registers.Samples;

/// <summary>
/// experts-messy.xlsx: a form as it comes back from a unit. Header in row 6, rows 7 to 26; rows 9, 12, 15, 19 and 22 are faulty.
/// </summary>
internal static class MessyExperts
{
    private const string Unlisted = "北京样例前沿技术研究院";

    public static readonly IReadOnlyList<int> FaultyRows = [9, 12, 15, 19, 22];

    public static byte[] Build()
    {
        using var sample = new SampleSheet("汇总表");
        sample.Title(1, "昌平区“科技副总”拟聘专家推荐情况汇总表", 24);
        sample.Title(2, "（2026年第四季度）", 24);
        sample.Row(3, "填报单位（盖章）：样例大学科研院", null, null, null, null, null, "填报日期：2026年11月10日");
        sample.Title(4, "注：1.学位填最高学位；2.合格打√，不合格打×。人员均为虚构。", 24);
        sample.Row(6,
            "序号", "推荐单位", "姓 名", "职称", "身份证号码", "性\n别", "出生年月", "学历", "最高学位", "专业", "政治面貌", "参加工作\n时间*", "手机", "邮箱", "研究方向",
            "政治素质", "遵纪守法", "身体健康", "事业心\n责任感", "专业能力", "填报日期：", "院系", "微信号", "备注", "可解决的\n技术问题");

        Good(sample, 7, "北京化工大学", "康 宁", "教 授", Id("19800601", 881), "男", "1980.6", "博士", "2006年7月", "１９９０００００１０１");
        Good(sample, 8, "清华大学 ", "魏　样", "副教授", Id("1985-02-11", 882), "女", "1985年2月", "工学博士", "201207", "19900000102");
        Good(sample, 9, "北京科技大学", "陶错号", "教授", WrongCheckDigit(Id("19791212", 881)), "男", "1979.12", "博士", "2005.7", "19900000103");
        Good(sample, 10, "中国石油大学(北京)", "姜满角", "高级工程师", FullWidth(Id("19830303", 881)), "男", "１９８３．３", "硕士", 39995.0, "19900000104");
        Good(sample, 11, "华北电力大学", "戚日期", "副教授", Id("19870909", 882), "女", new DateOnly(1987, 9, 9), "博士", new DateOnly(2014, 7, 1), "199-0000-0105");
        Good(sample, 12, "清华大学", "谢数字", "研究员",
            double.Parse(Id("19760501", 881).Replace('X', '0'), System.Globalization.CultureInfo.InvariantCulture), "男", "1976-05", "博士",
            "2003-07-01", "19900000106");
        Good(sample, 13, "北京化工大学", "邹讲师", "讲师", Id("19900115", 882), "女", "1990.1", "硕士", "2016.9", "19900000107", remark: "讲师且无博士学位：不符合学历职称条件");
        Good(sample, 14, Unlisted, "喻无名", "副研究员", Id("19820720", 881), "男", "1982.7", "博士", "2010年7月1日", "010-80700001", remark: "单位不在任何名录内");
        Good(sample, 15, "北京科技大学", null, "副教授", Id("19880808", 882), "女", "1988.8", "博士", "2017.7", "19900000109");
        Good(sample, 16, "清华大学", "柏缺证", "教授", Id("19770214", 881), "男", "1977.2", "博士", "2004.7", "19900000110",
            attestations: ["√", "√", null, "√", "√"], remark: "未填身体健康");
        Good(sample, 17, "华北电力大学", "水一年", "讲师", Id("19960606", 882), "女", "1996.6", "博士", "2025.9", "19900000111", remark: "工作满一年：不符合工作年限条件");
        Good(sample, 18, "中国科学院过程工程研究所", "窦正常", "研究员", Id("19781030", 881), "男", "1978/10/30", "理学博士", "20050701", "19900000112");
        Good(sample, 19, "北京化工大学", "章未毕", "副教授", Id("19840404", 882), "女", "1984.4", "博士在读", "2009.13", "19900000113", remark: "参加工作时间没有这一月；博士在读不是错误，学位待核");
        Good(sample, 20, "北京大学第三医院", "云医生", "副主任医师", Id("19811111", 881).ToLowerInvariant(), "男", "1981-11-11", "医学博士", "2009.8", "19900000114");
        Good(sample, 21, "中国石油大学（北京）", "苏矛盾", "教授", Id("19750315", 882), "女", "1975.5", "博士", "2002.7", "19900000115", remark: "出生年月与证件不一致（提示，不算错误）");
        Good(sample, 22, "北京科技大学", "潘错话", "教授", Id("19730909", 881), "男", "1973.9", "博士", "1998.7", "1990000116");
        Good(sample, 23, "清华大学", "葛不详", "首席样例师", Id("19861224", 882), "女", "1986.12", "硕士", "2011.7", "19900000117", remark: "职称不在对照表内");
        Good(sample, 24, "北京化工大学", "奚边界", "讲师", Id("19930520", 881), "男", "1993.5", "博士", "2024.11", "19900000118", remark: "仅填年月：满两年与否取决于日");
        Good(sample, 25, "华北电力大学", "范否认", "教授", Id("19740101", 882), "女", "1974.1", "博士", "2000.7", "19900000119",
            attestations: ["√", "×", "√", "√", "√"], remark: "遵纪守法一项为否");
        Good(sample, 26, "北京科技大学", "彭空职", null, Id("19850725", 881), "男", "1985.7", "无", "2010.7", "19900000120", remark: "职称未填、无学位");

        sample.Row(27, "合计", null, "20人");
        sample.Row(29, "制表人：样例员", null, null, "审核人：示范员", null, null, null, "负责人：演示员");
        sample.Row(30, "填表说明：本表一式两份。");
        sample.Sheet.Column(15).Hide();
        return sample.ToBytes();
    }

    private static void Good(
        SampleSheet sample, int row, string institution, string? name, string? title, object id, string gender, object birth, string degree,
        object workStart, object phone,
        string?[]? attestations = null, string? remark = null)
    {
        string?[] marks = attestations ?? ["√", "√", "√", "√", "√"];
        sample.Row(row,
            (double)(row - 6), institution, name, title, id, gender, birth, degree.Contains('博') ? "博士研究生" : "硕士研究生", degree, "化学工程与技术", row % 2 == 0
                ? "党员" : "群众",
            workStart, phone, $" messy{row}@example.cn ", "样例研究方向", marks[0], marks[1], marks[2], marks[3], marks[4], "2026.11.10", "样例学院", "sample_"
                + row, remark ?? "/", "分离膜规模化制备中的缺陷控制");
    }

    private static string Id(string birth, int sequence) => SamplePerson.IdOf("110108", birth, sequence);

    private static string WrongCheckDigit(string id) => id[..17] + (id[17] == '1' ? '2' : '1');

    private static string FullWidth(string id) => string.Concat(id.Select(letter => (char)(letter + 0xFEE0)));
}
