using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Domain;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Projects;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Funds.Batches;

/// <summary>Even where the code forgot to look, the database keeps the money's rules.</summary>
public sealed class DatabaseHoldsTests
{
    [Fact]
    public async Task Two_subsidies_for_one_expert_and_service_period()
    {
        const int times = 200;
        await using var office = await FundedOffice.OpenAsync(times, changes: ("服务起始日", "2025-02-03"));
        await using var beside = office.Beside();
        foreach (var first in await office.AskAsync(context => context.Projects.AsNoTracking().ToListAsync()))
        {
            var second = new CooperationProject(Id.New<ProjectId>(), first.Number + "乙", first.EnterpriseId, first.ExpertId,
                first.EstablishedDay.AddDays(1), first.Facts, Policy20.InForce);
            await SaveAsync(office, context => context.Projects.Add(second));
            (await Race.RunAsync(() => SaveAsync(office, context => context.Grants.Add(Subsidy(first))),
                () => SaveAsync(beside, context => context.Grants.Add(Subsidy(second)))))
                .OneWon("已有一个合作项目获得补贴");
        }

        Assert.Equal(times, await office.AskAsync(context => context.Grants.CountAsync()));
    }

    [Fact]
    public async Task A_claim_in_two_live_batches()
    {
        await using var office = await FundedOffice.OpenAsync();
        await PrepareAsync(office);
        var conflict = await Assert.ThrowsAsync<ConflictException>(() => office.Get<CommandTransaction>()
            .RunAsync(TestOffice.Officer, CommandKind.WriteDemonstration, null, async context =>
        {
            var grant = await context.Grants.SingleAsync();
            context.PaymentBatches.Add(new PaymentBatch(
                Id.New<BatchId>(), "2026-生补-999", grant.Instrument, FundedOffice.Period, [Cases.Draft(grant)], TestOffice.Officer.Person(),
                office.Time.GetUtcNow()));
        }, default));

        Assert.Contains("另一有效批次", conflict.Message, StringComparison.Ordinal);
        Assert.Single(await office.AskAsync(context => context.PaymentBatches.ToListAsync()));
    }

    [Fact]
    public async Task A_batch_decided_by_the_person_who_prepared_it()
    {
        await using var office = await FundedOffice.OpenAsync();
        await PrepareAsync(office);
        await using var connection = new SqliteConnection($"Data Source={office.DatabaseFile};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE \"PaymentBatches\" SET \"State\" = 'Approved', \"Decision_DecidedBy_Id\" = \"Decision_PreparedBy_Id\"";

        Assert.Contains("CK_PaymentBatches_TwoPersons", (await Assert.ThrowsAsync<SqliteException>(() => command.ExecuteNonQueryAsync())).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_on_a_batch_that_was_decided_since_it_was_read()
    {
        await using var office = await FundedOffice.OpenAsync();
        var number = await PrepareAsync(office);
        await using var stale = await office.Contexts.CreateDbContextAsync();
        stale.Act = new AuditAct(Guid.NewGuid(), office.Time.GetUtcNow(), TestOffice.Approver.Id, "王负责", CommandKind.SendBackBatch, "迟到");
        var batch = await stale.PaymentBatches.Include(candidate => candidate.Lines).SingleAsync();
        await office.Get<DecidePaymentBatch>().RunAsync(TestOffice.Approver, number, approve: true, null, default);

        batch.SendBack(TestOffice.Approver.Person(), office.Time.GetUtcNow(), "迟到");
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => stale.SaveChangesAsync());
        Assert.Equal(BatchState.Approved, (await office.AskAsync(context => context.PaymentBatches.SingleAsync())).State);
    }

    private static Grant Subsidy(CooperationProject project) => Grant.ForSubsidy(
        Id.New<GrantId>(), new GrantCase(project.Id, project.ExpertId, project.EnterpriseId, new DateOnly(2025, 2, 3)),
        ProjectSubsidy.Compute(project.Facts.TotalCost, project.Facts.Field, Policy20.InForce, project.EstablishedDay), project.EstablishedDay,
        Policy20.InForce,
        FundedOffice.Period, 2026, []);

    private static Task SaveAsync(TestOffice office, Action<AdminDbContext> change) =>
        office.Get<CommandTransaction>().RunAsync(TestOffice.Officer, CommandKind.WriteDemonstration, null, context =>
        {
            change(context);
            return Task.CompletedTask;
        }, default);

    private static async Task<string> PrepareAsync(TestOffice office)
    {
        var claim = (await office.Get<DueClaims>().RunAsync(Instrument.LivingAllowance, FundedOffice.Period, default))[0];
        return await office.Get<PreparePaymentBatch>()
            .RunAsync(TestOffice.Officer, new BatchRequest(Instrument.LivingAllowance, FundedOffice.Period, [claim.Key]), default);
    }
}
