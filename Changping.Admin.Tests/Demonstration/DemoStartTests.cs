using Changping.Admin.Components.Layout;
using Changping.Admin.Store;
using Changping.Admin.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OfficeHost = Changping.Admin.Tests.Support.OfficeHost;

namespace Changping.Admin.Tests.Demonstration;

/// <summary>A developer's start on an empty machine.</summary>
public sealed class DemoStartTests
{
    [Fact]
    public async Task The_first_start_shows_the_demonstration_and_the_second_leaves_it_as_it_is()
    {
        await using var host = new OfficeHost(demonstration: true);
        await host.Application.PrepareDatabaseAsync();
        var written = await AuditAsync(host);
        await host.Application.PrepareDatabaseAsync();

        Assert.Equal((written, true), (await AuditAsync(host), host.Application.Services.GetRequiredService<FrameFacts>().Demonstration));
        var officer = await host.ActorAsync("lijingban");
        Assert.True(await AskAsync(host, context => context.PaymentBatches.AnyAsync(batch => batch.Decision.PreparedBy.Id == officer.Id)));
    }

    [Fact]
    public async Task A_start_without_it_does_not_call_its_data_made_up()
    {
        await using var host = await OfficeHost.WithDemoAccountsAsync();
        Assert.False(host.Application.Services.GetRequiredService<FrameFacts>().Demonstration);
    }

    private static Task<int> AuditAsync(OfficeHost host) => AskAsync(host, context => context.AuditEntries.CountAsync());

    private static Task<T> AskAsync<T>(OfficeHost host, Func<AdminDbContext, Task<T>> question) => host.AskAsync(async services =>
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<AdminDbContext>>().CreateDbContextAsync();
        return await question(context);
    });
}
