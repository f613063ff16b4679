using Bunit;
using Changping.Admin.Components.Imports;
using Microsoft.AspNetCore.Components.Forms;

namespace Changping.Admin.Tests.Features.Shared;

public class RegisterImportTests
{
    private static readonly ImportView Mixed = new(new ImportCounts(2, 1, 3, 1), ["姓名", "证件号码"]) { IgnoredColumns = ["邮编"] };
    private (int Row, string Column, string Value)? corrected;
    private bool? skipped;
    private IReadOnlySet<int>? accepted;
    private ImportMapped? mapped;
    private string? chosen;

    [Fact]
    public async Task Faults_come_first_stand_at_the_cell_and_are_corrected_in_place()
    {
        await using var context = new ScreenContext();
        var import = Show(context, Mixed);
        Assert.Contains("末位应为 4", import.Find("td.why").TextContent, StringComparison.Ordinal);
        Assert.Contains("邮编", import.Markup, StringComparison.Ordinal);

        await import.Find("td.fault input").ChangeAsync(new() { Value = "110114199001011234" });
        Assert.Equal((7, "证件号码", "110114199001011234"), corrected);
        Assert.Empty(import.FindAll("td.fault"));
    }

    [Fact]
    public async Task Changed_rows_show_old_and_new()
    {
        await using var context = new ScreenContext();
        var import = Show(context, Mixed);
        await import.FindAll("[role=tab]")[1].ClickAsync(new());
        Assert.Equal("旧名", import.Find(".old").TextContent);
    }

