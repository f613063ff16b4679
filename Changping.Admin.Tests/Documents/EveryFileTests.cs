using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Documents;

/// <summary>
/// Whatever the office gives out opens without repair: held against the schema of the format. With DOCUMENT_OUTPUT in the environment the files are
/// also written there, for .ci/documents, which looks at their pages.
/// </summary>
public sealed class EveryFileTests
{
    [Fact]
    public async Task Every_document_register_list_and_template_is_valid()
    {
        var files = await OfficeOutput.Files;
        if (Environment.GetEnvironmentVariable("DOCUMENT_OUTPUT") is { Length: > 0 } folder)
        {
            foreach (var (name, content) in files)
            {
                var path = Path.Combine(folder, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await File.WriteAllBytesAsync(path, content);
            }
        }

        Expect.None(from file in files from fault in Papers.Faults(file.Value) select $"{file.Key}: {fault}");
    }

    [Fact]
    public async Task Every_register_and_list_prints_in_nine_points_or_more()
    {
        var sheets = (await OfficeOutput.Files)
            .Where(file => file.Key.StartsWith("registers/", StringComparison.Ordinal) || file.Key.StartsWith("lists/", StringComparison.Ordinal))
            .SelectMany(file => PrintedSheet.Of(file.Value).Select(sheet => (file.Key, Sheet: sheet))).ToList();

        Assert.True(sheets.Count > 25, "all registers with their annexes, and all lists");
        Expect.None(from sheet in sheets where sheet.Sheet.Points < 9 select $"{sheet.Key}, {sheet.Sheet.Name}: {sheet.Sheet.Points:0.0} points");
    }

    [Fact]
    public async Task Every_official_register_and_its_annex_fit_across_one_page_of_A4()
    {
        var files = await OfficeOutput.Files;
        var official = files.Where(file => file.Key.StartsWith("registers/", StringComparison.Ordinal) || file.Key is "lists/in-service.xlsx"
            or "lists/filings.xlsx");
        Expect.None(from file in official
                    from sheet in PrintedSheet.Of(file.Value)
                    where (sheet.Paper, sheet.Across) != (9,
            1)
                    select $"{file.Key}, {sheet.Name}");
    }

    /// <summary>They printed on A3, in two pages side by side: the account and what else explains a row now stand on a second sheet.</summary>
    [Theory]
    [InlineData("subsidies")]
    [InlineData("allowances")]
    [InlineData("prizes")]
    [InlineData("commercialisation")]
    public async Task A_list_of_claims_and_its_second_sheet_each_fit_across_one_page_of_A4(string list)
    {
        var sheets = PrintedSheet.Of((await OfficeOutput.Files)[$"lists/{list}.xlsx"]);
        Assert.Equal(2, sheets.Count);
        Assert.All(sheets, sheet => Assert.Equal((9u, 1u), (sheet.Paper, sheet.Across)));
        Assert.All(sheets, sheet => Assert.InRange(sheet.Points, 9, 11));
        Assert.Equal("附表", sheets[1].Name);
    }

    [Fact]
    public async Task Each_sheet_of_a_batch_counts_its_own_pages_and_bears_the_number_of_the_batch()
    {
        foreach (var (name, content) in (await OfficeOutput.Files).Where(file => file.Key.StartsWith("registers/", StringComparison.Ordinal)))
        {
            var sheets = PrintedSheet.Of(content);
            Assert.Equal(3, sheets.Count);
            Assert.All(sheets, sheet => Assert.True(sheet.CountsItsOwnPages, name));
            Assert.All(sheets, sheet => Assert.Matches("^&L批次号 2026-..-[0-9]{3}&C&A　第 &P 页$", sheet.Foot));
        }
    }
}
