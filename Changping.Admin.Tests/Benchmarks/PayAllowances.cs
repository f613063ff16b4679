using BenchmarkDotNet.Attributes;
using Changping.Admin.Components.Shared.Lists;
using Changping.Admin.Data.Funds;
using Changping.Admin.Features.Payments;
using Changping.Admin.Features.Verification;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funding;

namespace Changping.Admin.Tests.Benchmarks;

/// <summary>A month of 12,000 in service: reckoned, put into one batch, approved; beside a bare insert of as many rows.</summary>
public class PayAllowances
{
    private static readonly CalendarMonth Month = CalendarMonth.Of(TestOffice.Day);

    private TestOffice _office = null!;
    private List<string?[]> _cells = [];

    [Params(12_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public async Task Prepare()
    {
        _office = await BigOffice.OpenAsync(Count);
        _cells = [.. Enumerable.Range(0, 2 * Count).Select(row => Enumerable.Repeat($"00000000-0000-0000-0000-{row:d12}", 18).ToArray<string?>())];
    }

    [GlobalCleanup]
    public async Task Remove() => await _office.DisposeAsync();

    [Benchmark]
    public async Task<int> Accrue() => (await _office.Get<DueClaims>().RunAsync(Instrument.LivingAllowance, Month, default)).Count;

    [Benchmark]
    public async Task<int> First_page_of_the_month() =>
        (await _office.Get<ListClaims>().RunAsync(TestOffice.Officer, Instrument.LivingAllowance, ListQuery.First, default)).List.Rows.Count;

    /// <summary>And back again, so that the next run finds the same.</summary>
    [Benchmark]
    public async Task Accrue_batch_and_send_back()
    {
        var number = await BigOffice.PrepareAsync(_office, Month);
        await _office.Get<DecidePaymentBatch>().RunAsync(TestOffice.Approver, number, approve: false, "测量", default);
    }

    [Benchmark]
    public async Task<int> Verify() => (await _office.Get<VerifyRecords>().RunAsync(TestOffice.Officer, default)).Count;

    /// <summary>Two rows a payment, with as many columns as a grant and a line have.</summary>
    [Benchmark]
    public int Bare_prepared_insert() => Bare.Insert(_cells);
}
