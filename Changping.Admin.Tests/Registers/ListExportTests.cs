using Changping.Admin.Components.Lists;
using Changping.Admin.Components.Records;
using Changping.Admin.Features.Funds.Claims;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using ClosedXML.Excel;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Registers;

/// <summary>A list leaves as it stands on the screen, in cells that a workbook adds and sorts.</summary>
public sealed class ListExportTests
{
    [Fact]
    public async Task It_leaves_with_its_chosen_columns_once_and_to_whoever_made_it()
    {
        await using var office = await TestOffice.OpenAsync();
        var lists = office.Get<ListExports>();
        var id = await lists.WriteAsync(TestOffice.Officer, "派出单位", [("单位名称", 30, false), ("核定", 10, false)], [["清华大学", "按名录"]], default);
        Assert.Null(lists.Take(id, TestOffice.Approver.Id));
        await using (var file = lists.Take(id, TestOffice.Officer.Id)!.Value.File)
        {
            Assert.True(file.Length > 1000);
        }

        Assert.Null(lists.Take(id, TestOffice.Officer.Id));
        Assert.Contains(await office.AskAsync(context => context.AuditEntries.Where(entry => entry.Kind == CommandKind.ExportRegister).ToListAsync()),
            entry => entry.Subject == "派出单位" && entry.Changes.Any(change => change is { Field: "列", New: "单位名称、核定" }));
    }

    /// <summary>As found: SUM over the amounts of an exported list was 0.</summary>
    [Fact]
    public async Task Amounts_counts_and_days_are_numbers_and_what_only_looks_like_one_stays_text()
    {
        await using var office = await TestOffice.OpenAsync();
        var lists = office.Get<ListExports>();
        var id = await lists.WriteAsync(
            TestOffice.Officer, "项目",
            [("编号", 10, false), ("金额（元）", 16, true), ("参加轮次", 10, true), ("剩余", 10, true), ("提出日期", 12, false)],
            [["0001", "300,000.00", "1,200", "12 天", "2026-11-23"], ["0002", "-0.01", null, "3 天", null]], default);
        await using var file = lists.Take(id, TestOffice.Officer.Id)!.Value.File;
        using var book = new XLWorkbook(file);
        var rows = book.Worksheets.First().RowsUsed().Where(row => row.Cell(1).GetString().StartsWith("000", StringComparison.Ordinal)).ToList();
        Assert.Equal(["0001", "0002"], rows.Select(row => row.Cell(1).GetString()));
        Assert.Equal([300_000.00, -0.01], rows.Select(row => row.Cell(2).GetDouble()));
        Assert.Equal((XLDataType.Number, 1200d), (rows[0].Cell(3).DataType, rows[0].Cell(3).GetDouble()));
        Assert.Equal("12 天", rows[0].Cell(4).GetString());
        Assert.Equal((XLDataType.DateTime, new DateTime(2026, 11, 23)), (rows[0].Cell(5).DataType, rows[0].Cell(5).GetDateTime()));
        Assert.All([rows[1].Cell(3), rows[1].Cell(5)], cell => Assert.True(cell.IsEmpty()));
    }

    /// <summary>As found: the exported lists of claims had no amounts, since a part of the cell drew them.</summary>
    [Fact]
    public async Task A_cell_with_parts_leaves_with_their_words()
    {
        await using var office = await TestOffice.OpenAsync();
        var claim = new ClaimRow(
            default, ClaimState.Payable, "", "", "", "", "", "", "", default, null, new CalendarMonth(2026, 11), Money.FromYuan(300_000), [], [], null)
        { Instrument = Instrument.ProjectSubsidy };
        RenderFragment amount = builder =>
        {
            builder.OpenComponent<AmountCell>(0);
            builder.AddComponentParameter(1, nameof(AmountCell.Row), claim);
            builder.CloseComponent();
        };
        RenderFragment state = builder =>
        {
            builder.OpenComponent<StateChip>(0);
            builder.AddComponentParameter(1, nameof(StateChip.Tone), StateTone.Warn);
            builder.AddComponentParameter(2, nameof(StateChip.Text), "待确认");
            builder.CloseComponent();
            builder.AddMarkupContent(3, "<a href=\"/projects/1\">甲 &amp; 乙</a>");
        };
        Assert.Equal(["300,000.00", "待确认 甲 & 乙", null, null], await office.Get<CellTexts>()
            .OfAsync([amount, state, _ => { }, builder => builder.AddContent(0, "—")]));
    }
}
