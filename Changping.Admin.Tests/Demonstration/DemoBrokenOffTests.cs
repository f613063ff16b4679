using Changping.Admin.Demonstration;
using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Demonstration;

/// <summary>A demonstration that was killed once stayed half done, silently, and no second attempt was taken.</summary>
public sealed class DemoBrokenOffTests
{
    [Fact]
    public async Task A_killed_demonstration_leaves_the_database_as_it_was()
    {
        await using var office = await TestOffice.OpenAsync(policyInForce: false);
        var entries = await office.AskAsync(context => context.AuditEntries.CountAsync());
        using (var child = ChildProgram.Start(office.DatabaseFile, "demo"))
        {
            SpinWait.SpinUntil(() => child.HasExited || Drafts(office)
                .Any(draft => draft.EndsWith("-wal", StringComparison.Ordinal) && new FileInfo(draft).Length > 500_000));
            child.Kill(entireProcessTree: true);
            await child.WaitForExitAsync();
        }

        Assert.NotEmpty(Drafts(office));
        Assert.True(await office.Get<DemoYear>().CanRunAsync(default));
        Assert.Equal(entries, await office.AskAsync(context => context.AuditEntries.CountAsync()));
    }

    [Fact]
    public async Task What_somebody_writes_meanwhile_is_not_written_over()
    {
        await using var office = await TestOffice.OpenAsync(policyInForce: false);
        using var draft = DraftDatabase.Of(office.DatabaseFile, office.Get<UnfinishedFiles>());
        await office.Get<Appropriate>().RunAsync(TestOffice.Officer, 2026, Instrument.Prize, Money.FromYuan(1), "测试", default);

        var refused = Assert.Throws<ConflictException>(draft.TakePlace);
        Assert.Contains("数据库保持原样", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, await office.AskAsync(context => context.Appropriations.CountAsync()));
    }

    private static string[] Drafts(TestOffice office) =>
        Directory.GetFiles(Path.GetDirectoryName(office.DatabaseFile)!, Path.GetFileName(office.DatabaseFile) + ".draft.*");
}
