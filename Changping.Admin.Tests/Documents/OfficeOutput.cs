using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Registers.Writing;
using Changping.Admin.Tests.Registers.Support;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;
using PrizeGrades = Changping.Domain.Policy.PrizeGrades;

namespace Changping.Admin.Tests.Documents;

/// <summary>One of everything that leaves the office as a file, of an office large enough that registers run over a page.</summary>
internal static class OfficeOutput
{
    private const int Projects = 45;

    private static readonly Lazy<Task<IReadOnlyDictionary<string, byte[]>>> Made = new(MakeAsync);

    /// <summary>By folder and name; made once.</summary>
    public static Task<IReadOnlyDictionary<string, byte[]>> Files => Made.Value;

    private static async Task<IReadOnlyDictionary<string, byte[]>> MakeAsync()
    {
        var files = new Dictionary<string, byte[]>();
        foreach (var content in SampleContents.All)
        {
            files.Add($"documents/{content.Form.Kind.ToString()}.docx", Papers.Filled(content));
            files.Add($"drafts/{content.Form.Kind.ToString()}.docx", Papers.Draft(content));
            files.Add($"templates/{content.Form.Kind.ToString()}.docx", Papers.Built(content.Form.Kind));
        }

        foreach (var schema in RegisterSchemas.All)
        {
            files.Add($"templates/{schema.Word}.xlsx", Written(target => TemplateWriter.Write(target, schema)));
        }

        files.Add("lists/faulty-rows.xlsx",
            Written(target => FaultyRowsWorkbook.Write(target, ExpertsRegister.Schema, Reading.Sample("experts-messy.xlsx", ExpertsRegister.Schema))));
        await using var office = await FundedOffice.OpenAsync(Projects, yuan: 20_000_000);
        foreach (var export in office.Get<IEnumerable<IRegisterExport>>())
        {
            using var file = new MemoryStream();
            await export.WriteAsync(TestOffice.Officer, ExportRequest.All, file, default);
            files.Add($"lists/{export.Word}.xlsx", file.ToArray());
        }

        foreach (var instrument in new Instrument[] { Instrument.ProjectSubsidy, Instrument.LivingAllowance })
        {
            var number = await office.ApprovedAsync(Projects, instrument);
            files.Add($"registers/{instrument}.xlsx", await office.WorkbookAsync(number));
        }

        await office.PaidAsync("2026-生补-001");
        var paid = await office.AskAsync(context => context.Grants.Where(grant => grant.State == GrantState.Paid).Select(grant => grant.Id).ToListAsync());
        var recovery = await office.Get<PrepareRecovery>()
            .RunAsync(TestOffice.Officer, [.. paid.Select(grant => new RecoveryItem(grant, Money.FromYuan(2_000), "服务提前结束，该服务月未满"))], default);
        await office.ApproveAsync(recovery);
        files.Add("registers/Recovery.xlsx", await office.WorkbookAsync(recovery));
        await AddAwardsAsync(files);
        return files;
    }

    /// <summary>A prize of each grade and two grants for one conversion.</summary>
    private static async Task AddAwardsAsync(Dictionary<string, byte[]> files)
    {
        await using var office = await AwardOffice.OpenAsync(projects: 3);
        var projects = await office.NumbersAsync();
        foreach (var project in projects)
        {
            await office.EvaluateAsync(project);
        }

        await office.ApproveSelectionAsync([.. PrizeGrades.All.Cast<Changping.Domain.Policy.PrizeGrade?>()]);
        foreach (var yuan in new[] { 3_000_000m, 1_234_567.89m })
        {
            await office.DecideAsync(await office.ApplyAsync(projects[0], yuan));
        }

        foreach (var instrument in new Instrument[] { Instrument.Prize, Instrument.Commercialisation })
        {
            files.Add($"registers/{instrument}.xlsx", await office.WorkbookAsync(await office.PayAsync(instrument, settled: false)));
        }
    }

    private static byte[] Written(Action<Stream> write)
    {
        using var file = new MemoryStream();
        write(file);
        return file.ToArray();
    }
}
