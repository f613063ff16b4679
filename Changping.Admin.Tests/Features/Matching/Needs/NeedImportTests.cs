using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Matching.Needs;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Registers.Samples;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Matching;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Matching.Needs;

public sealed class NeedImportTests
{
    [Theory]
    [InlineData("统一社会信用代码", "91110114MA00000019", "uscc-check-character")]
    [InlineData("需求名称", null, "required")]
    [InlineData("技术领域", " ", "required")]
    [InlineData("需求描述", null, "required")]
    [InlineData("拟投入经费", "0", "amount-zero")]
    [InlineData("拟投入经费", "面议", "amount-shape")]
    [InlineData("提出日期", "2026-11", "date-day-missing")]
    [InlineData("提出日期", "2026-11-24", "date-ahead")]
    public async Task A_fault_stands_at_its_cell(string column, string? text, string code)
    {
        await using var office = await NeedOffice.OpenAsync(experts: 0);

        var preview = await TestOffice.PreviewAsync(office.Get<NeedImport>(), NeedsRegister.Schema, Rows.Need(1, (column, text)));

        var fault = Assert.Single(preview.Faults);
        Assert.Equal((5, column), (fault.Row, fault.Column));
        Assert.True(fault.Code == code || column == "统一社会信用代码", fault.Code);
    }

    [Fact]
    public async Task A_company_that_is_not_registered_and_a_row_twice_are_faults()
    {
        await using var office = await NeedOffice.OpenAsync(experts: 0);

        var preview = await TestOffice.PreviewAsync(office.Get<NeedImport>(), NeedsRegister.Schema, Rows.Need(1), Rows.Need(9),
            Rows.Need(1, ("需求名称", "固态电池 界面阻抗控制")));

        Assert.Equal([(6, "统一社会信用代码", "unknown-enterprise"), (7, "需求名称", "duplicate-row")],
            preview.Faults.Select(fault => (fault.Row, fault.Column, fault.Code)));
    }

    [Fact]
    public async Task The_sample_comes_in_as_drafts_with_its_ten_thousands_and_a_second_time_changes_nothing()
    {
        await using var office = await TestOffice.OpenAsync();
        var import = office.Get<NeedImport>();
        await ImportAsync(office.Get<Admin.Features.Enterprises.EnterpriseImport>(), "enterprises.xlsx");
        await ImportAsync(import, "needs.xlsx");

        await using var again = File.OpenRead(CommittedFiles.Path("samples/needs.xlsx"));
        var preview = await import.PreviewAsync(TestOffice.Officer, again, "needs.xlsx", null, null, default);

        Assert.Equal(14, preview.Count(RowFate.Unchanged));
        Assert.Equal((0, 0, 0), (preview.Count(RowFate.New), preview.Count(RowFate.Changed), preview.Count(RowFate.Faulty)));
        var needs = await office.AskAsync(context => context.Needs.OrderBy(need => need.Number).ToListAsync());
        Assert.All(needs, need => Assert.Equal(NeedState.Draft, need.State));
        Assert.Equal(("2026-需求-0001", Money.FromYuan(1_200_000)), (needs[0].Number, needs[0].PlannedInvestment));
        Assert.Equal((Money.FromYuan(1_805_000), null), (needs[2].PlannedInvestment, needs[7].PlannedInvestment));
        Assert.Equal(TestOffice.Day, needs[13].RaisedOn);
    }

    [Fact]
    public async Task A_changed_row_corrects_the_open_need_and_shows_what_changes()
    {
        await using var office = await NeedOffice.OpenAsync(experts: 0);
        await office.AddNeedAsync(publish: true, Rows.Need());

        var preview = await TestOffice.PreviewAsync(office.Get<NeedImport>(), NeedsRegister.Schema, Rows.Need(1, ("拟投入经费", "60万元"), ("提出日期", null)));
        await office.Get<NeedImport>().CommitAsync(TestOffice.Officer, preview, skipFaulty: false, default);

        Assert.Equal([new FieldChange("拟投入经费", "500,000.00", "600,000.00")], preview.Rows[0].Changes);
        var need = await office.AskAsync(context => context.Needs.SingleAsync());
        Assert.Equal((NeedState.Published, Money.FromYuan(600_000), new DateOnly(2026, 11, 2)), (need.State, need.PlannedInvestment, need.RaisedOn));
    }

    [Fact]
    public async Task A_closed_need_is_not_changed_but_may_be_raised_again_later()
    {
        await using var office = await NeedOffice.OpenAsync(experts: 0);
        var id = await office.AddNeedAsync(publish: true, Rows.Need());
        await office.Get<MoveNeed>().RunAsync(TestOffice.Officer, id, NeedAction.Close, "已自行解决", default);
        office.Time.Advance(TimeSpan.FromDays(2));
        var import = office.Get<NeedImport>();

        var same = await TestOffice.PreviewAsync(import, NeedsRegister.Schema, Rows.Need());
        var changed = await TestOffice.PreviewAsync(import, NeedsRegister.Schema, Rows.Need(1, ("拟聘岗位", "科技副总")));
        await TestOffice.ImportAsync(import, NeedsRegister.Schema, Rows.Need(1, ("提出日期", "2026-11-24")));

        Assert.Equal((RowFate.Unchanged, "closed"), (same.Rows[0].Fate, Assert.Single(changed.Faults).Code));
        Assert.Equal([NeedState.Closed, NeedState.Draft],
            await office.AskAsync(context => context.Needs.OrderBy(need => need.Number).Select(need => need.State).ToListAsync()));
    }

    [Fact]
    public async Task What_is_exported_is_what_the_list_shows_and_comes_in_again_unchanged()
    {
        await using var office = await NeedOffice.OpenAsync(experts: 0);
        await office.AddNeedAsync(publish: true, Rows.Need());
        await office.AddNeedAsync(publish: false, Rows.Need(2, ("拟投入经费", null)));
        var request = ExportRequest.All with { Filters = new Dictionary<string, string> { ["status"] = nameof(NeedState.Published) } };

        using var part = new MemoryStream();
        Assert.Equal(1, (await office.Get<NeedExport>().WriteAsync(TestOffice.Officer, request, part, default)).Rows);
        using var whole = new MemoryStream();
        var written = await office.Get<NeedExport>().WriteAsync(TestOffice.Officer, ExportRequest.All, whole, default);
        whole.Position = 0;
        var preview = await office.Get<NeedImport>().PreviewAsync(TestOffice.Officer, whole, "需求.xlsx", null, null, default);

        Assert.Equal((2, Money.FromYuan(500_000)), (written.Rows, written.Total));
        Assert.Equal(2, preview.Count(RowFate.Unchanged));
        Assert.Equal(1, (await office.Get<ListNeeds>()
            .RunAsync(TestOffice.Officer, ListQuery.First with { Status = nameof(NeedState.Published) }, default)).Total);
    }

    private static async Task ImportAsync(IRegisterImport import, string sample)
    {
        await using var file = File.OpenRead(CommittedFiles.Path($"samples/{sample}"));
        var preview = await import.PreviewAsync(TestOffice.Officer, file, sample, null, null, default);
        await import.CommitAsync(TestOffice.Officer, preview, skipFaulty: false, default);
    }
}
