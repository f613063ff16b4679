using Changping.Admin.Features.Projects;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Projects;

/// <summary>合作项目登记表 beside projects that went through the procedure here: it may repeat them and changes nothing of them.</summary>
public sealed class ProjectImportTests
{
    [Theory]
    [InlineData("项目总经费", "900000", "800,000.00")]
    [InlineData("项目名称", "另一名称", "联合攻关1")]
    [InlineData("备案号", "另一备案号", "昌人才备〔2026〕1 号")]
    [InlineData("服务起始日", "2026-12-02", "2026-12-01")]
    public async Task A_row_that_differs_from_a_project_of_the_procedure_is_a_fault(string column, string text, string known)
    {
        await using var office = await TestOffice.OpenAsync();
        var project = await office.SignAsync(1);

        var preview = await PreviewAsync(office, (column, text));

        var fault = Assert.Single(preview.Faults);
        Assert.Equal((column, "procedure"), (fault.Column, fault.Code));
        Assert.Contains($"（2026-项目-9001）不可由登记表更改：{column}现为“{known}”", fault.Message, StringComparison.Ordinal);
        await office.Get<ProjectImport>().CommitAsync(TestOffice.Officer, preview, skipFaulty: true, default);
        var facts = (await office.ProjectAsync(project)).Facts;
        Assert.Equal((Money.FromYuan(800_000), "联合攻关1", "攻克界面难题"), (facts.TotalCost, facts.Title, facts.Goals[0].Words));
    }

    [Fact]
    public async Task The_same_row_is_unchanged_and_so_is_what_was_exported()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.SignAsync(1);
        await office.AddProjectAsync(2);
        Assert.Equal(RowFate.Unchanged, Assert.Single((await PreviewAsync(office)).Rows).Fate);

        using var workbook = new MemoryStream();
        await office.Get<ProjectExport>().WriteAsync(TestOffice.Officer, ExportRequest.All with { FullReason = "核对" }, workbook, default);
        workbook.Position = 0;
        var again = await office.Get<ProjectImport>().PreviewAsync(TestOffice.Officer, workbook, "合作项目登记表.xlsx", null, null, default);
        Expect.None(again.Faults.Select(fault => $"{fault.Row} {fault.Column} {fault.Message}"));
        Assert.Equal(2, again.Count(RowFate.Unchanged));
    }

    [Fact]
    public async Task One_that_is_not_signed_yet_is_the_same_project_and_no_second_is_registered()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.EstablishAsync(1);

        var preview = await PreviewAsync(office, ("协议签订日期", null));

        Assert.Equal(("聘任岗位", "procedure"), Assert.Single(preview.Faults) is var fault ? (fault.Column, fault.Code) : default);
        await office.Get<ProjectImport>().CommitAsync(TestOffice.Officer, preview, skipFaulty: true, default);
        Assert.Equal(ProjectState.Established, await office.AskAsync(context => context.Projects.Select(project => project.State).SingleAsync()));
    }

    [Fact]
    public async Task A_registered_project_is_still_corrected_by_its_register()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.AddProjectAsync(1);
        await TestOffice.ImportAsync(office.Get<ProjectImport>(), ProjectsRegister.Schema, Rows.Project(1, ("项目总经费", "900000")));
        Assert.Equal(Money.FromYuan(900_000), await office.AskAsync(context => context.Projects.Select(project => project.Facts.TotalCost).SingleAsync()));
    }

    /// <summary>The row as the office has it, but for what the test changes.</summary>
    private static Task<ImportPreview> PreviewAsync(TestOffice office, params (string Column, string? Text)[] changes)
    {
        var day = $"{EstablishedProjects.Established:yyyy-MM-dd}";
        return TestOffice.PreviewAsync(office.Get<ProjectImport>(), ProjectsRegister.Schema, Rows.Project(1,
        [
            ("项目名称", "联合攻关1"), ("立项日期", day), ("备案号", "昌人才备〔2026〕1 号"), ("备案日期", day), ("协议签订日期", day), ("服务起始日", "2026-12-01"), .. changes,
        ]));
    }
}
