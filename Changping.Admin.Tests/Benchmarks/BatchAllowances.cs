using BenchmarkDotNet.Attributes;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;

namespace Changping.Admin.Tests.Benchmarks;

/// <summary>12,000 allowances are reckoned and put into one batch, and a second person decides; beside a bare insert of as many rows.</summary>
public class BatchAllowances
{
    /// <summary>Two rows a payment, with as many columns as a grant and a line have.</summary>
    private const int RowsOfPayment = 2, Columns = 18;

    private static readonly CalendarMonth Month = CalendarMonth.Of(TestOffice.Day);

    private TestOffice _due = null!;
    private TestOffice _waiting = null!;
    private TestOffice _office = null!;
    private string _number = "";
    private List<string?[]> _cells = [];

    [Params(12_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public async Task Prepare()
    {
        _due = await BigOffice.OpenAsync(Count);
        _waiting = await BigOffice.CopyAsync(_due);
        _number = await BigOffice.PrepareAsync(_waiting, Month);
        _cells = [.. Enumerable.Range(0, RowsOfPayment * Count)
            .Select(row => Enumerable.Repeat($"00000000-0000-0000-0000-{row:d12}", Columns).ToArray<string?>())];
    }

    [IterationSetup(Target = nameof(Reckon_and_batch))]
    public void CopyDue() => _office = BigOffice.CopyAsync(_due).GetAwaiter().GetResult();

    [IterationSetup(Targets = [nameof(Approve), nameof(Send_back)])]
    public void CopyWaiting()
    {
        _office = BigOffice.CopyAsync(_waiting).GetAwaiter().GetResult();

        // Read at the start of the program, not by whoever decides first.
        _office.Get<PolicyLibrary>();
    }

    [IterationCleanup(Targets = [nameof(Reckon_and_batch), nameof(Approve), nameof(Send_back)])]
    public void Remove() => _office.DisposeAsync().AsTask().GetAwaiter().GetResult();

    [GlobalCleanup]
    public async Task Close()
    {
        await _due.DisposeAsync();
        await _waiting.DisposeAsync();
    }

    /// <summary>Reckoned twice, as on the page: for the dialog, and once more inside the command.</summary>
    [Benchmark]
    public Task<string> Reckon_and_batch() => BigOffice.PrepareAsync(_office, Month);

    [Benchmark]
    public Task Approve() => _office.ApproveAsync(_number);

    [Benchmark]
    public Task Send_back() => _office.Get<DecidePaymentBatch>().RunAsync(TestOffice.Approver, _number, approve: false, "测量", default);

    [Benchmark]
    public int Bare_prepared_insert() => Bare.Insert(_cells);
}
