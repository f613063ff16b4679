using BenchmarkDotNet.Attributes;
using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;

namespace Changping.Admin.Tests.Benchmarks;

/// <summary>12,000 payments granted, paid and answered, about what a district makes in ten years: everything is reckoned again.</summary>
public class VerifyMoney
{
    private TestOffice _office = null!;

    [Params(12_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public async Task Prepare()
    {
        _office = await BigOffice.OpenAsync(Count);
        var number = await BigOffice.PrepareAsync(_office, CalendarMonth.Of(TestOffice.Day));
        await _office.ApproveAsync(number);
        await _office.PaidAsync(number);
    }

    [GlobalCleanup]
    public async Task Remove() => await _office.DisposeAsync();

    [Benchmark]
    public async Task<bool> Verify() => (await _office.Get<VerifyRecords>().RunAsync(TestOffice.Officer, default)).All(check => check.Ok);
}
