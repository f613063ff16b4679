using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Features.Experts;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Experts;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Experts;

/// <summary>三（一）: a nomination that an honest officer entered by mistake could never be taken back.</summary>
public sealed class WithdrawnNominationTests
{
    [Fact]
    public async Task One_on_which_nothing_rests_goes_with_its_person_and_the_log_keeps_what_it_said()
    {
        await using var office = await NominatedAsync(Rows.Expert(1), Rows.Expert(2));
        await office.Get<WithdrawNomination>().RunAsync(TestOffice.Officer, await IdAsync(office), "推荐表送错", default);

        Assert.Equal((1, 1, 1), await office.AskAsync(async context => (
            await context.Nominations.CountAsync(), await context.NominationListings.CountAsync(), await context.Experts.CountAsync())));
        var told = await office.AskAsync(context => context.AuditEntries.Where(entry => entry.Kind == CommandKind.WithdrawNomination).ToListAsync());
        Assert.All(told, entry => Assert.Equal("推荐表送错", entry.Reason));
        Assert.Contains(told, entry => entry.SubjectKind == RecordKind.Nomination);
        Expect.None((await office.Get<VerifyRecords>().RunAsync(TestOffice.Officer, default)).Where(check => !check.Ok)
            .Select(check => $"{check.Name} {check.Detail}"));

        // The same form once more is a new nomination.
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1));
        Assert.Equal(2, await office.AskAsync(context => context.Nominations.CountAsync()));
    }

    [Fact]
    public async Task Of_two_of_one_person_the_other_stays_with_the_person()
    {
        await using var office = await NominatedAsync(Rows.Expert(1));
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1, ("推荐日期", "2026-11-20")));
        await office.Get<WithdrawNomination>().RunAsync(TestOffice.Officer, await IdAsync(office), "重复登记", default);

        Assert.Equal(new DateOnly(2026, 11, 20),
            await office.AskAsync(context => context.Nominations.Select(nomination => nomination.NominatedOn).SingleAsync()));
        Assert.Equal(1, await office.AskAsync(context => context.Experts.CountAsync()));
    }

    [Fact]
    public async Task One_that_is_in_the_pool_or_was_has_to_stay()
    {
        await using var office = await NominatedAsync(Rows.Expert(1));
        var id = await IdAsync(office);
        await office.Get<AdmitToPool>().RunAsync(TestOffice.Officer, [id], default);
        Assert.Contains("已入库，请先办理撤销入库", await RefusedAsync(office, id, "误"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_of_somebody_who_may_be_the_same_person_as_another_stays_while_that_waits()
    {
        await using var office = await NominatedAsync(Rows.Expert(1), Rows.Expert(2, ("姓名", Rows.Expert(1)["姓名"]), ("联系电话", Rows.Expert(1)["联系电话"])));
        var pair = await office.AskAsync(context => SamePersons.Open(context).SingleAsync());
        await office.Get<ProposePersonCase>().RunAsync(TestOffice.Officer, new PersonFinding(pair.First, pair.Second, null, "身份证件不同"), default);
        Assert.Contains("同一人认定 1 件", await RefusedAsync(office, await IdAsync(office), "误"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_with_a_file_or_a_relaxation_that_waits_has_to_stay()
    {
        await using var office = await NominatedAsync(Rows.Expert(1));
        var id = await IdAsync(office);
        await office.AttachAsync(RecordKind.Nomination, id.Value, "推荐表.pdf");
        Assert.Contains("附件 1 件", await RefusedAsync(office, id, "误"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_takes_a_reason()
    {
        await using var office = await NominatedAsync(Rows.Expert(1));
        Assert.Contains("请填写撤回推荐的原因", await RefusedAsync(office, await IdAsync(office), " "), StringComparison.Ordinal);
    }

    private static async Task<TestOffice> NominatedAsync(params IReadOnlyDictionary<string, string?>[] rows)
    {
        var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, rows);
        return office;
    }

    private static Task<NominationId> IdAsync(TestOffice office) =>
        office.AskAsync(context => context.Nominations.OrderBy(nomination => nomination.Number).Select(nomination => nomination.Id).FirstAsync());

    private static async Task<string> RefusedAsync(TestOffice office, NominationId id, string reason) =>
        (await Assert.ThrowsAsync<RuleViolationException>(() => office.Get<WithdrawNomination>().RunAsync(TestOffice.Officer, id, reason, default))).Message;
}
