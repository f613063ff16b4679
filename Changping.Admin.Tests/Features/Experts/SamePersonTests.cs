using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Features.Enterprises;
using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Support;
using Changping.Domain.Experts;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Experts;

/// <summary>Reading 0048: one person, one record; two persons settle what may be the same.</summary>
public sealed class SamePersonTests
{
    private const string Passport = "E12345678";
    private static readonly (string, string?)[] Abroad =
        [("证件类型", "护照"), ("证件号码", Passport), ("国籍", "中国"), ("性别", "男"), ("派出单位", "北京大学"), ("推荐日期", "2026-11-10")];

    [Fact]
    public async Task The_same_person_with_identity_card_and_passport_became_two_experts_and_600000()
    {
        await using var office = await TwiceAsync();
        foreach (var number in new[] { "2026-推荐-0001", "2026-推荐-0002" })
        {
            Assert.Contains("可能是同一人；请先在“同一人认定”中由两人认定", await RefusedAsync(() => office.AdmitAsync(number)), StringComparison.Ordinal);
            Assert.Equal("/same-persons", NominationSteps.Of((await office.Get<ShowNomination>().RunAsync(TestOffice.Officer, number, default))!).Address);
        }

        var plan = await office.Get<PlanAdmission>().RunAsync(TestOffice.Officer, ListQuery.First, null, default);
        Assert.All(plan, row => Assert.Contains(row.Blockers, blocker => blocker.Contains("可能是同一人", StringComparison.Ordinal)));
        await TestOffice.ImportAsync(office.Get<EnterpriseImport>(), EnterprisesRegister.Schema, Rows.Enterprise(1));
        Assert.Contains(await BlockersAsync(office), blocker => blocker.Message.Contains("姓名和手机号码相同，可能是同一人", StringComparison.Ordinal));
        Assert.Equal("/same-persons", Assert.Single(await office.Get<HomeTasks>().RunAsync(TestOffice.Officer, default), task => task.Kind == "可能同一人").Address);
    }

