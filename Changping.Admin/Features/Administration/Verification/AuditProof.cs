using Changping.Admin.Office;
using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Administration.Verification;

/// <summary>That the log is the one that was written, and the amounts those that the program wrote: asked with the key, and of what was written down
/// outside the database.</summary>
public sealed class AuditProof(AuditKeys keys, AuditHeads heads)
{
    /// <summary>Each is read; a year has some three hundred days.</summary>
    private const int Most = 2_000;

    public async Task<CheckResult> ChainAsync(AdminDbContext context, CancellationToken cancel)
    {
        var chain = await AuditChain.CheckAsync(context, keys, cancel);
        var missing = await AuditGuard.MissingAsync(context, cancel);
        var isInvented = await context.NumberSequences.AnyAsync(sequence => sequence.Prefix == NumberSequence.Demonstration, cancel);
        return CheckResult.Of("audit-chain", "操作日志链",
            [
                .. chain.UnknownKey is { } key ? [$"自第 {chain.Broken} 条起由密钥 {key} 封存，keys 文件夹里没有它，请从备份取回"]
                    : chain.Broken is { } at ? [$"自第 {at} 条起与封存的不符"] : (string[])[],
                .. chain.WithoutKey > 0 ? [$"{chain.WithoutKey:N0} 条的封存没有密钥"] : (string[])[],

                // What was invented bears the days of a year that is over.
                .. chain.Backwards is { } back && !isInvented ? [$"第 {back} 条的时间早于它前面的日志，机器的时钟可能被拨回"] : (string[])[],
                .. missing.Select(name => $"防改动的触发器 {name} 不在了"),
            ],
            $"{chain.Sealed:N0} 条日志逐条相连");
    }

    public async Task<CheckResult> HeadsAsync(AdminDbContext context, CancellationToken cancel)
    {
        var lines = heads.Read().TakeLast(Most).ToList();
        var wanted = lines.Select(line => line.Sequence).Distinct().ToList();
        var seals = await context.AuditSeals.AsNoTracking().Where(seal => wanted.Contains(seal.Sequence))
            .ToDictionaryAsync(seal => seal.Sequence, seal => seal.Hash, cancel);
        return CheckResult.Of("audit-heads", "日志的库外记录", [.. lines.Select(line => WrongWith(line, seals.GetValueOrDefault(line.Sequence))).OfType<string>()],
            lines.Count == 0 ? "还没有记录" : $"{lines.Count:N0} 次记录，最近一次 {OfficeClock.ToOffice(lines[^1].At):yyyy-MM-dd HH:mm} 有 {lines[^1].Count:N0} 条");
    }

    public async Task<CheckResult> AmountsAsync(AdminDbContext context, CancellationToken cancel)
    {
        var (count, wrong) = await MoneySeals.CheckAsync(context, keys, cancel);
        return CheckResult.Of("amount-seals", "金额封存", [.. wrong.Select(one => $"{one.Table} 的记录 {one.Id} 的金额不是程序写下的")], $"{count:N0} 条记录");
    }

    private static string? WrongWith(AuditHead line, string? seal)
    {
        var when = $"{OfficeClock.ToOffice(line.At):yyyy-MM-dd HH:mm}";
        return !line.IsGenuine ? $"{when} 的一行不是本机写下的，或被改动"
            : seal is null ? $"{when} 有 {line.Count:N0} 条，末条是第 {line.Sequence} 条，现在没有它：日志的尾部丢失或被删"
            : seal != line.Seal ? $"第 {line.Sequence} 条与 {when} 记下的不同：日志被改写后重新封存"
            : null;
    }
}
