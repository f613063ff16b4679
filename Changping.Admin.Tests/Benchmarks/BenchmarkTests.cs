namespace Changping.Admin.Tests.Benchmarks;

/// <summary>What a benchmark writes by hand into the tables changes with them: it is noticed here, not by whoever measures next.</summary>
public sealed class BenchmarkTests
{
    [Fact]
    public async Task The_dashboard_can_still_be_measured()
    {
        var benchmark = new ShowDashboard { Count = 30 };
        await benchmark.Prepare();
        try
        {
            Assert.NotEqual(0, await benchmark.The_whole_dashboard());
            Assert.NotEqual(0, await benchmark.Of_one_institution_and_one_industry());
            Assert.NotEqual(0, await benchmark.The_forecast());
        }
        finally
        {
            await benchmark.Remove();
        }
    }
}
