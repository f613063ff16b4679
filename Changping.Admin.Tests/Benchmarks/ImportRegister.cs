using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using Changping.Admin.Features.Experts;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Benchmarks;

/// <summary>12,000 nominations come in: the preview beside a bare pass over the same file, the commit beside a bare prepared insert of the same
/// cells.</summary>
public class ImportRegister
{
    private const int Count = 12_000;

    private byte[] _file = [];
    private List<string?[]> _cells = [];
    private TestOffice _office = null!;
    private ImportPreview _preview = null!;

    [GlobalSetup]
    public void Prepare()
    {
        _file = BigRegister.Workbook(Count);
        _cells = [.. BigRegister.Rows(Count).Select(row => row.Values.ToArray())];
    }

    /// <summary>An empty database for every run.</summary>
    [IterationSetup]
    public void Empty()
    {
        _office = TestOffice.OpenAsync().GetAwaiter().GetResult();
        _preview = PreviewAsync().GetAwaiter().GetResult();
    }

    [IterationCleanup]
    public void Remove() => _office.DisposeAsync().AsTask().GetAwaiter().GetResult();

    [Benchmark]
    public async Task<int> Preview() => (await PreviewAsync()).Rows.Count;

    [Benchmark]
    public int Bare_zip_and_xml_pass() => Bare.Read(_file);

    [Benchmark]
    public async Task<int> Commit() =>
        (await _office.Get<ExpertImport>().CommitAsync(TestOffice.Officer, _preview, skipFaulty: true, default)).New;

    /// <summary>As the page and the command line do it: what every row did is kept, so that the import can be looked at and undone.</summary>
    [Benchmark]
    public async Task<int> Commit_with_its_record()
    {
        var kept = _preview with { Kept = new StoredFile("benchmark", _file.Length, Convert.ToHexStringLower(SHA256.HashData(_file))) };
        return (await _office.Get<ExpertImport>().CommitAsync(TestOffice.Officer, kept, skipFaulty: true, default)).New;
    }

    [Benchmark]
    public int Bare_prepared_insert() => Bare.Insert(_cells);

    private async Task<ImportPreview> PreviewAsync()
    {
        using var file = new MemoryStream(_file, writable: false);
        return await _office.Get<ExpertImport>().PreviewAsync(TestOffice.Officer, file, "测试.xlsx", null, null, default);
    }
}
