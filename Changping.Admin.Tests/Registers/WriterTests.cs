using System.IO.Compression;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Registers.Writing;
using Changping.Admin.Tests.Registers.Samples;
using Changping.Admin.Tests.Registers.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;

namespace Changping.Admin.Tests.Registers;

public sealed class WriterTests
{
    private sealed record Line(string Name, string? Note, DateOnly? Day, Money? Amount, long? Count);

    private static readonly Line[] Lines =
    [
        new("甲<&>\"'", "=cmd|' /C calc'!A0", new DateOnly(2026, 11, 1), new Money(30_000_000), 1),
        new("乙", "一\n二\t三_x0041_ _x \u0001 \uD83D\uDE00 \uD800 😀", null, new Money(-5), null),
        new("110114199001011234", null, new DateOnly(1900, 3, 1), new Money(33_333_333), 0),
    ];

    private static readonly ExportTable<Line> Table = new("名册[样例]：2026/11*一二三四五六七八九十一二三四五六七八九十", "昌平区科委", "2026年11月",
    [
        ExportColumn.Text<Line>("单位名称", 20, line => line.Name),
        ExportColumn.LongText<Line>("备注", 40, line => line.Note),
        ExportColumn.Date<Line>("日期", line => line.Day),
        ExportColumn.Money<Line>("金额（元）", line => line.Amount),
        ExportColumn.Count<Line>("数量", line => line.Count),
        ExportColumn.Text<Line>("单位类别", 10, _ => "211高校"),
    ]);

    [Fact]
    public void A_streamed_list_is_valid_and_comes_back_the_same()
    {
        var bytes = Written(target => Assert.Equal(3, StreamingWorkbookWriter.Write(target, Table, Lines)));
        Validity.Check(bytes);
        var rows = Reading.Rows(new MemoryStream(bytes), InstitutionsRegister.Schema);
        Assert.Equal([4, 5, 6], rows.Select(row => row.RowNumber));
        Assert.Equal(Lines.Select(line => line.Name), rows.Select(row => row.Value!.Name));
        Assert.Equal("=cmd|' /C calc'!A0", rows[0].Value!.Facts.Remark);
        Assert.Equal("一\n二 三_x0041_ _x  😀 \uFFFD 😀", rows[1].Value!.Facts.Remark);
    }

