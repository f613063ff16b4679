using AngleSharp.Dom;
using Bunit;
using Changping.Admin.Components.Dialogs;
using Changping.Admin.Office;
using Changping.Domain.Common;
using MudBlazor;

namespace Changping.Admin.Tests.Features.Shared;

public class DialogTests
{
    [Fact]
    public async Task A_decision_asks_for_its_reason_at_the_field_and_hands_it_over()
    {
        await using var context = new ScreenContext();
        var screen = context.RenderDialogs();
        string? given = null;
        var answer = screen.InvokeAsync(() => context.Dialogs.DecideAsync(new Decision("终止", "项目终止，余额退回预算。", "终止项目")
        {
            NeedsReason = true,
            Run = reason => Task.FromResult(given = reason),
        }));

        await Confirm(screen).ClickAsync(new());
        Assert.Contains("请填写理由", screen.Find(".mud-input-helper-text").TextContent, StringComparison.Ordinal);
        Assert.Null(given);
        await screen.Find("textarea").InputAsync(new() { Value = " 企业停产 " });
        await Confirm(screen).ClickAsync(new());
        Assert.True(await answer);
        Assert.Equal("企业停产", given);
    }

    [Fact]
    public async Task A_refusal_shows_in_the_dialog_which_stays_open()
    {
        await using var context = new ScreenContext();
        var screen = context.RenderDialogs();
        var answer = screen.InvokeAsync(() => context.Dialogs.DecideAsync(new Decision("审批", "批准放宽。", "批准")
        {
            Run = _ => throw Actor.Stranger.Lacks(Permission.Approve),
        }));

        await Confirm(screen).ClickAsync(new());
        Assert.Contains("审批", screen.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.False(answer.IsCompleted);
    }

    [Fact]
    public async Task Who_must_confirm_is_named()
    {
        await using var context = new ScreenContext();
        var screen = context.RenderDialogs();
        _ = screen.InvokeAsync(() => context.Dialogs.DecideAsync(new Decision("放宽", "申请放宽。", "提交") { Confirmer = "负责人", Run = _ => Task.CompletedTask }));
        Assert.Contains("提交后由负责人确认", screen.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_with_a_blocker_cannot_be_confirmed_until_the_row_is_removed()
    {
        await using var context = new ScreenContext();
        var screen = context.RenderDialogs();
        IReadOnlyList<BatchRow> ran = [];
        _ = screen.InvokeAsync(() => context.Dialogs.RunBatchAsync(new Batch("编入批次", "编入",
        [
            new BatchRow(1, "甲", "编入", Money.FromYuan(2000)),
            new BatchRow(2, "乙", "编入", Money.FromYuan(2000)) { Blockers = ["账号未核对"] },
            new BatchRow(3, "丙", "编入", Money.FromYuan(1000)),
        ])
        {
            Run = (rows, _) =>
            {
                ran = rows;
                return Task.FromResult<IReadOnlyList<BatchResult>>([new(1, true, "已编入"), new(3, false, "已在另一批次中")]);
            },
        }));

        Assert.Contains("5,000.00", screen.Markup, StringComparison.Ordinal);
        Assert.True(Confirm(screen).HasAttribute("disabled"));
        await screen.Find("[aria-label='移除 乙']").ClickAsync(new());
        Assert.Contains("3,000.00", screen.Markup, StringComparison.Ordinal);
        await Confirm(screen).ClickAsync(new());

        Assert.Equal([1, 3], ran.Select(row => (int)row.Key));
        Assert.Contains("办成 1 行，未办 1 行", screen.Markup, StringComparison.Ordinal);
        Assert.Contains("已在另一批次中", screen.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_total_that_cannot_be_is_not_confirmed_until_rows_make_it_possible()
    {
        await using var context = new ScreenContext();
        var screen = context.RenderDialogs();
        _ = screen.InvokeAsync(() => context.Dialogs.RunBatchAsync(new Batch("编制批次", "编制",
        [
            new BatchRow(1, "甲", "编入", Money.FromYuan(2000)),
            new BatchRow(2, "乙", "编入", Money.FromYuan(2000)),
        ])
        {
            Standing = total => new BatchStanding($"余额 {Money.FromYuan(3000) - total} 元", total > Money.FromYuan(3000)),
            Run = (_, _) => Task.FromResult<IReadOnlyList<BatchResult>>([]),
        }));

        Assert.Contains("余额 -1,000.00 元", screen.Markup, StringComparison.Ordinal);
        Assert.True(Confirm(screen).HasAttribute("disabled"));
        await screen.Find("[aria-label='移除 乙']").ClickAsync(new());
        Assert.Contains("余额 1,000.00 元", screen.Markup, StringComparison.Ordinal);
        Assert.False(Confirm(screen).HasAttribute("disabled"));
    }

    private static IElement Confirm(IRenderedComponent<MudDialogProvider> screen) => screen.FindAll(".mud-dialog-actions .btn")[^1];
}