    [Fact]
    public async Task Faulty_rows_are_left_out_only_by_a_button_that_says_so()
    {
        await using var context = new ScreenContext();
        var import = Show(context, Mixed);
        var button = import.Find(".btn.primary");
        Assert.Contains("跳过有误行并导入 3 行", button.TextContent, StringComparison.Ordinal);
        await button.ClickAsync(new());
        Assert.True(skipped);
        Assert.Contains("新增 2 行", import.Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_changed_rows_are_accepted_one_by_one_only_those_ticked_are_written()
    {
        await using var context = new ScreenContext();
        var import = Show(context, Mixed with { Counts = new ImportCounts(1, 1, 0, 0), Asking = (0, 1) },
            words: new ImportWords { Changed = "部分相符", Deed = "登记" });
        Assert.Contains("登记 1 行", import.Find(".btn.primary").TextContent, StringComparison.Ordinal);
        await import.Find("input[type=checkbox]").ChangeAsync(new() { Value = true });
        Assert.Contains("登记 2 行", import.Find(".btn.primary").TextContent, StringComparison.Ordinal);
        await import.Find(".btn.primary").ClickAsync(new());
        Assert.Equal([7], accepted!);
    }

    [Fact]
    public async Task The_sheet_that_is_read_is_named_with_those_that_could_be_and_the_rows_that_are_left_out()
    {
        await using var context = new ScreenContext();
        var import = Show(context, Mixed with { Sheets = ["化工学院"], OtherSheets = ["计算机学院", "数学学院"], PassedOver = [new PassedLine("12", "主要负责人签字：")] });
        Assert.Contains("读取的工作表：化工学院", import.Markup.Replace("<b>", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("主要负责人签字：", import.Find(".passed-over").TextContent, StringComparison.Ordinal);
        await import.FindAll("button").First(button => button.TextContent.Contains("改读“数学学院”", StringComparison.Ordinal)).ClickAsync(new());
        Assert.Equal("数学学院", chosen);
        await import.FindAll("button").First(button => button.TextContent.Contains("3 张一并读取", StringComparison.Ordinal)).ClickAsync(new());
        Assert.Equal("all", chosen);
    }

    [Fact]
    public async Task A_new_row_in_doubt_is_written_only_when_it_is_ticked()
    {
        await using var context = new ScreenContext();
        var import = Show(context, Mixed with { Counts = new ImportCounts(1, 0, 0, 0), Asking = (1, 0) });
        Assert.True(import.Find(".btn.primary").HasAttribute("disabled"));
        await import.Find("input[type=checkbox]").ChangeAsync(new() { Value = true });
        Assert.Contains("导入 1 行", import.Find(".btn.primary").TextContent, StringComparison.Ordinal);
        await import.Find(".btn.primary").ClickAsync(new());
        Assert.Equal([7], accepted!);
    }

    [Fact]
    public async Task A_refused_file_says_why_and_offers_another_choice()
    {
        await using var context = new ScreenContext();
        var import = Show(context, Mixed with { Refused = "这是 .xls 文件，请另存为 .xlsx。" });
        Assert.Contains("另存为", import.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(import.FindAll(".drop"));
    }

    [Fact]
    public async Task Unknown_headers_are_said_by_a_person_and_nothing_is_read_while_one_is_missing_or_said_twice()
    {
        await using var context = new ScreenContext();
        var columns = new ImportMapping([new("姓名", ["甲"], "姓名"), new("评定级别", ["教授", "研究员", "讲师"], null), new("其他", [], null) { Near = "备注" }],
            ["姓名", "职称", "备注"], ["姓名", "职称"], "清华大学");
        var import = Show(context, Mixed with { Refused = "表头缺少必填列：职称。", Mapping = columns });
        Assert.Contains("缺少必填列", import.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Contains("教授　|　研究员　|　讲师", import.Markup, StringComparison.Ordinal);
        Assert.Contains("还缺必填列：职称。", import.Markup, StringComparison.Ordinal);
        Assert.True(import.Find(".btn.primary").HasAttribute("disabled"));

        await import.ChooseAsync("“评定级别”对应", "姓名（必填）");
        Assert.Contains("“姓名”对应了两列", import.Markup, StringComparison.Ordinal);
        await import.ChooseAsync("“评定级别”对应", "职称（必填）");
        await import.Find(".import-columns button.link").ClickAsync(new());
        await import.Find(".btn.primary").ClickAsync(new());
        Assert.Equal(["姓名", "职称", "备注"], mapped!.Ours);
        Assert.True(mapped.Remember);
        Assert.NotEmpty(import.FindAll("[role=tab]"));
    }

    [Fact]
    public async Task A_file_beyond_the_limit_is_not_even_read()
    {
        await using var context = new ScreenContext();
        var import = Show(context, Mixed, maxBytes: 3);
        Assert.Contains("没有读取", import.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<ImportSteps> Show(ScreenContext context, ImportView preview, long maxBytes = 1000, ImportWords? words = null)
    {
        var import = context.Render<ImportSteps>(part => part
            .Add(one => one.RegisterName, "专家推荐表")
            .Add(one => one.ListAddress, "/nominations")
            .Add(one => one.MaxBytes, maxBytes)
            .Add(one => one.Words, words ?? ImportWords.Records)
            .Add(one => one.OnFile, (_, _, _) => Task.FromResult(preview))
            .Add(one => one.Rows, (kind, _, _) => Task.FromResult(kind == ImportRowKind.Faulty && corrected is not null ? [] : RowsOf(kind, preview)))
            .Add(one => one.OnCorrect, (row, column, value) =>
            {
                corrected = (row, column, value);
                return Task.FromResult(preview with { Counts = new ImportCounts(3, 1, 3, 0) });
            })
            .Add(one => one.OnMap, (said, _, _) =>
            {
                mapped = said;
                return Task.FromResult(Mixed);
            })
            .Add(one => one.OnSheet, (sheet, _, _) =>
            {
                chosen = sheet;
                return Task.FromResult(preview);
            })
            .Add(one => one.OnCommit, (choice, _, _) =>
            {
                (skipped, accepted) = (choice.SkipFaulty, choice.Accepted);
                return Task.FromResult(new ImportDone(preview.Counts));
            }));
        import.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("12345", "名册.xlsx"));
        return import;
    }

    private static IReadOnlyList<ImportRow> RowsOf(ImportRowKind kind, ImportView preview) =>
    [
        new(7,
        [
            new ImportCell("姓名", "陈晓芸", kind == ImportRowKind.Changed ? "旧名" : null),
            new ImportCell("证件号码", "110114199001011235", Fault: kind == ImportRowKind.Faulty ? "校验位不符，末位应为 4" : null),
        ])
        { Asks = preview.Asking.Changed > 0 ? kind == ImportRowKind.Changed : preview.Asking.New > 0 },
    ];
}
