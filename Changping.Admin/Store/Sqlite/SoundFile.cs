using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Store.Sqlite;

/// <summary>Asked once, before the web application serves a database that it would go on writing into.</summary>
public static class SoundFile
{
    /// <exception cref="DatabaseRefusedException">Its pages do not hang together.</exception>
    public static async Task RequireAsync(IDbContextFactory<AdminDbContext> contexts, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if ((await context.Database.SqlQueryRaw<string>("PRAGMA quick_check(1)").ToListAsync(cancel)) is not ["ok"])
        {
            throw new DatabaseRefusedException("damaged",
                $"数据库 {Path.GetFullPath(DatabaseStart.FileOf(context))} 已损坏，没有启动，未作改动；请把它移到别处，再用 restore 从备份恢复。");
        }
    }
}
