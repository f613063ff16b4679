using System.Globalization;
using Changping.Admin.Features.Experts;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Registers.Writing;
using Changping.Admin.Tests.Support;
using Changping.Domain.Identifiers;

namespace Changping.Admin.Tests.Benchmarks;

/// <summary>A register of nominations as large as asked, of made-up people at real institutions.</summary>
public static class BigRegister
{
    private static readonly string[] Institutions = ["清华大学", "北京化工大学", "中国石油大学（北京）", "北京大学第三医院", "首都师范大学", "某某前沿技术研究中心"];
    private static readonly string[] Titles = ["教授", "副教授", "讲师", "高级工程师", "副主任医师", "研究员"];
    private static readonly string[] Disciplines = ["材料科学与工程", "化学工程与技术", "石油与天然气工程", "临床医学", "数学", "控制科学与工程"];

    /// <summary>The rows as texts by column, in the order of the register.</summary>
    public static IEnumerable<Dictionary<string, string?>> Rows(int count) => Enumerable.Range(1, count).Select(number =>
    {
        var row = Admin.Tests.Support.Rows.Expert();
        row["姓名"] = $"测{(char)('一' + number % 900)}{(char)('丁' + number % 700)}";
        row["性别"] = number % 2 == 0 ? "女" : "男";
        row["证件号码"] = Citizen(number);
        row["国籍"] = "中国";
        row["派出单位"] = Institutions[number % Institutions.Length];
        row["所在部门"] = "材料科学与工程学院";
        row["现任职务"] = number % 5 == 0 ? "系主任" : null;
        row["专业技术职务"] = Titles[number % Titles.Length];
        row["学历"] = "博士研究生";
        row["学位"] = number % 3 == 0 ? "硕士" : "博士";
        row["从事学科"] = Disciplines[number % Disciplines.Length];
        row["研究方向"] = $"方向{number % 400}的界面与过程";
        row["参加工作时间"] = $"20{number % 20:00}-{number % 12 + 1:00}";
        row["联系电话"] = (19900000000 + number).ToString(CultureInfo.InvariantCulture);
        row["电子邮箱"] = $"person{number}@example.edu.cn";
        row["核心知识产权"] = $"ZL2020{number:0000000}.1";
        row["成熟科技成果"] = number % 4 == 0 ? "中试完成" : null;
        row["可解决的技术问题"] = $"问题{number % 300}：提高循环寿命";
        row["推荐日期"] = $"2026-{number % 10 + 1:00}-{number % 28 + 1:00}";
        return row;
    });

    /// <summary>The same as a workbook.</summary>
    public static byte[] Workbook(int count)
    {
        using var target = new MemoryStream();
        var columns = ExpertsRegister.Schema.Columns
            .Select(column => ExportColumn.Text<Dictionary<string, string?>>(column.Name, 14, row => row.GetValueOrDefault(column.Name))).ToList();
        StreamingWorkbookWriter.Write(target, new ExportTable<Dictionary<string, string?>>(ExpertsRegister.Schema.Title, "测试", null, columns), Rows(count));
        return target.ToArray();
    }

    /// <summary>An office whose database holds that many nominations.</summary>
    public static async Task<TestOffice> OfficeAsync(int count)
    {
        var office = await TestOffice.OpenAsync();
        var import = office.Get<ExpertImport>();
        var preview = await import.PreviewAsync(
            TestOffice.Officer, Rows(count).Select((row, index) => RegisterReader.Parse(index + 4, row, ExpertsRegister.Schema)), "测试", null, default);
        await import.CommitAsync(TestOffice.Officer, preview, skipFaulty: false, default);
        return office;
    }

    private static string Citizen(int number)
    {
        var digits = $"110114{1950 + number / 1000 % 50:0000}{number / 100 % 12 + 1:00}{number % 28 + 1:00}{number % 1000:000}";
        return digits + CitizenId.CheckDigit(digits);
    }
}
