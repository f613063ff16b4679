using Changping.Admin.Registers.Schemas;
using Changping.Domain.Identifiers;

namespace Changping.Admin.Tests.Registers.Samples;

/// <summary>experts-clean.xlsx: 24 rows without fault, from row 4, all with what the policy asks for.</summary>
internal static class CleanExperts
{
    private static readonly string[] Columns =
    [
        "姓名", "性别", "出生日期", "证件类型", "证件号码", "国籍", "派出单位", "所在部门", "现任职务", "专业技术职务", "学历", "学位", "从事学科", "研究方向",
        "参加工作时间", "联系电话", "电子邮箱", "核心知识产权", "成熟科技成果", "可解决的技术问题", "政治素质", "遵纪守法", "身体健康", "事业心责任感", "专业能力", "推荐日期", "备注",
    ];

    public static byte[] Build()
    {
        using var sample = new SampleSheet(ExpertsRegister.Schema.Title);
        sample.Title(1, ExpertsRegister.Schema.Title, Columns.Length);
        sample.Title(2, "人员、企业均为虚构，仅供试用", Columns.Length);
        sample.Row(3, [.. Columns]);
        var row = 4;
        foreach (var person in SamplePeople.Clean)
        {
            sample.Row(row, Cells(person, row - 3, IdentityDocumentKind.CitizenId, person.Id, "中国"));
            row++;
        }

        var abroad = new SamplePerson("Alex Example", "1979-04-04", true, "清华大学", "物理系", "教授", "博士研究生", "博士", "物理学", "2009-09-01", "2026-11-16");
        sample.Row(row, Cells(abroad, row - 3, IdentityDocumentKind.Passport, "E00000001", "新加坡"));
        var hongKong = new SamplePerson("梁样港", "1984-08-08", false, "北京化工大学", "化学学院", "副教授", "博士研究生", "博士", "化学工程与技术", "2014-07-01", "2026-11-18");
        sample.Row(row + 1, Cells(hongKong, row - 2, IdentityDocumentKind.HkMacauPermit, "H00000001", "中国"));
        return sample.ToBytes();
    }

    private static object?[] Cells(SamplePerson person, int number, IdentityDocumentKind kind, string document, string nationality) =>
    [
        person.Name, person.IsMale ? "男" : "女", person.Birth, kind.ChineseName(), document, nationality, person.Institution, person.Department,
        number % 5 == 0 ? "系主任" : null, person.Title, person.Education, person.Degree, person.Discipline, $"{person.Discipline}方向的应用研究（样例）", person.WorkStart,
        $"1990000{number:0000}", $"sample{number:00}@example.cn",
        number % 3 == 0 ? $"发明专利（样例）ZL2020000000{number:00}.0" : null,
        number % 4 == 0 ? "已完成中试的样例成果" : null,
        "产品一致性差、能耗偏高等样例问题", "是", "是", "是", "是", "是", person.NominatedOn, null,
    ];
}
