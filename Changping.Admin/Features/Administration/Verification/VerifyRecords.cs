using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Files;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Administration.Verification;

/// <summary>数据核验: every invariant of the records and of the money, asked of one consistent state of the database.</summary>
public sealed class VerifyRecords(IDbContextFactory<AdminDbContext> contexts, PolicyLibrary policies, OwedGrants owed, AuditProof proof,
    OfficeFiles files, ILogger<VerifyRecords> log)
{
    /// <param name="withFiles">A copy of the database alone has no files beside it.</param>
    /// <returns>Every check, the good ones too.</returns>
    public async Task<IReadOnlyList<CheckResult>> RunAsync(Actor actor, CancellationToken cancel, bool withFiles = true)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var state = await Connections.HoldStateAsync(context, cancel);
        var run = new CheckRun(log);
        PolicyBook? book = null;
        await run.AddAsync("audit-chain", "操作日志链", () => proof.ChainAsync(context, cancel));
        await run.AddAsync("audit-heads", "日志的库外记录", () => proof.HeadsAsync(context, cancel));
        await run.AddAsync("amount-seals", "金额封存", () => proof.AmountsAsync(context, cancel));
        await run.AddAsync("encrypted-columns", "加密的号码", () => DatabaseChecks.EncryptionAsync(context, cancel));
        await run.AddAsync("database-integrity", "数据库文件", () => DatabaseChecks.IntegrityAsync(context, cancel));
        await run.AddAsync("database-references", "记录间的引用", () => DatabaseChecks.ReferencesAsync(context, cancel));
        await run.AddAsync("policy-files", "政策文件",
            async () => await PolicyChecks.RunAsync(context, policies, book = await policies.BookAsync(context, cancel), cancel));
        await run.AddAsync("services", "服务期", () => ServiceChecks.RunAsync(context, book!, cancel));
        await run.AddAllAsync("calculations", "核定与测算", () => AmountChecks.RunAsync(context, book!, cancel));
        await run.AddAsync("owed", "待付与应付", () => AmountChecks.OwedAsync(context, owed, cancel));
        await run.AddAsync("caps", "上限", async () => await GrantChecks.CapsAsync(context, book!, await CaseSums.ReadAsync(context, cancel), cancel));
        await run.AddAsync("once", "一事一付", () => GrantChecks.OnceAsync(context, cancel));
        await run.AddAsync("batch-totals", "批次合计", () => BatchChecks.TotalsAsync(context, cancel));
        await run.AddAsync("states", "款项状态", () => BatchChecks.StatesAsync(context, cancel));
        await run.AddAsync("budgets", "预算", () => BatchChecks.BudgetsAsync(context, cancel));
        await run.AddAsync("receipts", "拨付回执", () => BatchChecks.ReceiptsAsync(context, cancel));
        await run.AddAsync("recoveries", "收回与原款项", () => RecoveryChecks.RunAsync(context, cancel));
        await run.AddAsync("settlements", "审计结算", () => SettlementChecks.RunAsync(context, book!, cancel));
        await run.AddAsync("two-persons", "两人办理", () => PersonChecks.RunAsync(context, cancel));
        await run.AddAsync("talent-pool", "人才库", () => PoolChecks.RunAsync(context, cancel));
        if (withFiles)
        {
            await run.AddAsync("stored-files", "文书和附件", () => StoredFileChecks.RunAsync(context, files, cancel));
        }

        return run.Results;
    }
}
