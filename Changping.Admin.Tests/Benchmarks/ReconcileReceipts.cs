using BenchmarkDotNet.Attributes;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;

namespace Changping.Admin.Tests.Benchmarks;

/// <summary>A batch of 12,000 payments goes out and comes back answered, beside a bare writer, a bare pass and a bare insert of the same cells.</summary>
public class ReconcileReceipts
{
    /// <summary>As many as the register of the allowance and the sheet 拨付回执 have.</summary>
    private const int RegisterColumns = 12, ReceiptColumns = 8;

    private TestOffice _sent = null!;
    private TestOffice _office = null!;
    private string _number = "";
    private byte[] _answers = [];
    private List<string?[]> _register = [];
    private List<string?[]> _receipts = [];
    private ImportPreview _preview = null!;

    [Params(12_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public async Task Prepare()
    {
        _sent = await BigOffice.OpenAsync(Count);
        _number = await BigOffice.PrepareAsync(_sent, CalendarMonth.Of(TestOffice.Day));
        await _sent.ApproveAsync(_number);
        _answers = ReceiptBook.Fill(await _sent.WorkbookAsync(_number), _ => new WrittenAnswer("成功", TestOffice.Day));
        (_register, _receipts) = (Cells(RegisterColumns), Cells(ReceiptColumns));
    }

    /// <summary>The batch is open again for every run.</summary>
    [IterationSetup]
    public void Copy()
    {
        _office = BigOffice.CopyAsync(_sent).GetAwaiter().GetResult();
        _preview = PreviewAsync().GetAwaiter().GetResult();
    }

    [IterationCleanup]
    public void Remove() => _office.DisposeAsync().AsTask().GetAwaiter().GetResult();

    [GlobalCleanup]
    public async Task Close() => await _sent.DisposeAsync();

    [Benchmark]
    public async Task<int> Export() => (await _office.WorkbookAsync(_number)).Length;

    /// <summary>Both sheets: the payments and the receipts to be filled in.</summary>
    [Benchmark]
    public long Bare_writer() => Bare.Write(_register) + Bare.Write(_receipts);

    [Benchmark]
    public async Task<int> Preview() => (await PreviewAsync()).Rows.Count;

    [Benchmark]
    public int Bare_pass() => Bare.Read(_answers);

    [Benchmark]
    public async Task<int> Commit() => (await _office.CommitReceiptAsync(_preview)).New;

    [Benchmark]
    public int Bare_insert() => Bare.Insert(_receipts);

    private List<string?[]> Cells(int columns) =>
        [.. Enumerable.Range(1, Count).Select(row => Enumerable.Repeat($"中国银行昌平支行{row}", columns).ToArray<string?>())];

    private Task<ImportPreview> PreviewAsync() => _office.PreviewReceiptAsync(_answers);
}
