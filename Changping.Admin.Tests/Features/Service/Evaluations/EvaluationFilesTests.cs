using Bunit;
using Changping.Admin.Features.Service;
using Changping.Admin.Features.Service.Evaluations;
using Changping.Admin.Files.Attachments;
using Changping.Admin.Store;
using Changping.Admin.Tests.Attachments;
using Changping.Admin.Tests.Features.Shared;
using Changping.Admin.Tests.Support;
using Changping.Domain.Appointments;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Features.Service.Evaluations;

/// <summary>What the record of an evaluation and of a service shows of papers and evidence, and of ties within the panel.</summary>
public sealed class EvaluationFilesTests
{
    [Fact]
    public async Task A_panel_member_from_the_company_is_pointed_out_and_the_evaluation_goes_on()
    {
        await using var office = await TestOffice.OpenAsync();
        var project = await ConcludedAsync(office);
        var draft = Draft("北京测试一科技有限公司");
        var view = (await office.Get<ShowEvaluation>().RunAsync(TestOffice.Officer, project, default))!;
        await using var screen = new ScreenContext();
        var form = screen.Render<EvaluationForm>(parameters => parameters
            .Add(one => one.Draft, draft).Add(one => one.FirstDay, TestOffice.Day).Add(one => one.Today, TestOffice.Day.AddDays(1))
            .Add(one => one.Ties, view.Ties));
        Assert.Contains("评审2来自合作企业 北京测试一科技有限公司", Assert.Single(form.FindAll("p.warn")).TextContent, StringComparison.Ordinal);

        Assert.Equal("2026-评价-001", await office.Get<PrepareEvaluation>().RunAsync(TestOffice.Officer, project, draft, default));
        view = (await office.Get<ShowEvaluation>().RunAsync(TestOffice.Officer, project, default))!;
        Assert.Equal(["评审2来自合作企业 北京测试一科技有限公司"], view.Ties(view.Evaluation!.Facts.Panel));
    }

    [Fact]
    public async Task The_opinion_and_what_the_panel_signed_stand_on_the_record()
    {
        await using var office = await TestOffice.OpenAsync();
        var project = await ConcludedAsync(office);
        await office.Get<PrepareEvaluation>().RunAsync(TestOffice.Officer, project, Draft("测试大学"), default);
        var view = (await office.Get<ShowEvaluation>().RunAsync(TestOffice.Officer, project, default))!;
        Assert.Empty(view.Documents);
        await office.Get<AddAttachment>()
            .RunAsync(TestOffice.Officer, RecordKind.Evaluation, view.Evaluation!.Id.Value, "签字页.pdf", SampleFiles.Scan(), default);
        await office.DecideEvaluationAsync(TestOffice.Approver, project, confirm: true, null);

        view = (await office.Get<ShowEvaluation>().RunAsync(TestOffice.Officer, project, default))!;
        Assert.Equal(DocumentKind.TenureEvaluation, Assert.Single(view.Documents).Kind);
        Assert.Equal("签字页.pdf", Assert.Single(view.Attachments).FileName);
        Assert.Contains(view.Trail, entry => entry.Subject == "附件 签字页.pdf");
    }

    [Fact]
    public async Task The_service_shows_the_papers_of_its_project_and_the_evidence_of_its_appointment()
    {
        await using var office = await TestOffice.OpenAsync();
        var project = await ConcludedAsync(office);
        var service = (await office.Get<ServiceRecord>().RunAsync(TestOffice.Officer, project, default))!;
        await office.Get<AddAttachment>()
            .RunAsync(TestOffice.Officer, RecordKind.Appointment, service.Appointment.Id.Value, "鉴定意见.pdf", SampleFiles.Scan(), default);
        await office.Get<PrepareEvaluation>().RunAsync(TestOffice.Officer, project, Draft("测试大学"), default);
        await office.DecideEvaluationAsync(TestOffice.Approver, project, confirm: true, null);

        service = (await office.Get<ServiceRecord>().RunAsync(TestOffice.Officer, project, default))!;
        Assert.Equal(("鉴定意见.pdf", "2026-评价-001"), (Assert.Single(service.Attachments).FileName, Assert.Single(service.Documents).Number));
    }

    private static async Task<string> ConcludedAsync(TestOffice office)
    {
        var project = await office.AddProjectEndingAsync(1, TestOffice.Day);
        office.Time.Advance(TimeSpan.FromDays(1));
        await office.MoveAsync(project, ProjectAction.Conclude);
        return project;
    }

    /// <param name="unit">Of the last of the three.</param>
    private static EvaluationDraft Draft(string unit)
    {
        var draft = EvaluationDraft.Of(null, TestOffice.Day.AddDays(1));
        for (var place = 0; place < EvaluationFacts.SmallestPanel; place++)
        {
            (draft.Panel[place].Name, draft.Panel[place].Unit) = ($"评审{place}", place == 2 ? unit : "测试大学");
        }

        (draft.Grade, draft.Progress, draft.Cooperation) = (EvaluationGrade.Qualified, "任务完成", "成效良好");
        return draft;
    }
}
