using Changping.Admin.Features.Enterprises;
using Changping.Admin.Features.Experts;
using Changping.Admin.Office;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Registers;

/// <summary>What leaves the office is masked unless full numbers are asked for, with a reason, by who may.</summary>
public sealed class MaskedExportTests
{
    [Fact]
    public async Task A_masked_register_says_so_when_it_is_read_back_and_not_that_its_numbers_are_wrong()
    {
        await using var office = await OpenAsync();
        using var file = new MemoryStream();
        await office.Get<ExpertExport>().WriteAsync(TestOffice.TitleOffice, ExportRequest.All, file, default);
        file.Position = 0;
        var preview = await office.Get<ExpertImport>().PreviewAsync(TestOffice.Officer, file, "推荐表.xlsx", null, null, default);
        Assert.Single(preview.Rows);
        Assert.Equal(["masked", "masked"], preview.Faults.Select(fault => fault.Code));
        Assert.Contains("是号码已遮盖的导出表", Assert.Single(preview.Remarks), StringComparison.Ordinal);
        Assert.Contains(preview.Faults, fault => fault is { Column: "联系电话", Value: "199****0001" });
    }

    [Fact]
    public async Task Full_numbers_need_the_right_and_a_reason_which_is_recorded()
    {
        await using var office = await OpenAsync();
        var full = ExportRequest.All with { FullReason = "报区财政局" };
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<EnterpriseExport>().WriteAsync(TestOffice.TitleOffice, full, Stream.Null, default));

        using var file = new MemoryStream();
        await office.Get<EnterpriseExport>().WriteAsync(TestOffice.Officer, full, file, default);
        file.Position = 0;
        Assert.Equal(1, (await office.Get<EnterpriseImport>().PreviewAsync(TestOffice.Officer, file, "名册.xlsx", null, null, default)).Count(RowFate.Unchanged));
        await office.Get<EnterpriseExport>().WriteAsync(TestOffice.Officer, full with { FullReason = " " }, Stream.Null, default);
        var log = await office.AskAsync(context => context.AuditEntries.Where(entry => entry.Kind == CommandKind.ExportRegister)
            .OrderBy(entry => entry.Sequence).ToListAsync());
        Assert.Equal([("报区财政局", "完整"), (null, "已遮盖")], log.Select(entry => (entry.Reason, entry.Changes.Single(change => change.Field == "号码").New)));
    }

    private static async Task<TestOffice> OpenAsync()
    {
        var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<EnterpriseImport>(), EnterprisesRegister.Schema, Rows.Enterprise(1));
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1));
        return office;
    }
}
