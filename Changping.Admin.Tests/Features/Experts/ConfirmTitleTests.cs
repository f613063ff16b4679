using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Office;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Eligibility;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Experts;

/// <summary>二（二）1: a title that no table knows had no way out; now 区人力社保局 settles it, for this nomination and the next.</summary>
public sealed class ConfirmTitleTests
{
    private const string Waiting = "副教授（待聘）";

    private static readonly (string Column, string? Text) Master = ("学位", "硕士");

    [Fact]
    public async Task An_unknown_title_is_a_task_of_the_bureau_and_the_officer_waits_until_it_is_settled()
    {
        await using var office = await OfAsync(Waiting);
        Assert.Equal((false, "/titles"), Shown(Assert.Single(await TasksAsync(office, TestOffice.TitleOffice))));
        Assert.Equal((true, "/titles"), Shown(Assert.Single(await TasksAsync(office, TestOffice.Officer))));
        Assert.Empty(await TasksAsync(office, TestOffice.Approver));

        await ConfirmAsync(office, Waiting, TitleLevel.AssociateSenior);
        Assert.Empty(await TasksAsync(office, TestOffice.TitleOffice));
        Assert.Empty(await TasksAsync(office, TestOffice.Officer));

        static (bool, string) Shown(HomeTask task) => (task.WaitsForAnother, task.Address);
    }

    [Fact]
    public async Task What_the_bureau_confirms_re_judges_the_open_nominations_and_holds_for_the_next()
    {
        await using var office = await OfAsync(Waiting);
        Assert.Equal([Overall.Incomplete], await OverallsAsync(office));

        await ConfirmAsync(office, Waiting, TitleLevel.AssociateSenior);
        Assert.Equal([Overall.Eligible], await OverallsAsync(office));

        await NominateAsync(office, 2, "副教授 (待聘)");
        await NominateAsync(office, 3, "教授（待聘）");
        await NominateAsync(office, 4, $"讲师、{Waiting}");
        Assert.Equal([Overall.Eligible, Overall.Eligible, Overall.Incomplete, Overall.Eligible], await OverallsAsync(office));
    }

    [Fact]
    public async Task A_title_confirmed_as_too_low_is_a_plain_no_and_can_be_corrected_with_new_evidence()
    {
        await using var office = await OfAsync(Waiting);
        await ConfirmAsync(office, Waiting, TitleLevel.Intermediate);
        Assert.Equal([Overall.Ineligible], await OverallsAsync(office));

        await Assert.ThrowsAsync<ConflictException>(() => ConfirmAsync(office, Waiting, TitleLevel.AssociateSenior));
        var known = Assert.Single((await office.Get<ListTitles>().RunAsync(TestOffice.Officer, default)).Settled);
        await office.Get<ConfirmTitle>().RunAsync(TestOffice.TitleOffice, new(Waiting, TitleLevel.AssociateSenior, "补交聘任文件", known.Version), default);

        Assert.Equal([Overall.Eligible], await OverallsAsync(office));
        Assert.Equal(["核定职称层级", "核定职称层级"], await office.AskAsync(async context => (await context.AuditEntries
            .Where(entry => entry.Kind == CommandKind.ConfirmTitle && entry.SubjectKind == RecordKind.Title).ToListAsync()).Select(entry =>
                CommandWords(entry.Kind)).ToList()));
    }

    [Fact]
    public async Task What_is_admitted_stays_as_it_was_admitted()
    {
        await using var office = await OfAsync(Waiting);
        await ConfirmAsync(office, Waiting, TitleLevel.AssociateSenior);
        var id = await office.AskAsync(context => context.Nominations.Select(nomination => nomination.Id).SingleAsync());
        await office.Get<AdmitToPool>().RunAsync(TestOffice.Officer, [id], default);
        var known = Assert.Single((await office.Get<ListTitles>().RunAsync(TestOffice.Officer, default)).Settled);
        await office.Get<ConfirmTitle>().RunAsync(TestOffice.TitleOffice, new(Waiting, TitleLevel.Intermediate, "更正", known.Version), default);

        Assert.Equal([Overall.Eligible], await OverallsAsync(office));
        Assert.Equal(Overall.Eligible, await office.AskAsync(async context => (await context.PoolEntries.SingleAsync()).Verdict.Overall));
    }

