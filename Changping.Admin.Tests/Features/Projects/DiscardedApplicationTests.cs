using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Features.Projects;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Features.Matching.Needs;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Projects;

/// <summary>§7 Undoing: a draft that was begun by mistake could only be withdrawn, and stood in every list for good.</summary>
public sealed class DiscardedApplicationTests
{
    [Fact]
    public async Task Who_wrote_it_alone_deletes_it_and_the_log_keeps_what_it_said_and_its_number_is_not_given_again()
    {
        await using var office = await NeedOffice.OpenAsync();
        var number = await DraftAsync(office, null);
        await DiscardAsync(office, TestOffice.Officer, number);
        Assert.Equal(0, await office.AskAsync(context => context.Projects.CountAsync()));
        var told = await office.AskAsync(context => context.AuditEntries.SingleAsync(entry => entry.Kind == CommandKind.DiscardApplication));
        Assert.Contains(told.Changes, change => change is { Old: "界面联合攻关", New: null });
        Expect.None((await office.Get<VerifyRecords>().RunAsync(TestOffice.Officer, default)).Where(check => !check.Ok)
            .Select(check => $"{check.Name} {check.Detail}"));
        Assert.NotEqual(number, await DraftAsync(office, null));
    }

    [Fact]
    public async Task A_second_officer_neither_deletes_it_nor_one_that_two_wrote()
    {
        await using var office = await NeedOffice.OpenAsync();
        var number = await DraftAsync(office, null);
        Assert.Contains("由李经办写成，只能由独自写成的人删除", await RefusedAsync(office, TestOffice.SecondOfficer, number), StringComparison.Ordinal);
        await DraftAsync(office, number, TestOffice.SecondOfficer);
        Assert.Contains("由李经办、钱经办写成", await RefusedAsync(office, TestOffice.Officer, number), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_with_a_file_stays_until_the_file_is_removed()
    {
        await using var office = await NeedOffice.OpenAsync();
        var number = await DraftAsync(office, null);
        await office.AttachAsync(RecordKind.Project, (await IdAsync(office, number)).Value, "申请书.pdf");
        Assert.Contains("附件 1 件，请先移除", await RefusedAsync(office, TestOffice.Officer, number), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_was_handed_in_and_returned_is_withdrawn_not_deleted()
    {
        await using var office = await TestOffice.OpenAsync();
        var project = await office.AddSubmittedAsync(1);
        var number = await office.AskAsync(context => context.Projects.Where(candidate => candidate.Id == project)
            .Select(candidate => candidate.Number).SingleAsync());
        Assert.Contains("提交过申报，不能删除", await RefusedAsync(office, TestOffice.Officer, number), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_tab_that_saves_or_deletes_it_again_is_told_that_it_is_gone()
    {
        await using var office = await NeedOffice.OpenAsync();
        var number = await DraftAsync(office, null);
        var (id, opened) = (await IdAsync(office, number), (await office.Get<OpenApplication>().RunAsync(TestOffice.Officer, number, default))!.Opened);
        await DiscardAsync(office, TestOffice.Officer, number);
        await Assert.ThrowsAsync<ConflictException>(() => office.Get<DiscardApplication>().RunAsync(TestOffice.Officer, id, default));
        await Assert.ThrowsAsync<ConflictException>(() => office.Get<DraftProject>().RunAsync(TestOffice.Officer, Form, number, opened, default));
        Assert.Equal(0, await office.AskAsync(context => context.Projects.CountAsync()));
    }

    private static ApplicationForm Form => new(
        Rows.CreditCode(1), "2026-专家-0001", "界面联合攻关", ProjectField.NaturalSciences, Money.FromYuan(800_000),
        [new(ResultKind.JointResearch, null, "攻克界面难题")], null);

    private static async Task<string> DraftAsync(TestOffice office, string? number, Actor? by = null)
    {
        var opened = number is null ? null : (await office.Get<OpenApplication>().RunAsync(by ?? TestOffice.Officer, number, default))!.Opened;
        return await office.Get<DraftProject>().RunAsync(by ?? TestOffice.Officer, Form, number, opened, default);
    }

    private static Task<ProjectId> IdAsync(TestOffice office, string number) =>
        office.AskAsync(context => context.Projects.Where(project => project.Number == number).Select(project => project.Id).SingleAsync());

    private static async Task DiscardAsync(TestOffice office, Actor by, string number) =>
        await office.Get<DiscardApplication>().RunAsync(by, await IdAsync(office, number), default);

    private static async Task<string> RefusedAsync(TestOffice office, Actor by, string number) =>
        (await Assert.ThrowsAsync<RuleViolationException>(() => DiscardAsync(office, by, number))).Message;
}
