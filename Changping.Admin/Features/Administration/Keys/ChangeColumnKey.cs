using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Store.Encryption;
using Changping.Admin.Store.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Administration.Keys;

/// <param name="Values">That were encrypted anew.</param>
public sealed record ColumnKeyChanged(string Key, string File, int Values);

/// <summary>All encrypted columns anew with a new key, in one transaction. The former key stays: backups of before are read with it.</summary>
public sealed class ChangeColumnKey(OfficePresence presence, ColumnKeys keys, CommandTransaction commands, IDbContextFactory<AdminDbContext> contexts)
{
    /// <exception cref="DatabaseRefusedException">Somebody else works with the database; nothing is changed.</exception>
    public async Task<ColumnKeyChanged> RunAsync(Actor actor, CancellationToken cancel)
    {
        actor.Require(Permission.ManageAccounts);
        presence.BeAlone();
        var (former, made) = (keys.UseOwn(), keys.Make());
        try
        {
            keys.Use(made);
            var values = await commands.RunAsync(actor, CommandKind.ChangeKey, null, async context =>
            {
                var written = await EncryptedValues.RekeyAsync(context, cancel);
                context.AuditEntries.Add(context.Act!.Entry(RecordKind.Database, "加密的号码",
                    [new AuditChange("密钥", former, made), new AuditChange("值的个数", null, $"{written}")]));
                return written;
            }, cancel);
            await using var rest = await contexts.CreateDbContextAsync(cancel);
            await EncryptedValues.WipeAsync(rest, cancel);
            return new(made, keys.FileOf(made), values);
        }
        catch
        {
            keys.Use(former);
            throw;
        }
    }
}
