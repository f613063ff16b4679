using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Features.Funds.Receipts;
using Changping.Admin.Office;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Funds.Batches;

/// <summary>Two at once, each with services and connections of its own over one file, many times over: one wins, the other is told why.</summary>
public sealed class RaceTests
{
    private const int Times = 200;

    /// <summary>Each has 22 service months to be paid.</summary>
    private const int Projects = 10;

    private static readonly Actor OtherApprover = new(new Guid("00000000-0000-0000-0000-0000000000b2"), "赵负责", Role.Approver.Permissions());

    [Fact]
    public async Task Two_approvals_of_one_batch()
    {
        await using var office = await FundedOffice.OpenAsync(Projects);
        await using var beside = office.Beside();
        foreach (var claim in await DueAsync(office))
        {
            var number = await Prepare(office, TestOffice.Officer, claim);
            (await Race.RunAsync(() => Approve(office, TestOffice.Approver, number), () => Approve(beside, OtherApprover, number))).OneWon("已由");
        }

        await HoldAsync(office, batches: Times);
        Assert.Equal(Times, await office.AskAsync(context =>
            context.AuditEntries.CountAsync(entry => entry.Kind == CommandKind.ApproveBatch && entry.SubjectKind == RecordKind.Batch)));
    }

    [Fact]
    public async Task Approved_by_one_and_sent_back_by_another()
    {
        await using var office = await FundedOffice.OpenAsync(Projects);
        await using var beside = office.Beside();
        foreach (var claim in await DueAsync(office))
        {
            var number = await Prepare(office, TestOffice.Officer, claim);
            (await Race.RunAsync(
                () => Approve(office, TestOffice.Approver, number),
                () => beside.Get<DecidePaymentBatch>().RunAsync(OtherApprover, number, approve: false, "账户有误", default))).OneWon("已由");
        }

        await HoldAsync(office, batches: Times);
    }

    [Fact]
    public async Task A_double_click_on_prepare()
    {
        await using var office = await FundedOffice.OpenAsync(Projects);
        foreach (var claim in await DueAsync(office))
        {
            (await Race.RunAsync(() => Prepare(office, TestOffice.Officer, claim), () => Prepare(office, TestOffice.Officer, claim))).OneWon("已由他人编入批次");
        }

        await HoldAsync(office, batches: Times);
    }

    [Fact]
    public async Task The_same_claim_into_two_batches()
    {
        await using var office = await FundedOffice.OpenAsync(Projects);
        await using var beside = office.Beside();
        foreach (var claim in await DueAsync(office))
        {
            (await Race.RunAsync(() => Prepare(office, TestOffice.Officer, claim), () => Prepare(beside, TestOffice.SecondOfficer, claim))).OneWon("已由他人编入批次");
        }

        await HoldAsync(office, batches: Times);
    }

    [Fact]
    public async Task The_last_money_of_the_budget_claimed_twice()
    {
        await using var office = await FundedOffice.OpenAsync(2 * Projects, yuan: 0);
        await using var beside = office.Beside();
        foreach (var pair in (await DueAsync(office, 2 * Times)).Chunk(2))
        {
            await office.AppropriateAsync(Instrument.LivingAllowance, 2_000);
            (await Race.RunAsync(() => Prepare(office, TestOffice.Officer, pair[0]), () => Prepare(beside, TestOffice.SecondOfficer, pair[1])))
                .OneWon("缺 2,000.00 元");
        }

        await HoldAsync(office, batches: Times);
        Assert.Equal(Money.Zero, (await office.AskAsync(context => BudgetBook.LineAsync(context, 2026, Instrument.LivingAllowance, default))).Left);
    }

    [Fact]
    public async Task A_receipt_file_imported_twice_at_once()
    {
        await using var office = await FundedOffice.OpenAsync(Projects);
        await using var beside = office.Beside();
        var number = await office.ApprovedAsync(Times);
        foreach (var line in (await office.BatchAsync(number)).Lines)
        {
            var (first, second) = (await PreviewAsync(office, number, line), await PreviewAsync(beside, number, line));
            (await Race.RunAsync(() => office.CommitReceiptAsync(first), () => beside.CommitReceiptAsync(second))).OneWon("已由他人登记回执");
        }

        await HoldAsync(office, batches: 1);
        var batch = await office.BatchAsync(number);
        Assert.Equal((BatchState.Settled, Times), (batch.State, batch.Lines.Select(line => line.ReceiptFileId).Distinct().Count()));
        Assert.Equal(batch.Total, (await office.BudgetAsync()).Paid);
        Expect.None((await office.Get<VerifyRecords>().RunAsync(TestOffice.Officer, default)).Where(check => !check.Ok)
            .Select(check => $"{check.Name}: {check.Detail}"));
    }

    private static async Task<List<ClaimKey>> DueAsync(TestOffice office, int count = Times) =>
        [.. (await office.Get<DueClaims>().RunAsync(Instrument.LivingAllowance, FundedOffice.Period, default)).Select(claim => claim.Key).Take(count)];

    private static Task<string> Prepare(TestOffice office, Actor actor, ClaimKey claim) =>
        office.Get<PreparePaymentBatch>().RunAsync(actor, new BatchRequest(Instrument.LivingAllowance, FundedOffice.Period, [claim]), default);

    private static Task<ImportPreview> PreviewAsync(TestOffice office, string number, Disbursement line) => TestOffice.PreviewAsync(
        office.Get<ReceiptImport>(), ReceiptsRegister.Schema, ApprovedBatches.Receipt(number, line));

    private static Task Approve(TestOffice office, Actor actor, string number) =>
        office.Get<DecidePaymentBatch>().RunAsync(actor, number, approve: true, null, default);

    /// <summary>Whatever happened: no claim twice, nothing over budget, batches equal their lines, lines equal their grants.</summary>
    private static async Task HoldAsync(TestOffice office, int batches)
    {
        await using var context = await office.Contexts.CreateDbContextAsync();
        var all = await context.PaymentBatches.AsNoTracking().Include(batch => batch.Lines).ToListAsync();
        var grants = await context.Grants.AsNoTracking().ToDictionaryAsync(grant => grant.Id);
        Assert.Equal(batches, all.Count);
        Assert.Equal(all.Count, all.Select(batch => batch.Number).Distinct().Count());
        Assert.All(all, batch =>
        {
            Assert.Equal(batch.Total, Money.Sum(batch.Lines.Select(line => line.Amount)));
            Assert.NotEqual(batch.Decision.PreparedBy.Id, batch.Decision.DecidedBy?.Id);
            Assert.All(batch.Lines, line => Assert.Equal((line.Amount, Of(batch.State)), (grants[line.GrantId].Amount, grants[line.GrantId].State)));
        });
        var live = grants.Values.Where(grant => grant.State != GrantState.Released).ToList();
        Assert.Equal(live.Count, live.DistinctBy(grant => (grant.ProjectId, grant.Sequence)).Count());
        Assert.True((await BudgetBook.LineAsync(context, 2026, Instrument.LivingAllowance, default)).Left >= Money.Zero);
    }

    private static GrantState Of(BatchState state) => state switch
    {
        BatchState.Prepared => GrantState.Committed,
        BatchState.Approved => GrantState.Instructed,
        BatchState.SentBack => GrantState.Released,
        BatchState.Settled => GrantState.Paid,
    };
}
