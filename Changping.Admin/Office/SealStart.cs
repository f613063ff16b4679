using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Office;

/// <summary>A log that a program without a key has sealed is sealed anew with the key, once, and the log says so. One that does not hold stays as it
/// is, for verify to tell.</summary>
public sealed class SealStart(IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands, AuditKeys keys, AuditHeads heads)
{
    private const string Reason = "升级：原来的封存没有密钥，核对相符后全部改用密钥封存";

    public async Task EnsureAsync(CancellationToken cancel = default)
    {
        long entries;
        await using (var context = await contexts.CreateDbContextAsync(cancel))
        {
            // Written down outside, it had a key before: then it is no upgrade.
            if (!await IsWithoutKeyAsync(context, cancel) || heads.Read().Count > 0)
            {
                return;
            }

            if (await AuditChain.CheckAsync(context, keys, cancel) is { Broken: not null } && await context.AuditSeals.AnyAsync(cancel))
            {
                return;
            }

            entries = await context.AuditEntries.LongCountAsync(cancel);
        }

        await commands.RunAsync(Actor.CommandLine, CommandKind.SealAudit, Reason, async context =>
        {
            await AuditGuard.ClearSealsAsync(context, cancel);
            await MoneySeals.FillAsync(context, keys, cancel);
            context.AuditEntries.Add(context.Act!.Entry(RecordKind.Database, "操作日志", [new AuditChange("重新封存的条数", null, $"{entries}")]));
        }, cancel);
    }

    private static async Task<bool> IsWithoutKeyAsync(AdminDbContext context, CancellationToken cancel) =>
        await context.AuditSeals.AsNoTracking().OrderBy(seal => seal.Sequence).FirstOrDefaultAsync(cancel) is { } first
            ? AuditKey.IdOf(first.Hash) is null
            : await context.AuditEntries.AnyAsync(cancel);
}
