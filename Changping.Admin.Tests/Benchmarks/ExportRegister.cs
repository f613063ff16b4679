using BenchmarkDotNet.Attributes;
using Changping.Admin.Features.Experts;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Benchmarks;

/// <summary>12,000 nominations go out, beside a bare writer of the same cells that came in.</summary>
public class ExportRegister
{
    private const int Count = 12_000;

    private TestOffice _office = null!;
    private List<string?[]> _cells = [];

    [GlobalSetup]
    public async Task Prepare()
    {
        _office = await BigRegister.OfficeAsync(Count);
        _cells = [.. BigRegister.Rows(Count).Select(row => row.Values.ToArray())];
    }

    [GlobalCleanup]
    public async Task Remove() => await _office.DisposeAsync();

    [Benchmark]
    public async Task<int> Export()
    {
        using var target = new MemoryStream();
        return (await _office.Get<ExpertExport>().WriteAsync(TestOffice.Officer, ExportRequest.All, target, default)).Rows;
    }

    /// <summary>ZipArchive and XmlWriter, the counterpart of the bare pass of the import; the cells are at hand.</summary>
    [Benchmark]
    public long Bare_zip_and_xml_writer() => Bare.Write(_cells);
}
