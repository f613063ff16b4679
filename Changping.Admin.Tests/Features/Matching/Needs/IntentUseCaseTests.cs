using Changping.Admin.Features.Matching;
using Changping.Admin.Features.Matching.Needs;
using Changping.Admin.Office;
using Changping.Admin.Tests.Support;
using Changping.Domain.Experts;
using Changping.Domain.Matching;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Matching.Needs;

/// <summary>双向选择: both sides' word, one live intent for a need and an expert, and what an application finds.</summary>
public sealed class IntentUseCaseTests
{
    private const int Times = 20;

    [Fact]
    public async Task It_is_agreed_once_both_said_yes_and_not_before_nor_after_a_withdrawal()
    {
        await using var office = await NeedOffice.OpenAsync();
        var (need, expert) = (await office.AddNeedAsync(publish: true, Rows.Need()), await office.ExpertAsync());
        var number = await office.Get<ProposeIntent>().RunAsync(TestOffice.Officer, need, expert, default);
        Assert.Equal(("2026-意向-0001", null), (number, await AgreedAsync(office, expert)));

        await office.ConsentAsync(number, ConsentSide.Expert, TestOffice.Day.AddDays(-3));
        Assert.Equal(IntentState.AwaitsEnterprise, (await office.IntentAsync(number)).State);
        Assert.Null(await AgreedAsync(office, expert));

        await office.ConsentAsync(number, ConsentSide.Enterprise, TestOffice.Day.AddDays(-1));
        var agreed = (await AgreedAsync(office, expert))!;
        Assert.Equal((true, TestOffice.Day.AddDays(-1), "李经办"), (agreed.IsAgreed, agreed.AgreedOn, agreed.ExpertConsent!.RecordedBy.Name));

        await office.Get<WithdrawIntent>().RunAsync(TestOffice.Officer, agreed.Id, "企业改变计划", default);
        Assert.Null(await AgreedAsync(office, expert));
        Assert.Equal("2026-意向-0002", await office.Get<ProposeIntent>().RunAsync(TestOffice.Officer, need, expert, default));
    }

    [Fact]
    public async Task The_latest_agreed_intent_of_company_and_expert_is_found_whichever_need_it_is_of()
    {
        await using var office = await NeedOffice.OpenAsync();
        var expert = await office.ExpertAsync();
        foreach (var title in new[] { "界面阻抗", "循环寿命" })
        {
            var number = await office.Get<ProposeIntent>()
                .RunAsync(TestOffice.Officer, await office.AddNeedAsync(publish: true, Rows.Need(1, ("需求名称", title))), expert, default);
            await office.ConsentAsync(number, ConsentSide.Enterprise);
            await office.ConsentAsync(number, ConsentSide.Expert);
        }

        Assert.Equal("2026-意向-0002", (await AgreedAsync(office, expert))!.Number);
    }

    [Fact]
    public async Task A_word_is_given_once_with_evidence_and_not_on_a_day_to_come()
    {
        await using var office = await NeedOffice.OpenAsync();
        var number = await office.Get<ProposeIntent>()
            .RunAsync(TestOffice.Officer, await office.AddNeedAsync(publish: true, Rows.Need()), await office.ExpertAsync(), default);
        var id = (await office.IntentAsync(number)).Id;
        Task Say(DateOnly on, string evidence) =>
            office.Get<RecordConsent>().RunAsync(TestOffice.Officer, new ConsentNote(id, ConsentSide.Enterprise, on, evidence), default);

        await RefusedAsync(() => Say(TestOffice.Day.AddDays(1), "函"), "在今日之后");
        await RefusedAsync(() => Say(TestOffice.Day, " "), "依据");
        await Say(TestOffice.Day, "函");
        await RefusedAsync(() => Say(TestOffice.Day, "函"), "不能重复登记");
        await RefusedAsync(() => office.Get<WithdrawIntent>().RunAsync(TestOffice.Officer, id, " ", default), "原因");
        await office.Get<WithdrawIntent>().RunAsync(TestOffice.Officer, id, "不合", default);
        await RefusedAsync(() => office.ConsentAsync(number, ConsentSide.Expert), "另行登记");
    }

    [Fact]
    public async Task Only_a_published_need_and_an_expert_of_the_pool_are_brought_together()
    {
        await using var office = await NeedOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<Admin.Features.Experts.ExpertImport>(), Admin.Registers.Schemas.ExpertsRegister.Schema, Rows.Expert(2));
        var (draft, pooled, other) = (await office.AddNeedAsync(publish: false, Rows.Need()), await office.ExpertAsync(), await office.ExpertAsync(2));
        Task Talk(NeedId need, ExpertId expert, DateOnly? on = null, string note = "谈了一次") =>
            office.Get<RecordContact>().RunAsync(TestOffice.Officer, new ContactNote(need, expert, on ?? TestOffice.Day, MatchChannel.Phone, note), default);

