using BenchmarkDotNet.Attributes;
using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Claims;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;

namespace Changping.Admin.Tests.Benchmarks;

/// <summary>A month of 12,000 in service: reckoned and listed.</summary>
public class PayAllowances
{
    private static readonly CalendarMonth Month = CalendarMonth.Of(TestOffice.Day);

    private TestOffice _office = null!;

    [Params(12_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public async Task Prepare() => _office = await BigOffice.OpenAsync(Count);

    [GlobalCleanup]
    public async Task Remove() => await _office.DisposeAsync();

    [Benchmark]
    public async Task<int> Accrue() => (await _office.Get<DueClaims>().RunAsync(Instrument.LivingAllowance, Month, default)).Count;

    [Benchmark]
    public async Task<int> First_page_of_the_month() =>
        (await _office.Get<ListClaims>().RunAsync(TestOffice.Officer, Instrument.LivingAllowance, ListQuery.First, default)).List.Rows.Count;
}
