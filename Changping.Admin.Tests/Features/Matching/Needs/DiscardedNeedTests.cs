using Bunit;
using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Features.Matching.Needs;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Matching.Needs;

/// <summary>§7 Undoing: a need that was entered by mistake could only be closed, and stood in every list for good.</summary>
public sealed class DiscardedNeedTests
{
    [Fact]
    public async Task Who_entered_it_deletes_it_and_the_log_keeps_what_it_said()
    {
        await using var office = await NeedOffice.OpenAsync();
        var need = await office.AddNeedAsync(publish: false, Rows.Need());
        await office.Get<DiscardNeed>().RunAsync(TestOffice.Officer, need, default);
        Assert.Equal(0, await office.AskAsync(context => context.Needs.CountAsync()));
        var told = await office.AskAsync(context => context.AuditEntries.SingleAsync(entry => entry.Kind == CommandKind.DiscardNeed));
        Assert.Contains(told.Changes, change => change.Old == Rows.Need()["需求名称"] && change.New is null);
        Expect.None((await office.Get<VerifyRecords>().RunAsync(TestOffice.Officer, default)).Where(check => !check.Ok)
            .Select(check => $"{check.Name} {check.Detail}"));

        // The same row once more is a new need; a second tab is told that the first is gone.
        await office.AddNeedAsync(publish: false, Rows.Need());
        await Assert.ThrowsAsync<ConflictException>(() => office.Get<DiscardNeed>().RunAsync(TestOffice.Officer, need, default));
        Assert.Equal("2026-需求-0002", await office.AskAsync(context => context.Needs.Select(one => one.Number).SingleAsync()));
    }

    [Fact]
    public async Task Neither_another_officer_nor_anybody_once_it_was_published_deletes_it()
    {
        await using var office = await NeedOffice.OpenAsync();
        var need = await office.AddNeedAsync(publish: false, Rows.Need());
        async Task<string> RefusedAsync(Actor by) =>
            (await Assert.ThrowsAsync<RuleViolationException>(() => office.Get<DiscardNeed>().RunAsync(by, need, default))).Message;
        Assert.Contains("由他人登记，只能由登记人删除", await RefusedAsync(TestOffice.SecondOfficer), StringComparison.Ordinal);
        await office.AttachAsync(RecordKind.Need, need.Value, "说明.pdf");
        Assert.Contains("附件 1 件，请先移除", await RefusedAsync(TestOffice.Officer), StringComparison.Ordinal);
        await office.Get<PublishNeeds>().RunAsync(TestOffice.Officer, [need], default);
        Assert.Contains("不能删除；不再需要的请关闭", await RefusedAsync(TestOffice.Officer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Its_page_offers_it_to_who_entered_it_alone(bool isOwn)
    {
        await using var office = await NeedOffice.OpenAsync();
        await office.AddNeedAsync(publish: false, Rows.Need());
        await using var screen = await office.SignedInAsync(isOwn ? TestOffice.Officer : TestOffice.SecondOfficer, Role.Officer);
        var page = screen.Render<NeedPage>(parameters => parameters.Add(need => need.Number, "2026-需求-0001"));
        await page.WaitForElementAsync(".btn.primary");
        Assert.Equal(isOwn, page.FindAll(".page-head button").Any(button => button.TextContent == "删除草稿…"));
    }
}