        await RefusedAsync(() => Talk(draft, pooled), "请先发布");
        await RefusedAsync(() => office.Get<ProposeIntent>().RunAsync(TestOffice.Officer, draft, pooled, default), "请先发布");
        await office.Get<PublishNeeds>().RunAsync(TestOffice.Officer, [draft], default);
        Assert.Equal(Clauses.TalentPool, (await Assert.ThrowsAsync<RuleViolationException>(() => Talk(draft, other))).Clause);
        await RefusedAsync(() => Talk(draft, pooled, TestOffice.Day.AddDays(1)), "在今日之后");
        await RefusedAsync(() => Talk(draft, pooled, note: ""), "联系情况");
        await Talk(draft, pooled);
        Assert.Equal(1, await office.AskAsync(context => context.MatchContacts.CountAsync()));
    }

    [Fact]
    public async Task A_need_does_not_close_over_an_intent_that_waits()
    {
        await using var office = await NeedOffice.OpenAsync();
        var need = await office.AddNeedAsync(publish: true, Rows.Need());
        var number = await office.Get<ProposeIntent>().RunAsync(TestOffice.Officer, need, await office.ExpertAsync(), default);

        await RefusedAsync(() => office.Get<MoveNeed>().RunAsync(TestOffice.Officer, need, NeedAction.Close, "不需要了", default), number);
        await office.ConsentAsync(number, ConsentSide.Enterprise);
        await office.ConsentAsync(number, ConsentSide.Expert);
        await office.Get<MoveNeed>().RunAsync(TestOffice.Officer, need, NeedAction.Close, "已达成", default);
        Assert.NotNull(await AgreedAsync(office, await office.ExpertAsync()));
    }

    [Fact]
    public async Task Two_officers_begin_an_intent_for_one_need_and_expert_at_the_same_moment()
    {
        await using var office = await NeedOffice.OpenAsync();
        await using var beside = office.Beside();
        var expert = await office.ExpertAsync();
        for (var time = 0; time < Times; time++)
        {
            var need = await office.AddNeedAsync(publish: true, Rows.Need(1, ("需求名称", $"界面阻抗{time}")));
            (await Race.RunAsync(
                () => office.Get<ProposeIntent>().RunAsync(TestOffice.Officer, need, expert, default),
                () => beside.Get<ProposeIntent>().RunAsync(TestOffice.SecondOfficer, need, expert, default))).OneWon("不能重复登记", "已由他人登记");
        }

        Assert.Equal(Times, await office.AskAsync(context => context.CooperationIntents.CountAsync()));
    }

    [Fact]
    public async Task The_database_itself_holds_one_live_intent_for_a_need_and_an_expert()
    {
        await using var office = await NeedOffice.OpenAsync();
        foreach (var number in new[] { 1, 2 })
        {
            await office.Get<ProposeIntent>()
                .RunAsync(TestOffice.Officer, await office.AddNeedAsync(publish: true, Rows.Need(number)), await office.ExpertAsync(), default);
        }

        var refused = await Record.ExceptionAsync(() =>
            office.ByHandAsync("UPDATE CooperationIntents SET NeedId = (SELECT MIN(NeedId) FROM CooperationIntents)"));

        Assert.Contains("UNIQUE", refused?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_only_reads_changes_nothing()
    {
        await using var office = await NeedOffice.OpenAsync();
        var (need, expert) = (await office.AddNeedAsync(publish: true, Rows.Need()), await office.ExpertAsync());
        var intent = new IntentId(Guid.NewGuid());
        foreach (var attempt in new Func<Task>[]
        {
            () => office.Get<PublishNeeds>().RunAsync(TestOffice.Approver, [need], default),
            () => office.Get<MoveNeed>().RunAsync(TestOffice.Approver, need, NeedAction.Close, "因", default),
            () => office.Get<RecordContact>().RunAsync(TestOffice.Approver, new ContactNote(need, expert, TestOffice.Day, MatchChannel.Phone, "谈"), default),
            () => office.Get<ProposeIntent>().RunAsync(TestOffice.Approver, need, expert, default),
            () => office.Get<RecordConsent>().RunAsync(TestOffice.Approver, new ConsentNote(intent, ConsentSide.Expert, TestOffice.Day, "函"), default),
            () => office.Get<WithdrawIntent>().RunAsync(TestOffice.Approver, intent, "因", default),
            () => office.Get<CheckNeed>().RunAsync(TestOffice.Approver, Rows.Need(), null, default),
            () => office.Get<Admin.Features.Matching.LeadingIndustries.AddLeadingIndustry>().RunAsync(TestOffice.Officer, "医药健康", null, default),
        })
        {
            await Assert.ThrowsAsync<NotPermittedException>(attempt);
        }
    }

    private static async Task<CooperationIntent?> AgreedAsync(TestOffice office, ExpertId expert)
    {
        var code = Rows.CreditCode(1);
        return await office.AskAsync(async context => await AgreedIntents.FindAsync(
            context, await context.Enterprises.Where(enterprise => enterprise.CreditCode == code).Select(enterprise => enterprise.Id).SingleAsync(),
            expert, default));
    }

    private static async Task RefusedAsync(Func<Task> attempt, string words) =>
        Assert.Contains(words, (await Assert.ThrowsAsync<RuleViolationException>(attempt)).Message, StringComparison.Ordinal);
}
