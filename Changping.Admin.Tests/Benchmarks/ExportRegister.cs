using System.Globalization;
using System.IO.Compression;
using System.Xml;
using BenchmarkDotNet.Attributes;
using Changping.Admin.Data.Exports;
using Changping.Admin.Features.Experts;
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
    public long Bare_zip_and_xml_writer()
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        using var target = new MemoryStream();
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var sheet = XmlWriter.Create(archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open());
            sheet.WriteStartElement("worksheet", Main);
            sheet.WriteStartElement("sheetData", Main);
            for (var row = 0; row < _cells.Count; row++)
            {
                sheet.WriteStartElement("row", Main);
                sheet.WriteAttributeString("r", (row + 1).ToString(CultureInfo.InvariantCulture));
                for (var column = 0; column < _cells[row].Length; column++)
                {
                    sheet.WriteStartElement("c", Main);
                    sheet.WriteAttributeString("r", $"{(column < 26 ? "" : "A")}{(char)('A' + column % 26)}{row + 1}");
                    sheet.WriteAttributeString("s", "1");
                    sheet.WriteAttributeString("t", "inlineStr");
                    sheet.WriteStartElement("is", Main);
                    sheet.WriteElementString("t", Main, _cells[row][column]);
                    sheet.WriteEndElement();
                    sheet.WriteEndElement();
                }

                sheet.WriteEndElement();
            }

            sheet.WriteEndElement();
            sheet.WriteEndElement();
        }

        return target.Length;
    }
}
