namespace Changping.Admin.Demonstration.Invented;

/// <summary>派出单位名录 as the office had it: what an officer confirmed; for all others the reference lists speak.</summary>
internal static class ConfirmedInstitutions
{
    public static readonly IReadOnlyList<IReadOnlyDictionary<string, string?>> Rows =
    [
        Row("清华大学", "985高校、211高校", "北京市海淀区", "教育部“985工程”“211工程”学校名单"),
        Row("中国石油大学（北京）", "211高校、驻昌单位", "北京市昌平区", "教育部“211工程”学校名单；驻昌高校名单"),
        Row("华北电力大学", "211高校、驻昌单位", "北京市昌平区", "教育部“211工程”学校名单；驻昌高校名单"),
        Row("北京大学第三医院", "三甲医院", "北京市海淀区", "北京市医保定点医疗机构名录"),
        Row("中国科学院过程工程研究所", "国家级科研机构", "北京市海淀区", "中国科学院院属机构表"),
        Row("北京生命科学研究所", "新型研发机构、驻昌单位", "北京市昌平区", "北京市新型研发机构名单；生命科学园入驻机构"),
        Row("北京清华长庚医院", "驻昌单位", "北京市昌平区", "医疗机构执业许可登记地址在昌平区"),
        Row("北京协和医学院", "双一流学科高校", "北京市东城区", "教研函〔2022〕1号", "生物学、生物医学工程、临床医学、公共卫生与预防医学、药学"),
    ];

    private static Dictionary<string, string?> Row(string name, string kinds, string location, string evidence, string? disciplines = null) => new()
    {
        ["单位名称"] = name,
        ["单位类别"] = kinds,
        ["所在地"] = location,
        ["认定依据"] = evidence,
        ["建设学科"] = disciplines,
    };
}