    [Fact]
    public async Task Two_persons_merge_the_records_and_the_nominations_move()
    {
        await using var office = await TwiceAsync();
        var row = Assert.Single((await office.Get<ListPersons>().RunAsync(TestOffice.Officer, default)).Open);
        await office.Get<ProposePersonCase>().RunAsync(TestOffice.Officer, new(row.First.Id, row.Second.Id, row.First.Id, "护照与身份证照片为同一人"), default);
        var id = (await office.Get<ListPersons>().RunAsync(TestOffice.Officer, default)).Open[0].Case!.Id;
        Assert.Contains("本人经办",
            await RefusedAsync(() => office.Get<DecidePersonCase>().RunAsync(TestOffice.OfficerAndApprover, id, true, null, default)),
            StringComparison.Ordinal);
        Assert.Single(await office.Get<HomeTasks>().RunAsync(TestOffice.Approver, default), task => task.Kind == "同一人待确认");
        await office.Get<DecidePersonCase>().RunAsync(TestOffice.Approver, id, true, null, default);

        Assert.Equal([row.First.Id, row.First.Id],
            await office.AskAsync(context => context.Nominations.Select(nomination => nomination.ExpertId).ToListAsync()));
        Assert.Equal([row.First.Id, row.First.Id],
            await office.AskAsync(context => context.NominationListings.Select(listing => listing.ExpertId).ToListAsync()));
        Assert.Contains("以最新推荐为准", await RefusedAsync(() => office.AdmitAsync("2026-推荐-0001")), StringComparison.Ordinal);

        // The passport means the kept record from now on.
        var again = await TestOffice.PreviewAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema,
            Rows.Expert(1, [.. Abroad[..^1], ("推荐日期", "2026-11-20")]));
        Assert.Equal(RowFate.New, Assert.Single(again.Rows).Fate);
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1, [.. Abroad[..^1], ("推荐日期", "2026-11-20")]));
        Assert.Equal(2, await office.AskAsync(context => context.Experts.CountAsync()));
        Assert.Equal(3, await office.AskAsync(context => context.Nominations.CountAsync(nomination => nomination.ExpertId == row.First.Id)));
        await office.AdmitAsync("2026-推荐-0003");
        Assert.Equal(1, await office.AskAsync(context => context.PoolEntries.CountAsync()));
        Assert.All(await office.Get<VerifyRecords>().RunAsync(TestOffice.Approver, default), check => Assert.True(check.Ok, check.Detail));
    }

    [Fact]
    public async Task A_merge_is_undone_by_two_persons_while_nothing_was_built_on_it()
    {
        await using var office = await TwiceAsync();
        var (id, first, second) = await SettleAsync(office, same: true);
        Assert.Contains("请填写依据", await RefusedAsync(() => office.Get<ProposeUndoingPersonCase>().RunAsync(TestOffice.Officer, id, "", default)),
            StringComparison.Ordinal);
        await office.Get<ProposeUndoingPersonCase>().RunAsync(TestOffice.SecondOfficer, id, "另有其人", default);
        await office.Get<DecidePersonCase>().RunAsync(TestOffice.Approver, id, true, null, default);
        Assert.Equal([first, second],
            await office.AskAsync(context => context.Nominations.OrderBy(nomination => nomination.Number).Select(nomination => nomination.ExpertId)
                .ToListAsync()));
        Assert.Single((await office.Get<ListPersons>().RunAsync(TestOffice.Officer, default)).Open);

        (id, _, _) = await SettleAsync(office, same: true);
        await office.AdmitAsync("2026-推荐-0002");
        Assert.Contains("认定之后已有 入库",
            await RefusedAsync(() => office.Get<ProposeUndoingPersonCase>().RunAsync(TestOffice.Officer, id, "另有其人", default)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Different_persons_go_on_each_for_themselves()
    {
        await using var office = await TwiceAsync();
        await SettleAsync(office, same: false);
        await office.AdmitAsync("2026-推荐-0001");
        await office.AdmitAsync("2026-推荐-0002");
        Assert.Equal(2, await office.AskAsync(context => context.PoolEntries.CountAsync()));
        Assert.DoesNotContain(await office.Get<HomeTasks>().RunAsync(TestOffice.Officer, default), task => task.Kind == "可能同一人");
    }

    [Fact]
    public async Task A_record_in_the_pool_is_kept_and_not_merged_away()
    {
        await using var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1));
        await office.AdmitAsync("2026-推荐-0001");
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1, Abroad));
        var row = Assert.Single((await office.Get<ListPersons>().RunAsync(TestOffice.Officer, default)).Open);
        Assert.Contains("要并入的记录还有 入库", await RefusedAsync(() =>
            office.Get<ProposePersonCase>().RunAsync(TestOffice.Officer, new(row.First.Id, row.Second.Id, row.Second.Id, "同一人"), default)),
                StringComparison.Ordinal);
        await SettleAsync(office, same: true);
        Assert.Equal("2026-推荐-0002", (await office.AskAsync(context => PoolPlaces.OfAsync(context, row.First.Id, default))).Newer!.Number);
    }

    [Theory]
    [InlineData("1990-01-01", "19900009999", 1)]
    [InlineData("1990-01", "19900009999", 1)]
    [InlineData("1990-01-02", "19900009999", 0)]
    [InlineData("1990-02", "19900009999", 0)]
    [InlineData("1985-05", "19900000001", 1)]
    [InlineData("1985-05", null, 0)]
    public async Task The_preview_the_list_and_the_rule_find_the_same_pairs(string birth, string? phone, int pairs)
    {
        await using var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1));
        var own = await office.AskAsync(context => context.Experts.AsNoTracking().SingleAsync());
        var day = birth.StartsWith("1990-01", StringComparison.Ordinal) ? own.BirthKey![..birth.Length] : birth;
        day = birth == "1990-01-02" ? $"{own.BirthMonth}-{(own.BirthKey!.EndsWith("28", StringComparison.Ordinal) ? "27" : "28")}" : day;
        var other = Rows.Expert(1, [.. Abroad, ("出生日期", day), ("联系电话", phone)]);
        var preview = await TestOffice.PreviewAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, other);
        Assert.Equal(pairs, Assert.Single(preview.Rows).Notes.Count(note => note.Message.Contains("可能是同一人", StringComparison.Ordinal)));
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, other);
        Assert.Equal(pairs, (await office.Get<ListPersons>().RunAsync(TestOffice.Officer, default)).Open.Count);
        await using var context = await office.Contexts.CreateDbContextAsync();
        Assert.Equal(2 * pairs, (await SamePersons.DoubtsAsync(context, await context.Experts.Select(expert => expert.Id).ToListAsync(), default)).Count);
    }

    private static async Task<TestOffice> TwiceAsync()
    {
        var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1), Rows.Expert(1, Abroad));
        return office;
    }

    private static async Task<(PersonCaseId Id, ExpertId First, ExpertId Second)> SettleAsync(TestOffice office, bool same)
    {
        var row = Assert.Single((await office.Get<ListPersons>().RunAsync(TestOffice.Officer, default)).Open);
        await office.Get<ProposePersonCase>().RunAsync(TestOffice.Officer, new(row.First.Id, row.Second.Id, same ? row.First.Id : null, "核对两份证件"), default);
        var id = (await office.Get<ListPersons>().RunAsync(TestOffice.Officer, default)).Open[0].Case!.Id;
        await office.Get<DecidePersonCase>().RunAsync(TestOffice.Approver, id, true, null, default);
        return (id, row.First.Id, row.Second.Id);
    }

    private static async Task<IReadOnlyList<Blocker>> BlockersAsync(TestOffice office)
    {
        await using var context = await office.Contexts.CreateDbContextAsync();
        var (enterprise, expert) = ((await context.Enterprises.FirstAsync()).Id, (await context.Experts.FirstAsync()).Id);
        return (await office.Get<SubmissionCases>().ReadAsync(context, default, enterprise, expert, TestOffice.Day, default)).Blockers();
    }

    private static async Task<string> RefusedAsync(Func<Task> act) => (await Assert.ThrowsAsync<RuleViolationException>(act)).Message;
}
