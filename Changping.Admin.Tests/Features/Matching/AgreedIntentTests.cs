using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Matching;
using Changping.Admin.Features.Matching.Needs;
using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Features.Projects;
using Changping.Admin.Tests.Features.Matching.Needs;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Matching;

/// <summary>What both sides agreed on stays in sight until the company applies.</summary>
public sealed class AgreedIntentTests
{
    [Fact]
    public async Task An_agreed_intent_was_forgotten_until_somebody_opened_its_need()
    {
        await using var office = await NeedOffice.OpenAsync();
        await office.AgreeAsync(Rows.CreditCode(1), Rows.CitizenNumber(1));
        var intent = Assert.Single(await IntentsAsync(office, ListIntents.No));
        Assert.True(intent.AwaitsApplication);
        Assert.Empty(await IntentsAsync(office, ListIntents.Yes));
        Assert.Equal("1 件达成未申报", Assert.Single(await NeedsAsync(office)).Intents);
        var task = Assert.Single(await office.Get<HomeTasks>().RunAsync(TestOffice.Officer, default), task => task.Kind == "意向待申报");
        Assert.Equal($"/projects/new?intent={Uri.EscapeDataString(intent.Number)}", task.Address);
        Assert.DoesNotContain(await office.Get<HomeTasks>().RunAsync(TestOffice.Approver, default), task => task.Kind == "意向待申报");

        var begun = (await office.Get<BeginApplication>().RunAsync(TestOffice.Officer, intent.Number, default))!;
        Assert.Equal(("固态电池界面阻抗控制", Money.FromYuan(500_000)), (begun.Title, begun.Cost));
        Assert.Equal("固态电解质与正极的界面阻抗随循环升高", Assert.Single(begun.Goals).Words);
        Assert.Contains($"依据合作意向 {intent.Number}（{TestOffice.Day:yyyy-MM-dd} 达成），企业需求 {intent.Need}", begun.Remark, StringComparison.Ordinal);

        var form = new ApplicationForm(begun.Enterprise, begun.Expert, begun.Title, ProjectField.NaturalSciences, begun.Cost!.Value, begun.Goals, begun.Remark);
        var project = await office.Get<DraftProject>().RunAsync(TestOffice.Officer, form, null, null, default);
        Assert.Equal(project, Assert.Single(await IntentsAsync(office, ListIntents.Yes)).Project);
        Assert.Empty(await IntentsAsync(office, ListIntents.No));
        Assert.Empty(await NeedsAsync(office));
        Assert.DoesNotContain(await office.Get<HomeTasks>().RunAsync(TestOffice.Officer, default), task => task.Kind == "意向待申报");

        // Given up, the agreement waits again.
        await office.MoveAsync(project, ProjectAction.Withdraw, reason: "企业改变计划");
        Assert.Single(await IntentsAsync(office, ListIntents.No));
    }

    [Fact]
    public async Task An_intent_that_nobody_agreed_to_begins_no_application()
    {
        await using var office = await NeedOffice.OpenAsync();
        var need = await office.AddNeedAsync(publish: true, Rows.Need(1));
        var expert = await office.AskAsync(context => context.Experts.Select(candidate => candidate.Id).FirstAsync());
        var number = await office.Get<ProposeIntent>().RunAsync(TestOffice.Officer, need, expert, default);
        Assert.Null(await office.Get<BeginApplication>().RunAsync(TestOffice.Officer, number, default));
        Assert.Null(await office.Get<BeginApplication>().RunAsync(TestOffice.Officer, "2026-意向-9999", default));
        Assert.Empty(await IntentsAsync(office, ListIntents.No));
    }

    private static async Task<IReadOnlyList<IntentLine>> IntentsAsync(TestOffice office, string applied) =>
        (await office.Get<ListIntents>().RunAsync(TestOffice.Officer, ListQuery.First.With(ListIntents.Applied, applied), default)).Rows;

    private static async Task<IReadOnlyList<NeedLine>> NeedsAsync(TestOffice office) =>
        (await office.Get<ListNeeds>().RunAsync(TestOffice.Officer, ListQuery.First.With(ListNeeds.Matched, ListNeeds.Unapplied), default)).Rows;
}
