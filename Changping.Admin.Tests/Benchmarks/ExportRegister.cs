using System.IO.Compression;
using System.Text;
using BenchmarkDotNet.Attributes;
using Changping.Admin.Data.Exports;
using Changping.Admin.Features.Experts;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Benchmarks;

/// <summary>12,000 nominations go out, beside a bare writer of as many cells.</summary>
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

    [Benchmark]
    public long Bare_writer()
    {
        using var target = new MemoryStream();
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var sheet = new StreamWriter(archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open(), new UTF8Encoding(false), 65536);
            sheet.Write("<worksheet><sheetData>");
            foreach (var row in _cells)
            {
                sheet.Write("<row>");
                foreach (var cell in row)
                {
                    sheet.Write("<c t=\"inlineStr\"><is><t>");
                    sheet.Write(cell);
                    sheet.Write("</t></is></c>");
                }

                sheet.Write("</row>");
            }

            sheet.Write("</sheetData></worksheet>");
        }

        return target.Length;
    }
}
