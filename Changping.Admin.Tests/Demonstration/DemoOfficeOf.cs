using Changping.Admin.Demonstration;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Demonstration;

/// <summary>An office whose database holds the demonstration of a day.</summary>
internal static class DemoOfficeOf
{
    public static async Task<TestOffice> DayAsync(DateOnly day)
    {
        var office = await TestOffice.OpenAsync(policyInForce: false);
        office.Time.SetUtcNow(new DateTimeOffset(day.ToDateTime(new TimeOnly(2, 0)), TimeSpan.Zero));
        await office.Get<DemoYear>().RunAsync(default);
        return office;
    }
}

/// <summary>One such office for all tests that only look.</summary>
public sealed class DemoOfficeFixture : IAsyncLifetime
{
    public TestOffice Office { get; private set; } = null!;

    public async Task InitializeAsync() => Office = await DemoOfficeOf.DayAsync(TestOffice.Day);

    public async Task DisposeAsync() => await Office.DisposeAsync();
}
