using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Admin.Web;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Changping.Admin.Tests.Faults;

/// <summary>The machine's clock is set forward and back while the office works: nothing breaks, no money is lost or paid twice, and <c>verify</c>
/// tells that it was set back.</summary>
public sealed class MovedClockTests
{
    private static readonly (string Name, TimeSpan By)[] Jumps =
    [
        ("an hour forward", TimeSpan.FromHours(1)), ("two days back", TimeSpan.FromDays(-2)), ("a month forward", TimeSpan.FromDays(31)),
        ("a month back", TimeSpan.FromDays(-31)), ("over the turn of the year", TimeSpan.FromDays(40)), ("and back again", TimeSpan.FromDays(-40)),
    ];

    [Fact]
    public async Task Set_forward_only_the_clock_leaves_everything_in_order() =>
        Assert.Empty(await WorkAsync([.. Jumps.Where(jump => jump.By > TimeSpan.Zero)]));

    [Fact]
    public async Task Set_back_and_forward_it_breaks_nothing_and_verify_tells_of_it()
    {
        var told = Assert.Single(await WorkAsync(Jumps));
        Assert.Equal("audit-chain", told.Name);
        Assert.Contains("时钟可能被拨回", told.Detail, StringComparison.Ordinal);
    }

    /// <summary>After each jump a batch is prepared and another decided.</summary>
    private static async Task<List<CheckResult>> WorkAsync((string Name, TimeSpan By)[] jumps)
    {
        await using var funded = await FundedOffice.OpenAsync(projects: 2);
        var clock = new SetClock(funded.Time.GetUtcNow());
        await using var services = Open(funded.DatabaseFile, clock);
        var done = 0;
        foreach (var (name, by) in jumps)
        {
            clock.Now += by;
            done += await TryAsync(name, () => PrepareAsync(services));
            done += await TryAsync(name, () => DecideAsync(services));
        }

        Assert.True(done > jumps.Length, $"{done} of {2 * jumps.Length} were done");
        return [.. (await services.GetRequiredService<VerifyRecords>().RunAsync(Actor.CommandLine, default)).Where(check => !check.Ok)];
    }

    private static async Task PrepareAsync(ServiceProvider services)
    {
        var due = await services.GetRequiredService<DueClaims>().RunAsync(Instrument.LivingAllowance, FundedOffice.Period, default);
        await services.GetRequiredService<PreparePaymentBatch>().RunAsync(
            TestOffice.Officer, new BatchRequest(Instrument.LivingAllowance, FundedOffice.Period,
                [.. due.Where(claim => !claim.IsBlocked).Take(3).Select(claim => claim.Key)]), default);
    }

    private static async Task DecideAsync(ServiceProvider services)
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<AdminDbContext>>().CreateDbContextAsync();
        var number = await context.PaymentBatches.Where(batch => batch.State == BatchState.Prepared).OrderBy(batch => batch.Number)
            .Select(batch => batch.Number).FirstOrDefaultAsync();
        if (number is not null)
        {
            await services.GetRequiredService<DecidePaymentBatch>().RunAsync(TestOffice.Approver, number, approve: true, null, default);
        }
    }

    /// <returns>1 where it was done; what is refused is refused by a rule of the policy.</returns>
    private static async Task<int> TryAsync(string jump, Func<Task> work)
    {
        var refused = await Record.ExceptionAsync(work);
        Assert.True(refused is null or RuleViolationException or ConflictException, $"{jump}: {refused}");
        return refused is null ? 1 : 0;
    }

    private static ServiceProvider Open(string database, TimeProvider time)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddOffice(new DataFolder(SourceTree.DataDirectory, database), time);
        return services.BuildServiceProvider();
    }

    private sealed class SetClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
