using System.Text.Json;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Registers.Support;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Registers.Cases;

/// <summary>Small registers as people send them, read through the command line: what it answers about each, all of it.</summary>
public sealed class ExpertCasesTests : IAsyncLifetime
{
    private TestOffice office = null!;

    public async Task InitializeAsync() => office = await TestOffice.OpenAsync();

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task A_month_shown_by_e_is_a_month_and_the_other_formats_stay_what_they_are()
    {
        var report = await AskAsync(0, "assess", "01-dateformats");
        int[] months = [2, 4, 7, 9, 11, 13, 22];
        Assert.Equal(
            Enumerable.Range(2, 21).Select(row => (row, months.Contains(row) ? "2008-07 参加工作" : "2008-07-01 参加工作")),
            report.GetProperty("rows").EnumerateArray().Select(row => (row.GetProperty("row").GetInt32(), FactsOf(row, "experience"))));
        Assert.Empty(report.GetProperty("faults").EnumerateArray());
    }

    [Fact]
    public async Task Cells_merged_down_have_their_value_in_every_row()
    {
        var report = await AskAsync(0, "assess", "06b-merged-optional");
        Assert.Equal([2, 3, 4, 5], report.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("row").GetInt32()));
        Assert.All(report.GetProperty("rows").EnumerateArray(), row =>
        {
            Assert.Equal(("学位博士；教授（正高级）", "2008-07-01 参加工作"), (FactsOf(row, "qualification"), FactsOf(row, "experience")));
            Assert.DoesNotContain(row.GetProperty("criteria").EnumerateArray(), one => one.GetProperty("outcome").GetString() is "notMet");
        });
        var (first, last) = (report.GetProperty("rows")[0], report.GetProperty("rows")[3]);
        Assert.Equal(first.GetProperty("overall").GetString(), last.GetProperty("overall").GetString());
        Assert.Equal(["Incomplete"], report.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("overall").GetString()).Distinct());
        Assert.Equal(["ability"], first.GetProperty("criteria").EnumerateArray().Where(one => one.GetProperty("outcome").GetString() is "unknown")
            .Select(one => one.GetProperty("criterion").GetString()));
    }

    [Fact]
    public async Task A_very_hidden_sheet_is_not_read_and_the_visible_one_is_named()
    {
        var report = await AskAsync(0, "import", "experts", "07-hiddensheet");
        Assert.Equal(("推荐表", 2, 2), (report.GetProperty("sheet").GetString(), Count(report, "rows"), Count(report, "new")));
        Assert.Empty(report.GetProperty("otherSheets").EnumerateArray());
        Assert.Contains(Remarks(report), remark => remark.Contains("旧表", StringComparison.Ordinal) && remark.Contains("隐藏", StringComparison.Ordinal));
        Assert.Equal(["新数据甲", "新数据乙"], NamesOf("07-hiddensheet"));
        Assert.Equal("hidden-sheet", (await AskAsync(1, "import", "experts", "07-hiddensheet", "--sheet", "旧表")).GetProperty("refused")
            .GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_second_sheet_with_the_header_is_named_chosen_or_read_with_the_first()
    {
        var first = await AskAsync(0, "import", "experts", "08-twosheets");
        Assert.Equal(("化工学院", 1), (first.GetProperty("sheet").GetString(), Count(first, "rows")));
        Assert.Equal(["计算机学院"], first.GetProperty("otherSheets").EnumerateArray().Select(name => name.GetString()));
        Assert.Contains(Remarks(first), remark => remark.Contains("计算机学院", StringComparison.Ordinal));

        var second = await AskAsync(0, "import", "experts", "08-twosheets", "--sheet", "计算机学院");
        Assert.Equal(("计算机学院", 2), (second.GetProperty("sheet").GetString(), Count(second, "rows")));
        var both = await AskAsync(0, "import", "experts", "08-twosheets", "--sheet", "all", "--commit");
        Assert.Equal(("化工学院、计算机学院", 3, 3, true),
            (both.GetProperty("sheet").GetString(), Count(both, "rows"), Count(both, "new"), both.GetProperty("committed").GetBoolean()));
        Assert.Empty(both.GetProperty("otherSheets").EnumerateArray());
        Assert.Equal(3, Count(await AskAsync(0, "import", "experts", "08-twosheets", "--sheet", "all"), "unchanged"));
        Assert.Equal("no-such-sheet", (await AskAsync(1, "import", "experts", "08-twosheets", "--sheet", "数学学院")).GetProperty("refused")
            .GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_formula_without_a_saved_value_is_a_fault_and_no_blank()
    {
        var report = await AskAsync(1, "assess", "10-nocache");
        Assert.Equal(
            [(2, "学位"), (2, "参加工作时间"), (2, "推荐日期"), (3, "专业技术职务"), (3, "学位")],
            report.GetProperty("faults").EnumerateArray().Select(fault => (fault.GetProperty("row").GetInt32(), fault.GetProperty("column").GetString()!)));
        Assert.All(report.GetProperty("faults").EnumerateArray(), fault => Assert.Equal("formula-without-value", fault.GetProperty("code").GetString()));
        Assert.Contains("打开并保存", report.GetProperty("faults")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Empty(report.GetProperty("rows").EnumerateArray());
    }

    [Fact]
    public async Task Marks_that_nobody_sees_stand_in_no_cells_way()
    {
        var report = await AskAsync(1, "import", "experts", "12-invisible");
        Assert.Equal((9, 8), (Count(report, "rows"), Count(report, "new")));
        Assert.Equal([(7, "证件号码", "id-length")], Faults(report));
        Assert.Equal(["零宽字", "全角", "软连", "孤立", "变体", "大写", "嵌入右", "对勾"], NamesOf("12-invisible"));
    }

    [Fact]
    public async Task Footers_sections_and_repeated_headers_are_passed_over_and_told()
    {
        var report = await AskAsync(0, "import", "experts", "15-footers");
        Assert.Equal(["甲", "乙", "丙"], NamesOf("15-footers"));
        Assert.Equal((3, 3), (Count(report, "rows"), Count(report, "new")));
        var passed = report.GetProperty("passedOver").EnumerateArray()
            .ToDictionary(line => line.GetProperty("row").GetInt32(), line => line.GetProperty("text").GetString()!);
        Assert.Equal([5, 7, 9, 10, 11, 12, 13, 14, 15], passed.Keys);
        Assert.Equal(("一、化工系", "合计 3人", "*为必填项"), (passed[5], passed[9], passed[14]));
        Assert.StartsWith("姓名 性别", passed[7], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_with_a_plus_is_no_number_that_lost_its_digits()
    {
        var report = await AskAsync(1, "import", "experts", "40-email");
        Assert.Equal((7, 4), (Count(report, "rows"), Count(report, "new")));
        Assert.Equal([(6, "电子邮箱", "email-shape"), (7, "电子邮箱", "email-shape"), (8, "电子邮箱", "email-shape")], Faults(report));
        Assert.Equal(["lee+cp@example.cn", "jane+lab@example.cn", "a+b@example.cn", "LI@example.cn"], Rows("40-email").Select(row => row.Person.Email));
    }

    [Fact]
    public async Task Names_of_other_scripts_keep_the_blank_between_their_words()
    {
        Assert.Equal(9, Count(await AskAsync(0, "import", "experts", "41-foreign"), "new"));
        Assert.Equal(
            ["José García", "Jürgen Müller", "André Évrard", "Nguyễn Văn An", "Иван Петров", "Mary-Ann O’Neil", "山田太郎", "김철수", "Åsa Öberg"],
            NamesOf("41-foreign"));
    }

    [Fact]
    public async Task The_official_form_is_written_without_its_footers_and_they_are_told()
    {
        var report = await AskAsync(0, "import", "experts", "44-official", "--commit");
        Assert.Equal((3, 3, true), (Count(report, "rows"), Count(report, "new"), report.GetProperty("committed").GetBoolean()));
        Assert.Equal(
            [(6, "一、化工系"), (8, "合计 3人"), (9, "说明：本表须加盖公章"), (10, "填表人：王五 联系电话：13900000000"), (11, "注1：学位填最高学位"), (12, "主要负责人签字："), (13, "第 1 页，共 1 页")],
            report.GetProperty("passedOver").EnumerateArray().Select(line => (line.GetProperty("row").GetInt32(), line.GetProperty("text").GetString()!)));
    }

    private async Task<JsonElement> AskAsync(int status, params string[] words)
    {
        var (answered, report) = await OfficeShell.RunAsync(office, [.. words.Select(word => File.Exists(CaseFiles.Path(word)) ? CaseFiles.Path(word) : word)]);
        Assert.True(status == answered, $"{answered}: {report}");
        return report;
    }

    private static List<ExpertRow> Rows(string name)
    {
        using var file = File.OpenRead(CaseFiles.Path(name));
        return [.. Reading.Rows(file, ExpertsRegister.Schema).Where(row => !row.IsFaulty).Select(row => row.Value!)];
    }

    private static IEnumerable<string> NamesOf(string name) => Rows(name).Select(row => row.Person.Name);

    private static string FactsOf(JsonElement row, string criterion) =>
        row.GetProperty("criteria").EnumerateArray().Single(one => one.GetProperty("criterion").GetString() == criterion).GetProperty("facts").GetString()!;

    private static int Count(JsonElement report, string name) => report.GetProperty(name).GetInt32();

    private static IEnumerable<string> Remarks(JsonElement report) => report.GetProperty("remarks").EnumerateArray().Select(remark => remark.GetString()!);

    private static IEnumerable<(int, string, string)> Faults(JsonElement report) => report.GetProperty("faults").EnumerateArray()
        .Select(fault => (fault.GetProperty("row").GetInt32(), fault.GetProperty("column").GetString()!, fault.GetProperty("code").GetString()!));
}
