using System.Text.Json;
using Changping.Admin.Tests.Demonstration;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Registers.Cases;

/// <summary>Receipts of a batch of the demonstration year as a finance bureau answers them in other ways than line by line.</summary>
public sealed class ReceiptCasesTests(DemoOfficeFixture demo) : IClassFixture<DemoOfficeFixture>
{
    /// <summary>Of the 25 lines the demonstration has answered eight the same.</summary>
    private const int AnsweredBefore = 8;

    [Fact]
    public async Task An_answer_merged_over_all_lines_answers_all_of_them()
    {
        var report = await AskAsync("r-merged");
        Assert.Equal(("拨付回执", 25, AnsweredBefore, 0),
            (report.GetProperty("sheet").GetString(), Count(report, "rows"), Count(report, "unchanged"), Count(report, "faulty")));
        Assert.Equal(0, LeftBlank(report));
    }

    [Fact]
    public async Task Answers_on_a_copied_sheet_are_named_and_can_be_read()
    {
        var report = await AskAsync("r-secondonly");
        Assert.Equal(("拨付回执", 25, 25), (report.GetProperty("sheet").GetString(), Count(report, "unchanged"), LeftBlank(report)));
        Assert.Equal(["回执填报"], report.GetProperty("otherSheets").EnumerateArray().Select(name => name.GetString()));
        Assert.Contains(report.GetProperty("remarks").EnumerateArray(), remark => remark.GetString()!.Contains("“回执填报”", StringComparison.Ordinal));

        var filled = await AskAsync("r-secondonly", "--sheet", "回执填报");
        Assert.Equal(
            ("回执填报", AnsweredBefore, 25 - AnsweredBefore, 0),
            (filled.GetProperty("sheet").GetString(), Count(filled, "unchanged"), Count(filled, "new") + Count(filled, "changed"), LeftBlank(filled)));
    }

    private static int LeftBlank(JsonElement report) =>
        report.GetProperty("notes").EnumerateArray().Count(note => note.GetProperty("message").GetString()!.Contains("未填拨付结果", StringComparison.Ordinal));

    private async Task<JsonElement> AskAsync(string name, params string[] more)
    {
        var (status, report) = await OfficeShell.RunAsync(demo.Office, ["import", "receipts", CaseFiles.Path(name), .. more]);
        Assert.True(status == 0, $"{report}");
        return report;
    }

    private static int Count(JsonElement report, string name) => report.GetProperty(name).GetInt32();
}