    [Fact]
    public async Task Only_the_bureau_confirms_and_only_with_evidence_and_only_what_the_table_does_not_know()
    {
        await using var office = await OfAsync(Waiting);
        TitleConfirmation confirmation = new(Waiting, TitleLevel.AssociateSenior, "证书", null);
        foreach (var actor in new[] { TestOffice.Officer, TestOffice.Approver, TestOffice.Administrator, Actor.CommandLine })
        {
            await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<ConfirmTitle>().RunAsync(actor, confirmation, default));
        }

        var without = await Assert.ThrowsAsync<RuleViolationException>(() => office.Get<ConfirmTitle>()
            .RunAsync(TestOffice.TitleOffice, confirmation with { Evidence = " " }, default));
        Assert.Equal(Clauses.DegreeOrTitle, without.Clause);
        var known = await Assert.ThrowsAsync<RuleViolationException>(() => ConfirmAsync(office, "讲师", TitleLevel.Senior));
        Assert.Contains("职称表已列", known.Message, StringComparison.Ordinal);
        Assert.Equal(0, await office.AskAsync(context => context.ConfirmedTitles.CountAsync()));
    }

    [Fact]
    public async Task The_page_names_each_title_that_waits_with_the_nominations_that_bear_it()
    {
        await using var office = await OfAsync(Waiting);
        await NominateAsync(office, 2, "讲师、首席专家");
        await NominateAsync(office, 3, "首席专家");
        await NominateAsync(office, 4, "首席专家", ("学位", "博士"));
        var view = await office.Get<ListTitles>().RunAsync(TestOffice.Approver, default);

        Assert.Equal([("首席专家", 2), (Waiting, 1)], view.Waiting.Select(title => (title.Title, title.Count)));
        Assert.Empty(view.Settled);
    }

    [Fact]
    public async Task A_preview_from_before_the_confirmation_is_not_committed_on_the_old_verdict()
    {
        await using var office = await OfAsync(Waiting);
        var preview = await TestOffice.PreviewAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(2, Master, ("专业技术职务", Waiting)));
        await ConfirmAsync(office, Waiting, TitleLevel.AssociateSenior);

        await Assert.ThrowsAsync<ConflictException>(() => office.Get<ExpertImport>().CommitAsync(TestOffice.Officer, preview, skipFaulty: false, default));
    }

    private static string CommandWords(CommandKind kind) => Changping.Admin.Office.Audit.CommandKinds.ChineseName(kind);

    private static async Task<TestOffice> OfAsync(string title)
    {
        var office = await TestOffice.OpenAsync();
        await NominateAsync(office, 1, title);
        return office;
    }

    private static async Task NominateAsync(TestOffice office, int number, string title, params (string Column, string? Text)[] changes) => await
        TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(number, [Master, ("专业技术职务", title), .. changes]));

    private static Task ConfirmAsync(TestOffice office, string title, TitleLevel level) =>
        office.Get<ConfirmTitle>().RunAsync(TestOffice.TitleOffice, new TitleConfirmation(title, level, "聘任文件 2026-1", null), default);

    private static Task<List<Overall>> OverallsAsync(TestOffice office) =>
        office.AskAsync(context => context.NominationListings.OrderBy(listing => listing.Number).Select(listing => listing.Overall).ToListAsync());

    private static async Task<IReadOnlyList<HomeTask>> TasksAsync(TestOffice office, Actor actor) =>
        [.. (await office.Get<HomeTasks>().RunAsync(actor, default)).Where(task => task.Kind == "职称待核定")];
}
