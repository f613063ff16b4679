using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Features.Enterprises.Payees;
using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Features.Overview.Imports;
using Changping.Admin.Files.Attachments;
using Changping.Admin.Office;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Store;
using Changping.Admin.Tests.Registers.Support;
using Changping.Admin.Tests.Support;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Overview.Imports;

/// <summary>An import leaves a record, and while nothing rests on it two persons undo it.</summary>
public sealed class ImportRecordTests
{
    [Fact]
    public async Task New_companies_go_again_when_one_asks_and_another_confirms_and_a_second_click_does_nothing()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await ImportAsync(office, "enterprises", Rows.Enterprise(1), Rows.Enterprise(2));
        var view = await ShowAsync(office, id);
        Assert.Equal((2, 0, ImportState.Written), (view.Record.New, view.Record.Changed, view.Record.State));
        Assert.Equal((view.Record.Hash, "登记表.xlsx"), (view.File!.File.Hash, view.File.FileName));
        Assert.Contains("请填写撤销的原因", await RefusedAsync(() => AskAsync(office, id, " ")), StringComparison.Ordinal);
        await AskAsync(office, id, "导错了文件");
        Assert.Contains("已有人提出撤销", await RefusedAsync(() => AskAsync(office, id, "再次")), StringComparison.Ordinal);
        Assert.Contains("本人经办", await RefusedAsync(() => DecideAsync(office, TestOffice.OfficerAndApprover, id)), StringComparison.Ordinal);
        Assert.Single(await office.Get<HomeTasks>().RunAsync(TestOffice.Approver, default), task => task.Kind == "撤销导入待确认" && task.Address == $"/imports/{id.Value}");
        await DecideAsync(office, TestOffice.Approver, id);
        await DecideAsync(office, TestOffice.Approver, id);
        Assert.Equal(0, await office.AskAsync(context => context.Enterprises.CountAsync()));
        view = await ShowAsync(office, id);
        Assert.Equal((ImportState.Undone, "王负责"), (view.Record.State, view.Record.Undoing!.DecidedBy!.Name));
        Assert.Equal(1, await office.AskAsync(context => context.AuditEntries.Where(entry => entry.Kind == CommandKind.UndoImport).Select(entry => entry.CommandId).Distinct().CountAsync()));
        Assert.All(await office.Get<VerifyRecords>().RunAsync(TestOffice.Approver, default), check => Assert.True(check.Ok, check.Detail));
        await ImportAsync(office, "enterprises", Rows.Enterprise(1), Rows.Enterprise(2));
    }

    [Fact]
    public async Task A_changed_company_stands_as_before_with_what_waited_and_one_changed_since_is_told_and_left()
    {
        await using var office = await TestOffice.OpenAsync();
        await ImportAsync(office, "enterprises", Rows.Enterprise(1), Rows.Enterprise(2));
        var before = await CompanyAsync(office, 1);
        var id = await ImportAsync(office, "enterprises",
            Rows.Enterprise(1, ("所属产业", "医药健康"), ("联系人", "赵测试"), ("联系电话", "19900009999"), ("银行账号", "11223344556677")), Rows.Enterprise(2, ("所属产业", "新材料")));
        Assert.NotNull((await CompanyAsync(office, 1)).Account.Proposed);
        Assert.Contains((await ShowAsync(office, id)).Rows[0].Changes, change => change is { Field: "联系电话", New: "199****9999" });
        await ImportAsync(office, "enterprises", Rows.Enterprise(2, ("所属产业", "先进制造")));

        await AskAsync(office, id, "错用旧名册");
        await DecideAsync(office, TestOffice.Approver, id);
        var after = await CompanyAsync(office, 1);
        Assert.Equal(before.Facts, after.Facts);
        Assert.Equal((null, null, before.Account.Current), (after.Account.Proposed, after.Account.ProposedBy, after.Account.Current));
        Assert.Equal("先进制造", (await CompanyAsync(office, 2)).Industry);
        Assert.Contains("北京测试", Assert.Single((await ShowAsync(office, id)).Record.Kept), StringComparison.Ordinal);
        Assert.Contains(await office.AskAsync(context => context.AuditEntries.Where(entry => entry.Kind == CommandKind.UndoImport && entry.SubjectKind == RecordKind.Enterprise).ToListAsync()),
            entry => entry.Changes.Any(change => change is { Field: "所属产业", Old: "医药健康", New: "先进能源" }));
        Assert.All(await office.Get<VerifyRecords>().RunAsync(TestOffice.Approver, default), check => Assert.True(check.Ok, check.Detail));
    }

    [Fact]
    public async Task Nominations_go_with_their_new_institution_but_not_once_one_is_in_the_pool()
    {
        await using var office = await TestOffice.OpenAsync();
        await ImportAsync(office, "experts", Rows.Expert(1));
        var id = await ImportAsync(office, "experts", Rows.Expert(1, ("推荐日期", "2026-11-02"), ("联系电话", "19900008888")), Rows.Expert(2, ("派出单位", "某某新院")));
        await AskAsync(office, id, "导错了文件");
        await DecideAsync(office, TestOffice.Approver, id);
        Assert.Equal((1, 1, 1), await office.AskAsync(async context => (await context.Experts.CountAsync(), await context.Nominations.CountAsync(), await context.NominationListings.CountAsync())));
        Assert.Equal(["清华大学"], await office.AskAsync(context => context.Institutions.Select(institution => institution.Name).ToListAsync()));
        Assert.Equal("19900000001", await office.AskAsync(context => context.Experts.Select(expert => expert.Details.Phone).SingleAsync()));

        id = await ImportAsync(office, "experts", Rows.Expert(3));
        await AskAsync(office, id, "导错了文件");
        var number = await office.AskAsync(context => context.Nominations.OrderByDescending(nomination => nomination.Number).Select(nomination => nomination.Number).FirstAsync());
        await office.AdmitAsync(number);
        Assert.Contains("导入的内容已被使用：入库", await RefusedAsync(() => DecideAsync(office, TestOffice.Approver, id)), StringComparison.Ordinal);
        await office.Get<DecideUndoingImport>().RunAsync(TestOffice.Approver, id, confirm: false, "已入库", default);
        Assert.Equal(ImportState.Written, (await ShowAsync(office, id)).Record.State);
    }

    [Fact]
    public async Task A_corrected_nomination_is_judged_by_what_it_said_before()
    {
        await using var office = await TestOffice.OpenAsync();
        await ImportAsync(office, "experts", Rows.Expert(1));
        var before = await office.AskAsync(context => context.NominationListings.AsNoTracking().SingleAsync());
        var id = await ImportAsync(office, "experts", Rows.Expert(1, ("专业技术职务", "讲师"), ("学位", "硕士"), ("姓名", "测试改名")));
        Assert.NotEqual(before.Overall, await office.AskAsync(context => context.NominationListings.Select(listing => listing.Overall).SingleAsync()));
        await AskAsync(office, id, "旧表");
        await DecideAsync(office, TestOffice.Approver, id);
        var after = await office.AskAsync(context => context.NominationListings.AsNoTracking().SingleAsync());
        Assert.Equal((before.Overall, before.Name, before.Title, before.SearchText), (after.Overall, after.Name, after.Title, after.SearchText));
    }

    [Fact]
    public async Task Registered_projects_and_needs_go_while_nothing_rests_on_them_and_the_company_names_what_does()
    {
        await using var office = await TestOffice.OpenAsync();
        var companies = await ImportAsync(office, "enterprises", Rows.Enterprise(1));
        await ImportAsync(office, "experts", Rows.Expert(1));
        var needs = await ImportAsync(office, "needs", Rows.Need(1));
        var projects = await ImportAsync(office, "projects", Rows.Project(1));
        var resting = (await ShowAsync(office, companies)).Resting;
        Assert.Equal(["项目 2026-项目-0001", "需求 2026-需求-0001"], resting);
        Assert.Contains("项目 2026-项目-0001 等 2 件，不能整份撤销；请先撤销或办结这些事项", await RefusedAsync(() => AskAsync(office, companies, "错")), StringComparison.Ordinal);

        foreach (var id in new[] { projects, needs, companies })
        {
            await AskAsync(office, id, "错");
            await DecideAsync(office, TestOffice.Approver, id);
        }

        Assert.Equal((0, 0, 0, 0), await office.AskAsync(async context =>
            (await context.Projects.CountAsync(), await context.Appointments.CountAsync(), await context.Needs.CountAsync(), await context.Enterprises.CountAsync())));
    }

    [Fact]
    public async Task What_somebody_worked_on_since_is_not_deleted()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await ImportAsync(office, "enterprises", Rows.Enterprise(1));
        var company = await CompanyAsync(office, 1);
        await office.Get<EnterPayeeAccount>().RunAsync(TestOffice.Officer, PayeeKey.Of(company.Id), new PayeeAccount(company.Name, "另一银行", null, "99887766554433"), null, default);
        Assert.Contains($"{company.Name}（导入之后已另行办理）", await RefusedAsync(() => AskAsync(office, id, "错")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hints_stay_until_somebody_says_what_was_found()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await ImportAsync(office, "experts", Rows.Expert(1, ("性别", "女"), ("出生日期", "1999-01")), Rows.Expert(2));
        var view = await ShowAsync(office, id, new ImportedRowsQuery(null, HintsOnly: true, 1));
        Assert.Equal((1, 1, 1), (view.Rows.Count, view.Hinted, view.OpenHints));
        await office.Get<SettleHints>().RunAsync(TestOffice.Officer, id, view.Rows[0].Position, "与本人核实", default);
        view = await ShowAsync(office, id, new ImportedRowsQuery(null, HintsOnly: true, 1));
        Assert.Equal((1, 0, "李经办"), (view.Hinted, view.OpenHints, view.Rows[0].SettledBy));
        Assert.Contains(view.Trail, entry => entry is { Kind: CommandKind.SettleHints, Reason: "与本人核实" });
    }

    [Fact]
    public async Task Skipped_rows_are_read_from_the_record_put_right_and_imported()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await ImportAsync(office, "enterprises", Rows.Enterprise(1), Rows.Enterprise(2, ("所属产业", null)));
        using var skipped = new MemoryStream();
        Assert.Equal("科技型企业名册（跳过的行）.xlsx", await office.Get<ReadSkippedRows>().RunAsync(TestOffice.Officer, id, skipped, default));
        Assert.Contains("1", (await office.AskAsync(context => context.AuditEntries.SingleAsync(entry => entry.Kind == CommandKind.ExportRegister))).Changes.Single().New, StringComparison.Ordinal);
        skipped.Position = 0;
        var again = await Register(office, "enterprises").PreviewAsync(TestOffice.Officer, skipped, "再导.xlsx", null, null, default);
        Assert.Equal(("所属产业", "required"), Assert.Single(again.Faults) is var fault ? (fault.Column, fault.Code) : default);
    }

    [Fact]
    public async Task The_file_is_given_out_to_who_may_see_full_numbers_and_a_park_sees_no_record()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await ImportAsync(office, "enterprises", Rows.Enterprise(1));
        var file = (await ShowAsync(office, id)).File!;
        await using (var opened = (await office.Get<ReadAttachment>().RunAsync(TestOffice.Officer, file.Id, default))!.Content)
        {
            Assert.Equal(file.File.Bytes, opened.Length);
        }

        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<ReadAttachment>().RunAsync(TestOffice.TitleOffice, file.Id, default));
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<ShowImport>().RunAsync(
            TestOffice.TitleOffice with { Park = BusinessPark.FutureScienceCity }, id, ImportedRowsQuery.First, default));
    }

    private static IRegisterImport Register(TestOffice office, string word) => office.Get<IEnumerable<IRegisterImport>>().First(candidate => candidate.Schema.Word == word);

    internal static async Task<ImportRecordId> ImportAsync(TestOffice office, string word, params Dictionary<string, string?>[] rows)
    {
        string[] columns = [.. rows.SelectMany(row => row.Keys).Distinct()];
        using var file = RawWorkbook.OfRows([columns, .. rows.Select(row => columns.Select(column => row.GetValueOrDefault(column)).ToArray())]).ToStream();
        var register = Register(office, word);
        var preview = await register.PreviewAsync(TestOffice.Officer, file, "登记表.xlsx", null, null, default);
        return (await office.Get<CommitImport>()
            .RunAsync(TestOffice.Officer, register, preview.Accepting(preview.Rows.Where(preview.Asks).Select(row => row.Row).ToHashSet()), file, skipFaulty: true, default)).Record!.Value;
    }

    internal static async Task<RecordedImport> ShowAsync(TestOffice office, ImportRecordId id, ImportedRowsQuery? query = null) =>
        (await office.Get<ShowImport>().RunAsync(TestOffice.Approver, id, query ?? ImportedRowsQuery.First, default))!;

    internal static Task AskAsync(TestOffice office, ImportRecordId id, string reason) => office.Get<AskUndoingImport>().RunAsync(TestOffice.Officer, id, reason, default);

    internal static Task DecideAsync(TestOffice office, Actor by, ImportRecordId id) => office.Get<DecideUndoingImport>().RunAsync(by, id, confirm: true, null, default);

    private static Task<HostEnterprise> CompanyAsync(TestOffice office, int number) =>
        office.AskAsync(context => context.Enterprises.AsNoTracking().FirstAsync(enterprise => enterprise.CreditCode == Rows.CreditCode(number)));

    private static async Task<string> RefusedAsync(Func<Task> act) => (await Assert.ThrowsAsync<RuleViolationException>(act)).Message;
}
