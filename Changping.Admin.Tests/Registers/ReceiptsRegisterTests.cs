using Changping.Admin.Registers;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Registers.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;

namespace Changping.Admin.Tests.Registers;

/// <summary>Receipts as the finance bureau writes them.</summary>
public sealed class ReceiptsRegisterTests
{
    private static readonly Dictionary<string, string?> Row = new()
    {
        ["批次号"] = "2026-生补-001",
        ["序号"] = "3",
        ["金额"] = "2,000.00",
        ["拨付结果"] = "成功",
        ["拨付日期"] = "2026年11月25日",
    };

    [Fact]
    public void The_sample_is_read_in_its_unit_with_its_open_row_and_without_its_footer()
    {
        var rows = Reading.Sample("receipts.xlsx", ReceiptsRegister.Schema);
        Assert.Equal([5, 6, 7, 8], rows.Select(row => row.RowNumber));
        Assert.All(rows, row => Assert.Empty(row.Issues));
        Assert.All(rows, row => Assert.Equal(Money.FromYuan(2_000), row.Value!.Amount));
        Assert.Equal([LineOutcome.Paid, LineOutcome.Returned, LineOutcome.Paid, null], rows.Select(row => row.Value!.Outcome));
        Assert.Equal("账号与户名不符", rows[1].Value!.Reason);
    }

    [Fact]
    public void What_stands_above_the_header_is_kept_for_the_check_total()
    {
        using var file = File.OpenRead(Admin.Tests.Registers.Samples.CommittedFiles.Path("samples/receipts.xlsx"));
        using var reading = RegisterReader.Open(file, ReceiptsRegister.Schema);
        Assert.Equal(new CheckTotal(4, Money.FromYuan(8_000)), CheckTotal.Find(reading.Above));
    }

    [Theory]
    [InlineData("２０２６－生补－００１", "３")]
    [InlineData(" 2026-生补-001 ", "3 ")]
    public void Full_width_and_blanks_do_not_matter(string batch, string line)
    {
        var row = Parse(("批次号", batch), ("序号", line)).Value!;
        Assert.Equal(("2026-生补-001", 3, new DateOnly(2026, 11, 25)), (row.Batch, row.Line, row.On));
    }

    [Theory]
    [InlineData("序号", "三", "line-shape")]
    [InlineData("序号", "0", "line-shape")]
    [InlineData("序号", "1.5", "line-shape")]
    [InlineData("金额", "-2000", "amount-negative")]
    [InlineData("拨付结果", "待定", "choice")]
    [InlineData("拨付日期", "2026-11", "date-day-missing")]
    [InlineData("拨付日期", null, "required")]
    [InlineData("拨付结果", null, "required")]
    [InlineData("拨付结果", "退回", "reason-missing")]
    public void A_fault_stands_at_its_cell(string column, string? text, string code)
    {
        var issue = Assert.Single(Parse((column, text)).Issues);
        Assert.Equal((code, code == "reason-missing" ? "退回原因" : column), (issue.Code, issue.Column));
    }

    [Fact]
    public void A_reason_beside_success_is_left_aside_and_said()
    {
        var parsed = Parse(("退回原因", "无需"));
        Assert.Empty(parsed.Issues);
        Assert.Equal("退回原因", Assert.Single(parsed.Notes).Column);
    }

    private static ParsedRow<ReceiptAnswer> Parse(params (string Column, string? Text)[] changes)
    {
        var row = new Dictionary<string, string?>(Row);
        foreach (var (column, text) in changes)
        {
            row[column] = text;
        }

        return RegisterReader.Parse(5, row, ReceiptsRegister.Schema);
    }
}
