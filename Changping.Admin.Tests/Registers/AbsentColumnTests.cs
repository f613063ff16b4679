using Changping.Admin.Registers.Exports;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Workbooks;
using Changping.Admin.Tests.Registers.Support;
using Changping.Admin.Tests.Support;
using ClosedXML.Excel;

namespace Changping.Admin.Tests.Registers;

/// <summary>As found: a register without the column 所在地 emptied it on file, and a register of experts passed for one of institutions.</summary>
public sealed class AbsentColumnTests
{
    /// <summary>An account is given whole or not at all.</summary>
    private static readonly string[] Account = ["账户名称", "户名", "开户银行", "联行号", "银行账号"];

    [Theory]
    [InlineData("institutions")]
    [InlineData("experts")]
    [InlineData("enterprises")]
    [InlineData("projects")]
    [InlineData("needs")]
    public async Task What_a_file_has_no_column_for_stays_on_file(string word)
    {
        await using var office = await OfficeAsync();
        var register = Register(office, word);
        using var whole = await ExportAsync(office, word);
        var optional = register.Schema.Columns.Where(column => !column.Required).Select(column => column.Name).ToList();
        foreach (var absent in optional.Except(Account).Select(column => new[] { column }).Append([.. optional.Intersect(Account)]))
        {
            using var without = Without(whole, absent);
            var preview = await register.PreviewAsync(TestOffice.Officer, without, "登记表.xlsx", null, null, default);
            Assert.True(preview.Rows.Count > 0 && preview.Rows.All(row => row.Fate == RowFate.Unchanged),
                $"without {string.Join("、", absent)}: {string.Join("；", preview.Rows.SelectMany(row => row.Changes).Select(change => $"{change.Column} {change.Old} → {change.New}"))}"
                + string.Join("；", preview.Faults.Select(fault => $"{fault.Column} {fault.Message}")));
        }
    }

    [Fact]
    public async Task A_cell_that_is_there_and_empty_empties_what_is_on_file()
    {
        await using var office = await OfficeAsync();
        using var file = RawWorkbook.OfRows(["单位名称", "所在地"], ["清华大学", null]).ToStream();
        var change = Assert.Single(Assert.Single((await Register(office, "institutions")
            .PreviewAsync(TestOffice.Officer, file, "名录.xlsx", null, null, default)).Rows).Changes);
        Assert.Equal(("所在地", "北京市海淀区", null), (change.Column, change.Old, change.New));
    }

    [Fact]
    public async Task A_correction_on_screen_gives_the_file_no_column_but_what_is_typed_counts()
    {
        await using var office = await OfficeAsync();
        var register = Register(office, "enterprises");
        using var file = RawWorkbook.OfRows(
            ["企业名称", "统一社会信用代码", "所属产业", "注册地址", "高新技术企业"],
            [Rows.Enterprise(1)["企业名称"], Rows.CreditCode(1), Rows.Enterprise(1)["所属产业"], Rows.Enterprise(1)["注册地址"], "也许"]).ToStream();
        var preview = await register.PreviewAsync(TestOffice.Officer, file, "名册.xlsx", null, null, default);
        var faulty = Assert.Single(preview.Rows);
        var texts = register.Schema.Columns.ToDictionary(column => column.Name, column => faulty.Texts[column.Index]);
        texts["高新技术企业"] = Rows.Enterprise(1)["高新技术企业"];
        Assert.Empty(Assert.Single((await register.CorrectAsync(TestOffice.Officer, preview, faulty.Row, texts, default)).Rows).Changes);

        texts["备注"] = "现场核对";
        Assert.Equal("备注", Assert.Single(Assert.Single((await register.CorrectAsync(TestOffice.Officer, preview, faulty.Row, texts, default)).Rows)
            .Changes).Column);
    }

    [Theory]
    [InlineData("experts", "institutions", "拟聘专家推荐情况汇总表")]
    [InlineData("enterprises", "institutions", "科技型企业名册")]
    public async Task A_file_of_another_register_is_refused_by_its_name(string written, string read, string title)
    {
        await using var office = await OfficeAsync();
        using var file = await ExportAsync(office, written);
        using var renamed = new MemoryStream();
        using (var workbook = new XLWorkbook(file))
        {
            // Institutions know 单位名称 and 派出单位; a company's form calls itself the first.
            foreach (var cell in workbook.Worksheet(1).CellsUsed(cell => cell.GetString() == "企业名称"))
            {
                cell.Value = "单位名称";
            }

            workbook.SaveAs(renamed);
        }

        renamed.Position = 0;
        var refused = await Assert.ThrowsAsync<WorkbookRefusedException>(
            () => Register(office, read).PreviewAsync(TestOffice.Officer, renamed, "登记表.xlsx", null, null, default));
        Assert.Equal("other-register", refused.Code);
        Assert.Contains($"这份文件是《{title}》", refused.Message, StringComparison.Ordinal);
    }

    private static IRegisterImport Register(TestOffice office, string word) =>
        office.Get<IEnumerable<IRegisterImport>>().First(candidate => candidate.Schema.Word == word);

    private static async Task<MemoryStream> ExportAsync(TestOffice office, string word)
    {
        var target = new MemoryStream();
        await office.Get<IEnumerable<IRegisterExport>>().First(candidate => candidate.Word == word)
            .WriteAsync(TestOffice.Officer, ExportRequest.All with { FullReason = "核对" }, target, default);
        target.Position = 0;
        return target;
    }

    private static MemoryStream Without(MemoryStream file, string[] columns)
    {
        file.Position = 0;
        using var workbook = new XLWorkbook(file);
        var sheet = workbook.Worksheet(1);
        foreach (var column in columns)
        {
            sheet.Column(sheet.CellsUsed(cell => cell.GetString().Split('（')[0] == column).First().Address.ColumnNumber).Delete();
        }

        var saved = new MemoryStream();
        workbook.SaveAs(saved);
        saved.Position = 0;
        return saved;
    }

    /// <summary>One of each, with something in every column that may be left out.</summary>
    private static async Task<TestOffice> OfficeAsync()
    {
        var office = await TestOffice.OpenAsync();
        foreach (var (word, row) in new[]
        {
            ("institutions", new Dictionary<string, string?> { ["单位名称"] = "清华大学", ["所在地"] = "北京市海淀区", ["备注"] = "甲" }),
            ("experts", Rows.Expert(1, ("所在部门", "材料学院"), ("现任职务", "主任"), ("联系电话", "13800000001"), ("电子邮箱", "a@example.cn"), ("备注", "乙"))),
            ("enterprises", Rows.Enterprise(1, ("所属园区", "未来科学城"), ("联系人", "赵工"), ("联系电话", "13800000002"), ("备注", "丙"))),
            ("projects", Rows.Project(1, ("备注", "丁"))),
            ("needs", Rows.Need(1, ("备注", "戊"))),
        })
        {
            using var file = RawWorkbook.OfRows([.. row.Keys], [.. row.Values]).ToStream();
            var register = Register(office, word);
            await register.CommitAsync(TestOffice.Officer, await register.PreviewAsync(TestOffice.Officer, file, "登记表.xlsx", null, null, default),
                skipFaulty: false, default);
        }

        return office;
    }
}
