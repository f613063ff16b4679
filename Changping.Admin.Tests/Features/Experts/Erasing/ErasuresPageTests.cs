using Bunit;
using Changping.Admin.Features.Experts.Erasing;
using Changping.Admin.Office;
using Changping.Admin.Tests.Support;
using Changping.Domain.Experts;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Experts.Erasing;

/// <summary>到期删除 on screen: who is due, who may do what, and what stays afterwards.</summary>
public sealed class ErasuresPageTests
{
    /// <summary>Of a machine that is busy with others.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task An_officer_leaves_somebody_out_and_proposes_and_an_approver_sees_the_rest()
    {
        await using var office = await ErasureTests.NominatedAsync(1, 2);
        office.Time.SetUtcNow(ErasureTests.FirstDue);
        await using (var screen = await office.SignedInAsync(TestOffice.Officer, Role.Officer))
        {
            var dialogs = screen.RenderDialogs();
            var page = screen.Render<ErasuresPage>();
            Assert.Equal(["2026-专家-0001", "2026-专家-0002"], page.FindAll("td a").Select(link => link.TextContent));
            page.Find("input[aria-label='暂不删除 2026-专家-0001']").Change(true);
            page.FindAll("button").Single(button => button.TextContent == "提出删除…").Click();
            Assert.Contains("1 人的全部资料", dialogs.Markup, StringComparison.Ordinal);
            dialogs.Find("textarea").Input("有争议未了");
            dialogs.FindAll("button").Single(button => button.TextContent.Trim() == "提出").Click();
            page.WaitForAssertion(() => Assert.Contains("等待另一名负责人确认或退回", page.Markup, StringComparison.Ordinal), Patience);
            Assert.Single(page.FindAll("button"), button => button.TextContent == "撤回…");
        }

        var erasure = await office.AskAsync(context => context.Erasures.AsNoTracking().SingleAsync());
        Assert.Equal((ErasureState.Proposed, "2026-专家-0002"), (erasure.State, erasure.People.Single().Number));
        await using var other = await office.SignedInAsync(TestOffice.Approver, Role.Approver);
        var confirming = other.RenderDialogs();
        var waiting = other.Render<ErasuresPage>();
        Assert.Equal(["2026-专家-0002"], waiting.FindAll("td a").Select(link => link.TextContent));
        waiting.FindAll("button").Single(button => button.TextContent == "确认…").Click();
        Assert.Contains("不能恢复", confirming.Markup, StringComparison.Ordinal);
        confirming.FindAll("button").Single(button => button.TextContent.Trim() == "确认删除").Click();
        waiting.WaitForAssertion(() =>
            Assert.Contains("2026-专家-0002", waiting.Find("table[aria-label='办理记录']").TextContent, StringComparison.Ordinal), Patience);
        Assert.Equal(["2026-专家-0001"], await office.AskAsync(context => context.Experts.Select(expert => expert.Number).ToListAsync()));
    }
}
