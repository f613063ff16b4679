using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Features.Funds.Commercialisation;
using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Files.Attachments;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Attachments;
using Changping.Admin.Tests.Domain;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Funds.Commercialisation;

/// <summary>四（二）4 through the use cases: applied for, proven, decided, paid, and never over the cap.</summary>
public sealed class ApplicationTests
{
    private static readonly Money Cap = Money.FromYuan(5_000_000);

    [Fact]
    public async Task Two_applications_use_up_the_cap_and_a_third_is_refused_with_the_reason()
    {
        await using var office = await AwardOffice.OpenAsync();
        var project = (await office.NumbersAsync())[0];
        var first = await office.ApplyAsync(project, 10_000_000);
        Assert.Equal("2026-转化申请-001", first);
        Assert.Contains("待审批", (await Assert.ThrowsAsync<RuleViolationException>(() => office.ApplyAsync(project, 1))).Message, StringComparison.Ordinal);
        await office.DecideAsync(first);
        var second = await office.ApplyAsync(project, 10_000_000);
        Assert.Equal(Money.FromYuan(2_000_000), (await ShowAsync(office, second)).Calculation!.Amount);
        await office.DecideAsync(second);
        Assert.Contains("余额 0", (await Assert.ThrowsAsync<RuleViolationException>(() => office.ApplyAsync(project, 10_000_000))).Message,
            StringComparison.Ordinal);

        var list = await office.Get<ListApplications>().RunAsync(TestOffice.Officer, ListQuery.First with { SortKey = "granted" }, default);
        Assert.Equal((2, "5,000,000.00", "20,000,000.00"), (list.Total, list.Totals["granted"], list.Totals["investment"]));
        Assert.Equal([second, first], list.Rows.Select(row => row.Number));
        await office.PayAsync(Instrument.Commercialisation);
        var view = await ShowAsync(office, second);
        Assert.Equal((GrantState.Paid, "2026-转化-001", Cap), (view.Grant, view.Batch, view.Already));
        Assert.Contains("余额 2,000,000.00 元", view.Calculation!.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_uploaded_a_proof_does_not_decide_on_it()
    {
        await using var office = await AwardOffice.OpenAsync();
        var both = TestOffice.OfficerAndApprover with { Id = TestOffice.SecondOfficer.Id };
        var number = await office.ApplyAsync((await office.NumbersAsync())[0], 1_000_000, proves: both);
        Assert.Contains("的证明材料由 李经办 本人经办，须由另一人审批", (await Assert.ThrowsAsync<RuleViolationException>(() => office.DecideAsync(number, by: both)))
            .Message, StringComparison.Ordinal);
        await office.DecideAsync(number);
    }

    [Fact]
    public async Task Nobody_decides_on_another_proof_than_the_one_they_read()
    {
        await using var office = await AwardOffice.OpenAsync();
        var number = await office.ApplyAsync((await office.NumbersAsync())[0], 1_000_000);
        var read = await office.ProofsAsync(number);
        await office.Get<RemoveAttachment>().RunAsync(TestOffice.Officer, read[0], "换一份", default);
        var id = await office.AskAsync(context => context.CommercialisationApplications.Select(application => application.Id).SingleAsync());
        await office.Get<AddAttachment>().RunAsync(TestOffice.Officer, RecordKind.Commercialisation, id.Value, "另一份.pdf", SampleFiles.Scan(), default);

        await Assert.ThrowsAsync<ConflictException>(() => office.Get<DecideApplication>()
            .RunAsync(TestOffice.Approver, number, read, approve: true, "属实", default));
        Assert.Empty(await office.AskAsync(context => context.Grants.ToListAsync()));
        await office.DecideAsync(number);
    }

    [Fact]
    public async Task Without_proof_over_budget_or_by_the_same_person_nothing_is_granted()
    {
        await using var office = await AwardOffice.OpenAsync(commercialisation: 299_999);
        var project = (await office.NumbersAsync())[0];
        var number = await office.ApplyAsync(project, 1_000_000, proof: false);
        Assert.Contains("上传证明材料", (await Assert.ThrowsAsync<RuleViolationException>(() => office.DecideAsync(number))).Message, StringComparison.Ordinal);
        await office.DecideAsync(number, approve: false);
        var again = await office.ApplyAsync(project, 1_000_000);
        Assert.Contains("缺 1.00 元", (await Assert.ThrowsAsync<RuleViolationException>(() => office.DecideAsync(again))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RuleViolationException>(() => office.DecideAsync(again, by: TestOffice.OfficerAndApprover));
        await Assert.ThrowsAsync<NotPermittedException>(() => office.DecideAsync(again, by: TestOffice.SecondOfficer));

        Assert.Equal(0, await office.AskAsync(context => context.Grants.CountAsync()));
        Assert.Equal(["/commercialisation/" + again], (await office.Get<HomeTasks>().RunAsync(TestOffice.Approver, default))
            .Where(task => task.Kind == "转化申请待审批").Select(task => task.Address));
    }

    [Fact]
    public async Task A_terminated_project_and_one_not_begun_cannot_apply()
    {
        await using var office = await TestOffice.OpenAsync();
        var terminated = await office.AddProjectAsync(1);
        await office.MoveAsync(terminated, ProjectAction.Terminate, new DateOnly(2026, 6, 13), "违约");
        var signed = await office.AddProjectAsync(2, ("服务起始日", "2026-12-01"));

        Assert.Contains("已终止的不能申请", (await Assert.ThrowsAsync<RuleViolationException>(() => office.ApplyAsync(terminated, 1_000_000))).Message,
            StringComparison.Ordinal);
        Assert.Contains("上岗服务后", (await Assert.ThrowsAsync<RuleViolationException>(() => office.ApplyAsync(signed, 1_000_000))).Message,
            StringComparison.Ordinal);
        Assert.Contains("没有编号", (await Assert.ThrowsAsync<RuleViolationException>(() => office.ApplyAsync("2026-项目-9999", 1_000_000))).Message,
            StringComparison.Ordinal);
        Assert.Empty(await office.Get<FindApplicants>().RunAsync(TestOffice.Officer, "测试", default));
    }

    [Fact]
    public async Task Terminated_while_it_waited_it_is_not_granted()
    {
        await using var office = await AwardOffice.OpenAsync(changes: ("服务起始日", "2025-01-15"));
        var project = (await office.NumbersAsync())[0];
        var number = await office.ApplyAsync(project, 1_000_000);
        await office.MoveAsync(project, ProjectAction.Terminate, new DateOnly(2026, 6, 13), "违约");

        await Assert.ThrowsAsync<RuleViolationException>(() => office.DecideAsync(number));
    }

    [Fact]
    public async Task The_form_reckons_what_is_left_and_says_why_nothing_would_be_granted()
    {
        await using var office = await AwardOffice.OpenAsync();
        var project = (await office.NumbersAsync())[0];
        await office.DecideAsync(await office.ApplyAsync(project, 10_000_000));
        var preview = (await office.Get<PreviewApplication>().RunAsync(TestOffice.Officer, project, Money.FromYuan(10_000_000), TestOffice.Day, "", default))!;

        Assert.Equal((2, Money.FromYuan(3_000_000), Money.FromYuan(2_000_000)), (preview.Sequence, preview.Already, preview.Calculation!.Amount));
        Assert.Null(await office.Get<PreviewApplication>().RunAsync(TestOffice.Officer, "无", null, null, "", default));
        Assert.Single(await office.Get<FindApplicants>().RunAsync(TestOffice.Officer, "测试一", default));
    }

    /// <summary>Two services with connections of their own over one file; each pair asks for more than the cap leaves.</summary>
    [Fact]
    public async Task Two_decisions_at_once_never_break_the_cap_and_one_application_is_granted_once()
    {
        const int times = 200;
        await using var office = await AwardOffice.OpenAsync(projects: times, commercialisation: 2_000_000_000);
        await using var beside = office.Beside();
        var other = new Actor(new Guid("00000000-0000-0000-0000-0000000000b2"), "赵负责", Role.Approver.Permissions());
        foreach (var project in await office.NumbersAsync())
        {
            var number = await office.ApplyAsync(project, 10_000_000);
            var second = await TwinAsync(office, number);
            await Race.RunAsync(
                () => office.DecideAsync(number), () => beside.DecideAsync(second, by: other), () => beside.DecideAsync(number, by: other));
        }

        var sums = await office.AskAsync(context => context.Grants.GroupBy(grant => grant.ProjectId)
            .Select(group => new { Count = group.Count(), Fen = group.Sum(grant => grant.Amount.Fen) }).ToListAsync());
        Assert.Equal(times, sums.Count);
        Assert.All(sums, sum => Assert.Equal((2, Cap.Fen), (sum.Count, sum.Fen)));
        Assert.Equal(new BudgetLine(2026, Instrument.Commercialisation, Money.FromYuan(2_000_000_000), Cap * times, Money.Zero, Money.Zero, Money.Zero),
            await office.AskAsync(context => BudgetBook.LineAsync(context, 2026, Instrument.Commercialisation, default)));
    }

    /// <summary>A second application that waits beside the first, as the use case does not let one enter.</summary>
    private static async Task<string> TwinAsync(TestOffice office, string number)
    {
        var twin = number + "乙";
        var id = Id.New<CommercialisationId>();
        await office.Get<CommandTransaction>().RunAsync(TestOffice.Officer, CommandKind.WriteDemonstration, null, async context =>
        {
            var first = await context.CommercialisationApplications.SingleAsync(application => application.Number == number);
            var project = await context.Projects.SingleAsync(candidate => candidate.Id == first.ProjectId);
            context.CommercialisationApplications.Add(new CommercialisationApplication(
                id, twin, project, await context.Appointments.SingleAsync(of => of.ProjectId == project.Id), 2,
                new CommercialisationFacts(first.AppliedOn, first.Investment, "突破", "价值", "凭证", ["合同乙"]), [], Money.Zero, Policy20.InForce,
                TestOffice.Officer.Person(), TestOffice.Day));
        }, default);
        await office.Get<AddAttachment>().RunAsync(TestOffice.Officer, RecordKind.Commercialisation, id.Value, "凭证.pdf", SampleFiles.Scan(), default);
        return twin;
    }

    private static async Task<ApplicationView> ShowAsync(TestOffice office, string number) =>
        (await office.Get<ShowApplication>().RunAsync(TestOffice.Officer, number, default))!;
}
