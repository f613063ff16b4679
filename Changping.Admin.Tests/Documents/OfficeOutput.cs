using Changping.Admin.Data.Exports;
using Changping.Admin.Data.Funds;
using Changping.Admin.Features.Payments;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Registers.Writing;
using Changping.Admin.Tests.Registers.Support;
using Changping.Admin.Tests.Support;
using Changping.Domain.Funding;

namespace Changping.Admin.Tests.Documents;

/// <summary>One of everything that leaves the office as a file, of an office large enough that registers run over a page.</summary>
internal static class OfficeOutput
{
    private const int Projects = 45;

    public static async Task<IReadOnlyDictionary<string, byte[]>> MakeAsync()
    {
        var files = new Dictionary<string, byte[]>();
        foreach (var content in SampleContents.All)
        {
            files.Add($"documents/{content.Form.Kind.ToString()}.docx", Papers.Filled(content));
            files.Add($"templates/{content.Form.Kind.ToString()}.docx", Papers.Built(content.Form.Kind));
        }

        foreach (var schema in RegisterSchemas.All)
        {
            files.Add($"templates/{schema.Word}.xlsx", Written(target => TemplateWriter.Write(target, schema)));
        }

        files.Add("lists/faulty-rows.xlsx", Written(target => FaultyRowsWorkbook.Write(target, ExpertsRegister.Schema, Reading.Sample("experts-messy.xlsx", ExpertsRegister.Schema))));
        await using var office = await FundedOffice.OpenAsync(Projects, yuan: 20_000_000);
        foreach (var export in office.Get<IEnumerable<IRegisterExport>>())
        {
            using var file = new MemoryStream();
            await export.WriteAsync(TestOffice.Officer, ExportRequest.All, file, default);
            files.Add($"lists/{export.Word}.xlsx", file.ToArray());
        }

        foreach (var instrument in new[] { Instrument.ProjectSubsidy, Instrument.LivingAllowance })
        {
            files.Add($"registers/{instrument}.xlsx", await BatchAsync(office, instrument));
        }

        return files;
    }

    private static async Task<byte[]> BatchAsync(TestOffice office, Instrument instrument)
    {
        var due = (await office.Get<DueClaims>().RunAsync(instrument, FundedOffice.Period, default)).Where(claim => claim.Blockers.Count == 0);
        var number = await office.Get<PreparePaymentBatch>().RunAsync(
            TestOffice.Officer, new BatchRequest(instrument, FundedOffice.Period, [.. due.Select(claim => claim.Key).Take(Projects)]), default);
        await office.Get<DecidePaymentBatch>().RunAsync(TestOffice.Approver, number, approve: true, null, default);
        using var file = new MemoryStream();
        await office.Get<BatchWorkbook>().RunAsync(TestOffice.Officer, number, file, default);
        return file.ToArray();
    }

    private static byte[] Written(Action<Stream> write)
    {
        using var file = new MemoryStream();
        write(file);
        return file.ToArray();
    }
}
