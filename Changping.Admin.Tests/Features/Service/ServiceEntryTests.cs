using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Features.Service;
using Changping.Admin.Features.Service.Visits;
using Changping.Admin.Office;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using ClosedXML.Excel;

namespace Changping.Admin.Tests.Features.Service;

/// <summary>What is entered about a service: contacts, the company's own support, results; shown on the record, taken back with a reason.</summary>
public sealed class ServiceEntryTests
{
    private static readonly Actor Member = new(new Guid("00000000-0000-0000-0000-0000000000d1"), "孙成员", Role.Member.Permissions());

    [Fact]
    public async Task What_was_entered_shows_on_the_record_with_its_trail()
    {
        await using var office = await TestOffice.OpenAsync();
        var number = await office.AddProjectAsync(1);
        await ContactAsync(office, number, followUp: "协调班车");
        await office.Get<EnterEnterpriseSupport>()
            .RunAsync(TestOffice.Officer, number, new EnterpriseSupportDraft { Monthly = 3_000.50m, Since = TestOffice.Day }, default);
        await office.Get<EnterResult>().RunAsync(TestOffice.Officer, number, Result(), default);

        var view = (await office.Get<ServiceRecord>().RunAsync(TestOffice.Officer, number, default))!;
        Assert.Equal(("正常", "3,000.50", "专利甲"), (view.Contacts[0].Working, view.Supports[0].Monthly.ToString(), view.Results[0].Title));
        Assert.Subset(view.Trail.Select(entry => entry.Kind).ToHashSet(),
            new HashSet<CommandKind> { CommandKind.EnterContact, CommandKind.EnterEnterpriseSupport, CommandKind.EnterResult });
        Assert.Equal(TestOffice.Day.AddDays(90), view.ContactDueOn);
        var step = Assert.Single(ServiceSteps.Of(view, TestOffice.Day));
        Assert.Equal((ServiceAct.EnterContact, null, "由经办人办理"), (step.Act, step.WhyNot(TestOffice.Officer), step.WhyNot(TestOffice.Approver)));
    }

