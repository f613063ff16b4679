using System.Diagnostics;
using System.Globalization;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Registers.Workbooks;
using Changping.Admin.Tests.Registers.Samples;
using Changping.Admin.Tests.Registers.Support;
using Changping.Admin.Tests.Support;
using ClosedXML.Excel;

namespace Changping.Admin.Tests.Registers.Fuzzing;

/// <summary>
/// Whatever comes in is read or refused: no crash, nothing slow, nothing huge, and in plain files nothing that a second library reads otherwise.
/// FUZZ_INPUTS in the environment says how many damaged files are tried; FUZZ_SEED where it begins.
/// </summary>
public sealed class WorkbookFuzzing
{
    private const long MostBytes = 300L << 20;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private static readonly string[] Samples = ["experts-messy.xlsx", "enterprises.xlsx", "institutions.xlsx", "needs.xlsx", "projects.xlsx", "receipts.xlsx"];

    [Fact]
    public void A_damaged_register_is_read_or_refused_in_time_and_in_bounds()
    {
        var (inputs, first) = (Setting("FUZZ_INPUTS", 200), Setting("FUZZ_SEED", 1));
        var good = Samples.Select(name => File.ReadAllBytes(CommittedFiles.Path("samples/" + name))).ToArray();
        var findings = new List<string>();
        var read = 0;
        for (var seed = first; seed < first + inputs; seed++)
        {
            var (which, bytes) = (seed % Samples.Length, new WorkbookMutations(seed).Of(good[seed % Samples.Length]));
            var (before, watch) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
            var broken = Record.Exception(() => Read(Samples[which], new MemoryStream(bytes)));
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            read += broken is null ? 1 : 0;
            if (broken is not (null or WorkbookRefusedException))
            {
                findings.Add($"seed {seed} {Samples[which]}: {broken.GetType().Name} {broken.Message}");
            }

            // A busy machine is slow once; a slow file is slow again.
            if (allocated > MostBytes || (watch.Elapsed > Longest && IsSlow(Samples[which], bytes)))
            {
                findings.Add($"seed {seed} {Samples[which]}: {watch.ElapsedMilliseconds} ms, {allocated >> 20} MB");
            }
        }

        Expect.None(findings);
        Assert.True(read > inputs / 4, $"only {read} of {inputs} came as far as their cells");
    }

    [Fact]
    public void What_is_read_of_a_plain_file_is_what_a_second_library_reads()
    {
        var (files, first) = (Math.Clamp(Setting("FUZZ_INPUTS", 200) / 10, 1, 2_000), Setting("FUZZ_SEED", 1));
        var findings = new List<string>();
        for (var seed = first; seed < first + files; seed++)
        {
            var bytes = PlainWorkbook.Of(seed);
            var read = Reading.Rows(new MemoryStream(bytes), InstitutionsRegister.Schema).ToDictionary(row => row.RowNumber, row => row.Value?.Facts.Remark);
            using var workbook = new XLWorkbook(new MemoryStream(bytes));
            foreach (var row in workbook.Worksheets.First().RowsUsed().Skip(1))
            {
                var (number, other) = (row.RowNumber(), PlainWorkbook.AsTyped(row.Cell(3)));
                if (!read.TryGetValue(number, out var own) || own != other)
                {
                    findings.Add($"seed {seed} row {number}: “{own}” here, “{other}” there");
                }
            }
        }

        Expect.None(findings);
    }

    private static List<(int Number, string? Name)> Read(string name, Stream file) => name switch
    {
        "enterprises.xlsx" => [.. Reading.Rows(file, EnterprisesRegister.Schema).Select(row => (row.RowNumber, row.Value?.Facts.Name))],
        "institutions.xlsx" => [.. Reading.Rows(file, InstitutionsRegister.Schema).Select(row => (row.RowNumber, row.Value?.Name))],
        "needs.xlsx" => [.. Reading.Rows(file, NeedsRegister.Schema).Select(row => (row.RowNumber, (string?)null))],
        "projects.xlsx" => [.. Reading.Rows(file, ProjectsRegister.Schema).Select(row => (row.RowNumber, row.Value?.Facts.Title))],
        "receipts.xlsx" => [.. Reading.Rows(file, ReceiptsRegister.Schema).Select(row => (row.RowNumber, row.Value?.Payee))],
        _ => [.. Reading.Rows(file, ExpertsRegister.Schema).Select(row => (row.RowNumber, row.Value?.Person.Name))],
    };

    private static bool IsSlow(string name, byte[] bytes)
    {
        var watch = Stopwatch.StartNew();
        Record.Exception(() => Read(name, new MemoryStream(bytes)));
        return watch.Elapsed > Longest;
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