    [Fact]
    public void Amounts_and_dates_are_numbers_and_nothing_is_a_formula()
    {
        var sheet = SheetOf(Written(target => StreamingWorkbookWriter.Write(target, Table, Lines)));
        Assert.Contains("<v>300000.00</v>", sheet, StringComparison.Ordinal);
        Assert.Contains("<v>-0.05</v>", sheet, StringComparison.Ordinal);
        Assert.Contains("<v>46327</v>", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("<f", sheet, StringComparison.Ordinal);
        Assert.Contains("<v>46327</v>", sheet, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("甲", false)]
    [InlineData("甲 乙\n丙", false)]
    [InlineData(" 甲", true)]
    [InlineData("甲\n", true)]
    [InlineData("\u3000甲", true)]
    [InlineData(" ", true)]
    public void Blanks_at_the_ends_of_a_text_are_kept(string text, bool isSaid)
    {
        var sheet = SheetOf(Written(target => StreamingWorkbookWriter.Write(target, Table, [Lines[0] with { Name = text }])));
        Assert.Contains($"<t{(isSaid ? " xml:space=\"preserve\"" : "")}>{text}</t>", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_without_rows_is_valid_too() =>
        Validity.Check(Written(target => StreamingWorkbookWriter.Write(target, Table with { Period = null }, [])));

    [Fact]
    public void A_text_longer_than_Excel_takes_is_cut_visibly()
    {
        var sheet = SheetOf(Written(target => StreamingWorkbookWriter.Write(target, Table, [new(new string('长', 40_000), null, null, null, null)])));
        Assert.Contains("长…<", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void Faulty_rows_are_valid_and_read_again_as_they_were()
    {
        var faulty = Reading.Sample("experts-messy.xlsx", ExpertsRegister.Schema);
        var bytes = Written(target => Assert.Equal(5, FaultyRowsWorkbook.Write(target, ExpertsRegister.Schema, faulty)));
        Validity.Check(bytes);
        using var reading = RegisterReader.Open(new MemoryStream(bytes), ExpertsRegister.Schema);
        Assert.Equal(faulty.SelectMany(row => row.Issues).Select(issue => (issue.Column, issue.Code)), reading.Rows.SelectMany(row => row.Issues)
            .Select(issue => (issue.Column, issue.Code)));
        Assert.Equal(["问题说明", "原表行号"], reading.IgnoredColumns);
    }

    [Fact]
    public void A_finance_register_is_valid_and_adds_up_in_figures_and_capitals()
    {
        var amount = ExportColumn.Money<Line>("补贴金额（元）", line => line.Amount, total: true);
        var register = new OfficialRegister<Line>("合作项目资金补贴拨付明细表", "昌平区科委", "2026年11月", "2026-补贴-0001",
            [ExportColumn.Text<Line>("单位名称", 24, line => line.Name), ExportColumn.Text<Line>("单位类别", 12, _ => "211高校"),
                ExportColumn.Text<Line>("备注", 24, line => line.Note), ExportColumn.Date<Line>("日期", line => line.Day), amount], amount);
        Line[] lines = [Lines[0], Lines[2]];
        var bytes = Written(target => OfficialRegisterWriter.Write(target, register, lines));
        Validity.Check(bytes);
        var text = CommittedFiles.ContentOf(new MemoryStream(bytes));
        Assert.Contains("人民币陆拾叁万叁仟叁佰叁拾叁元叁角叁分", text, StringComparison.Ordinal);
        Assert.Contains("<v>633333.33</v>", text, StringComparison.Ordinal);
        Assert.Contains("=cmd|", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<f>", text, StringComparison.Ordinal);
        Assert.Contains("fitToHeight=\"0\"", text, StringComparison.Ordinal);
        Assert.Contains("第 &amp;P 页 共 &amp;N 页", text, StringComparison.Ordinal);
        using var reading = RegisterReader.Open(new MemoryStream(bytes), InstitutionsRegister.Schema);
        Assert.Equal(["甲<&>\"'", "110114199001011234"], reading.Rows.Select(row => row.Value!.Name));
    }

    [Fact]
    public void The_sheet_of_receipts_behind_it_is_valid_and_offers_the_two_answers()
    {
        var amount = ExportColumn.Money<Line>("补贴金额（元）", line => line.Amount, total: true);
        var receipt = new ReceiptForm("2026-项补-001", new CheckTotal(1, Lines[0].Amount!.Value),
            [new ReceiptFormLine(1, "=1+1", "0110114199001011234", Lines[0].Amount!.Value)]);
        var bytes = Written(target => OfficialRegisterWriter.Write(
            target, new OfficialRegister<Line>("明细表", "昌平区科委", "2026年", receipt.BatchNumber, [amount], amount) { Receipt = receipt }, Lines[..1]));
        Validity.Check(bytes);
        var row = Assert.Single(Reading.Rows(new MemoryStream(bytes), ReceiptsRegister.Schema));
        Assert.Equal((1, "=1+1", "0110114199001011234", Lines[0].Amount), (row.Value!.Line, row.Value.Payee, row.Value.Account, row.Value.Amount));
        Assert.Contains("<formula1>\"成功,退回\"</formula1>", CommittedFiles.ContentOf(new MemoryStream(bytes)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_register_without_money_has_no_totals()
    {
        var register = new OfficialRegister<Line>("备案表", "昌平区科委", "2026年", null, [ExportColumn.Text<Line>("姓名", 12, line => line.Name)], null);
        var bytes = Written(target => OfficialRegisterWriter.Write(target, register, Lines));
        Validity.Check(bytes);
        Assert.DoesNotContain("合计", CommittedFiles.ContentOf(new MemoryStream(bytes)), StringComparison.Ordinal);
    }

    private static byte[] Written(Action<Stream> write)
    {
        using var file = new MemoryStream();
        write(file);
        return file.ToArray();
    }

    private static string SheetOf(byte[] workbook)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        using var reader = new StreamReader(archive.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        return reader.ReadToEnd();
    }
}
