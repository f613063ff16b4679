using Changping.Domain.Identifiers;

namespace Changping.Admin.Tests.Registers.Samples;

/// <summary>An invented person of the sample registers; nobody has such a name, and the number's last digits are made up.</summary>
internal sealed record SamplePerson(
    string Name, string Birth, bool IsMale, string Institution, string Department, string Title, string Education, string Degree, string Discipline,
    string WorkStart, string NominatedOn)
{
    /// <summary>Ten-thousandths of nothing real: district, date of birth, and a sequence that only these samples use.</summary>
    public string Id => IdOf("110114", Birth, IsMale ? 991 : 992);

    public static string IdOf(string district, string birth, int sequence)
    {
        var digits = $"{district}{birth.Replace("-", "", StringComparison.Ordinal)}{sequence:000}";
        return digits + CitizenId.CheckDigit(digits);
    }
}

internal static class SamplePeople
{
    /// <summary>All eligible by the text of the policy; the first six serve in the sample projects and were nominated before those.</summary>
    public static readonly IReadOnlyList<SamplePerson> Clean =
    [
        new("张样例", "1978-03-12", true, "清华大学", "化学工程系", "教授", "博士研究生", "博士", "化学工程与技术", "2005-07-01", "2025-01-10"),
        new("李示范", "1982-11-05", false, "北京化工大学", "材料科学与工程学院", "副教授", "博士研究生", "博士", "化学工程与技术", "2010-07-01", "2025-06-20"),
        new("王演示", "1975-06-30", true, "中国石油大学（北京）", "地球科学学院", "教授", "博士研究生", "博士", "地质资源与地质工程", "2001-07-15", "2025-10-08"),
        new("赵虚构", "1986-02-28", false, "华北电力大学", "电气与电子工程学院", "副教授", "硕士研究生", "硕士", "电气工程", "2012-03-01", "2025-11-12"),
        new("钱试例", "1980-09-09", true, "中国科学院过程工程研究所", "绿色过程研究部", "研究员", "博士研究生", "博士", "化学工程与技术", "2008-07", "2025-12-25"),
        new("孙样本", "1979-12-01", false, "北京大学第三医院", "骨科", "主任医师", "博士研究生", "博士", "临床医学", "2004-08-01", "2026-05-18"),
        new("周模拟", "1984-04-18", true, "清华大学", "机械工程系", "副研究员", "博士研究生", "博士", "机械工程", "2013-07-01", "2026-10-12"),
        new("吴假设", "1990-01-22", false, "北京化工大学", "信息科学与技术学院", "讲师", "博士研究生", "博士", "化学工程与技术", "2019-09", "2026-10-12"),
        new("郑例子", "1977-07-07", true, "北京科技大学", "冶金与生态工程学院", "教授", "博士研究生", "博士", "冶金工程", "2003-07-01", "2026-10-12"),
        new("冯范例", "1988-10-10", false, "北京科技大学", "新材料技术研究院", "副研究员", "博士研究生", "博士", "材料科学与工程", "2016-12-01", "2026-10-15"),
        new("陈样稿", "1983-05-25", true, "中国石油大学（北京）", "石油工程学院", "高级工程师", "硕士研究生", "硕士", "石油与天然气工程", "2009-07-01", "2026-10-15"),
        new("褚拟名", "1981-08-16", false, "中国科学院过程工程研究所", "生化工程研究部", "副研究员", "博士研究生", "博士", "化学工程与技术", "2011-07-01", "2026-10-15"),
        new("卫示例", "1976-01-31", true, "北京大学第三医院", "运动医学科", "副主任医师", "硕士研究生", "硕士", "临床医学", "2002-07-01", "2026-10-20"),
        new("蒋试填", "1992-06-15", false, "华北电力大学", "能源动力与机械工程学院", "讲师", "博士研究生", "博士", "电气工程", "2024-11-01", "2026-11-01"),
        new("沈样表", "1985-03-03", true, "清华大学", "计算机科学与技术系", "高级工程师", "硕士研究生", "硕士", "计算机科学与技术", "2010-08-01", "2026-11-01"),
        new("韩例证", "1987-09-27", false, "北京化工大学", "生命科学与技术学院", "教授", "博士研究生", "博士", "化学工程与技术", "2015-07", "2026-11-02"),
        new("杨演练", "1974-12-12", true, "北京科技大学", "自动化学院", "教授", "博士研究生", "博士", "材料科学与工程", "1999-07-01", "2026-11-02"),
        new("朱仿真", "1989-02-14", false, "中国石油大学（北京）", "新能源与材料学院", "副教授", "博士研究生", "博士", "石油与天然气工程", "2018-01-15", "2026-11-05"),
        new("秦样板", "1983-10-01", true, "华北电力大学", "控制与计算机工程学院", "教授级高级工程师", "博士研究生", "博士", "电气工程", "2008-07-01", "2026-11-05"),
        new("许假名", "1991-05-05", false, "清华大学", "环境学院", "助理研究员", "博士研究生", "博士", "环境科学与工程", "2021-07-01", "2026-11-09"),
        new("何虚名", "1980-06-06", true, "北京大学第三医院", "神经内科", "主任医师", "博士研究生", "博士", "临床医学", "2006-07-01", "2026-11-09"),
        new("吕试样", "1986-07-19", false, "中国科学院过程工程研究所", "离子液体研究部", "研究员", "博士研究生", "博士", "化学工程与技术", "2013-07", "2026-11-16"),
    ];
}