    [Fact]
    public async Task Who_only_reads_enters_nothing()
    {
        await using var office = await TestOffice.OpenAsync();
        var number = await office.AddProjectAsync(1);
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<EnterContact>()
            .RunAsync(Member, new ContactDraft { Project = number, HeldOn = TestOffice.Day, Working = "正常" }, default));
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<EnterResult>().RunAsync(Member, number, Result(), default));
        await Assert.ThrowsAsync<NotPermittedException>(() =>
            office.Get<EnterEnterpriseSupport>().RunAsync(Member, number, new EnterpriseSupportDraft { Monthly = 1, Since = TestOffice.Day }, default));
    }

    /// <summary>What an expert said of thinking and life was in every member's workbook.</summary>
    [Fact]
    public async Task Remarks_on_thinking_and_life_are_for_who_handles_and_decides_and_no_member_reads_or_exports_them()
    {
        await using var office = await TestOffice.OpenAsync();
        var number = await office.AddProjectAsync(1);
        await office.Get<EnterContact>().RunAsync(
            TestOffice.Officer, new ContactDraft { Project = number, HeldOn = TestOffice.Day, Thinking = "有顾虑", Working = "正常", Living = "子女就医" }, default);

        foreach (var (reader, seen) in new[] { (TestOffice.Officer, true), (TestOffice.Approver, true), (Member, false) })
        {
            var row = Assert.Single((await office.Get<ListContacts>().RunAsync(reader, ListQuery.First, default)).Rows);
            Assert.Equal(seen ? ("有顾虑", "子女就医") : (null, null), (row.Thinking, row.Living));
            var view = (await office.Get<ServiceRecord>().RunAsync(reader, number, default))!;
            Assert.Equal(seen ? ["思想", "工作", "生活"] : ["工作"], ContactTexts.Of(view.Contacts[0], view.HasRemarks).Select(part => part.Label));

            using var workbook = new MemoryStream();
            await office.Get<IEnumerable<IRegisterExport>>().Single(export => export.Word == "contacts")
                .WriteAsync(reader, ExportRequest.All, workbook, default);
            using var sheet = new XLWorkbook(workbook);
            var written = sheet.Worksheet(1).CellsUsed().Select(cell => cell.GetString()).ToHashSet();
            Assert.Contains("正常", written);
            Assert.Equal(seen, new[] { "有顾虑", "子女就医", "思想状况", "生活状况" }.Any(written.Contains));
        }
    }

    [Fact]
    public async Task A_wrong_entry_is_taken_back_with_a_reason_that_stays()
    {
        await using var office = await TestOffice.OpenAsync();
        var number = await office.AddProjectAsync(1);
        await office.Get<EnterResult>().RunAsync(TestOffice.Officer, number, Result(), default);
        var key = new ServiceEntryKey((await office.Get<ServiceRecord>().RunAsync(TestOffice.Officer, number, default))!.Results[0].Id);
        await Assert.ThrowsAsync<RuleViolationException>(() => office.Get<RemoveServiceEntry>().RunAsync(TestOffice.Officer, number, key, " ", default));
        await office.Get<RemoveServiceEntry>().RunAsync(TestOffice.Officer, number, key, "重复登记", default);
        await Assert.ThrowsAsync<RuleViolationException>(() => office.Get<RemoveServiceEntry>().RunAsync(TestOffice.Officer, number, key, "重复登记", default));
        Assert.Empty((await office.Get<ServiceRecord>().RunAsync(TestOffice.Officer, number, default))!.Results);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task A_follow_up_is_a_task_from_the_day_by_which_it_was_to_be_done(int days, bool isDue)
    {
        await using var office = await TestOffice.OpenAsync();
        var number = await office.AddProjectAsync(1);
        await office.Get<EnterContact>().RunAsync(TestOffice.Officer, new ContactDraft
        {
            Project = number,
            HeldOn = TestOffice.Day,
            Working = "正常",
            FollowUp = "协调班车",
            FollowUpBy = TestOffice.Day.AddDays(days),
        }, default);
        await ContactAsync(office, number, followUp: "没有期限的事项");
        var tasks = (await office.Get<HomeTasks>().RunAsync(TestOffice.SecondOfficer, default)).Where(task => task.Kind == "后续事项到期").ToList();
        var listed = await office.Get<ListContacts>().RunAsync(TestOffice.Officer, ListQuery.First.With(ListContacts.Due, "1"), default);
        Assert.Equal(isDue ? ["/visits?due=1&sort=by"] : [], tasks.Select(task => task.Address));
        Assert.Equal(isDue ? ["协调班车"] : [], listed.Rows.Select(row => row.Contact.FollowUp));

        if (isDue)
        {
            await office.Get<SettleFollowUp>().RunAsync(TestOffice.Officer, listed.Rows[0].Contact.Id, "已开通", default);
            Assert.DoesNotContain(await office.Get<HomeTasks>().RunAsync(TestOffice.SecondOfficer, default), task => task.Kind == "后续事项到期");
        }
    }

    [Fact]
    public async Task Contacts_are_counted_by_their_follow_up_and_settled_from_the_list()
    {
        await using var office = await TestOffice.OpenAsync();
        var number = await office.AddProjectAsync(1);
        await ContactAsync(office, number, followUp: "协调班车");
        await ContactAsync(office, number, followUp: null);
        var open = Assert.Single((await ListAsync(office, ListContacts.Open)).Rows);
        await office.Get<SettleFollowUp>().RunAsync(TestOffice.SecondOfficer, open.Contact.Id, "已开通", default);

        var page = await ListAsync(office, null);
        Assert.Equal((2, 1, 1), (page.Total, page.StatusCounts[ListContacts.Settled], page.StatusCounts[ListContacts.None]));
        Assert.Equal("已开通", Assert.Single((await ListAsync(office, ListContacts.Settled)).Rows).Contact.Settlement);
        Assert.Empty((await office.Get<ListContacts>().RunAsync(TestOffice.Officer, ListQuery.First.With("project", "2026-项目-9999"), default)).Rows);
    }

    [Fact]
    public async Task Whoever_was_not_contacted_is_a_task_until_somebody_calls()
    {
        await using var office = await TestOffice.OpenAsync();
        var number = await office.AddProjectAsync(1);
        var task = Assert.Single(await TasksAsync(office));
        Assert.Equal($"/service/{number}", task.Address);
        await ContactAsync(office, number, followUp: null);
        Assert.Empty(await TasksAsync(office));
    }

    private static Task ContactAsync(TestOffice office, string number, string? followUp) => office.Get<EnterContact>().RunAsync(
        TestOffice.Officer, new ContactDraft { Project = number, HeldOn = TestOffice.Day, Working = "正常", FollowUp = followUp }, default);

    private static Task<ListPage<ContactRow>> ListAsync(TestOffice office, string? status) =>
        office.Get<ListContacts>().RunAsync(TestOffice.Officer, ListQuery.First with { Status = status }, default);

    private static async Task<IReadOnlyList<HomeTask>> TasksAsync(TestOffice office) =>
        [.. (await office.Get<HomeTasks>().RunAsync(TestOffice.Officer, default)).Where(task => task.Kind == "超期未联系")];

    private static ResultDraft Result() => new() { Kind = ResultKind.JointResearch, AchievedOn = TestOffice.Day, Title = "专利甲", Evidence = "ZL0001" };
}
