using AngleSharp.Dom;
using Bunit;
using Changping.Admin.Components.Dialogs;
using Changping.Admin.Features.Projects;
using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Tests.Features.Shared;
using Changping.Domain.Projects;
using Microsoft.AspNetCore.Components;

namespace Changping.Admin.Tests.Components;

/// <summary>The dialog of a batch, whose rows depend on what is entered in it.</summary>
public sealed class BatchDialogTests
{
    [Fact]
    public async Task Another_day_plans_the_rows_anew_and_what_was_taken_out_stays_out()
    {
        await using var screen = new ScreenContext();
        var dialogs = screen.RenderDialogs();
        var draft = new MoveDraft(ProjectAction.PublishNotice, "公示起始日", new DateOnly(2026, 11, 23));
        IReadOnlyList<BatchRow> Plan() =>
            [.. Enumerable.Range(1, 3)
                .Select(number => new BatchRow(number, $"项目{number}",
                    $"公示自 {draft.On:yyyy-MM-dd}") { Blockers = draft.On < new DateOnly(2026, 11, 23) ? ["已过"] : [] })];
        IReadOnlyList<BatchRow> done = [];
        var closing = dialogs.InvokeAsync(() => screen.Dialogs.RunBatchAsync(new Batch("批量公示", "公示", Plan())
        {
            Fields = builder =>
            {
                builder.OpenComponent<MoveFields>(0);
                builder.AddComponentParameter(1, nameof(MoveFields.Draft), draft);
                builder.CloseComponent();
            },
            Replan = () => Task.FromResult(Plan()),
            Run = (rows, _) => Task.FromResult<IReadOnlyList<BatchResult>>([.. (done = rows).Select(row => new BatchResult(row.Key, true, row.Effect))]),
        }));
        dialogs.WaitForAssertion(() => Assert.Equal(3, Rows(dialogs).Count));
        await dialogs.InvokeAsync(() => dialogs.Find("button[aria-label='移除 项目2']").Click());
        await dialogs.InvokeAsync(() => dialogs.Find("#batch-date").Change("2026-11-20"));
        dialogs.WaitForAssertion(() => Assert.All(Rows(dialogs), row => Assert.Contains("✗ 已过", row.TextContent, StringComparison.Ordinal)));
        Assert.True(Confirm(dialogs).HasAttribute("disabled"));
        await dialogs.InvokeAsync(() => dialogs.Find("#batch-date").Change("2026-12-01"));
        dialogs.WaitForAssertion(() => Assert.All(Rows(dialogs), row => Assert.Contains("公示自 2026-12-01", row.TextContent, StringComparison.Ordinal)));
        await dialogs.InvokeAsync(() => Confirm(dialogs).Click());
        dialogs.WaitForAssertion(() => Assert.Contains("办成 2 行", dialogs.Markup, StringComparison.Ordinal));
        Assert.Equal([1, 3], done.Select(row => row.Key));
        await dialogs.InvokeAsync(() => Confirm(dialogs).Click());
        Assert.True(await closing);
    }

    private static IReadOnlyList<IElement> Rows(IRenderedComponent<IComponent> dialogs) => dialogs.FindAll(".mud-dialog tbody tr");

    private static IElement Confirm(IRenderedComponent<IComponent> dialogs) => dialogs.Find(".mud-dialog-actions button.primary");
}
