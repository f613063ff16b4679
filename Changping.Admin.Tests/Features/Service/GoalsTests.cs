using Changping.Admin.Documents;
using Changping.Admin.Features.Projects;
using Changping.Admin.Features.Service;
using Changping.Admin.Features.Service.Evaluations;
using Changping.Admin.Tests.Documents;
using Changping.Admin.Tests.Support;
using Changping.Domain.Appointments;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Service;

/// <summary>一 目标任务, reading 0053, through the use cases.</summary>
public sealed class GoalsTests
{
    [Fact]
    public async Task Goals_are_stated_for_a_registered_project_and_stand_beside_its_results_when_it_is_evaluated()
    {
        await using var office = await AwardOffice.OpenAsync();
        var project = (await office.NumbersAsync())[0];
        await office.Get<StateGoals>().RunAsync(
            TestOffice.Officer, project, GoalsDraft.Of([new(ResultKind.JointResearch, 2, null), new(ResultKind.Management, null, "评审制度")]), default);
        await office.Get<EnterResult>().RunAsync(TestOffice.Officer, project, new ResultDraft
        {
            Kind = ResultKind.JointResearch,
            AchievedOn = new DateOnly(2025, 6, 1),
            Title = "界面攻关",
            Quantity = 1,
            Evidence = "验收意见",
        }, default);

        var view = (await office.Get<ShowEvaluation>().RunAsync(TestOffice.Officer, project, default))!;

        Assert.Equal([(ResultKind.JointResearch, GoalOutcome.Short), (ResultKind.Management, GoalOutcome.ForPanel)],
            view.Comparison.Select(line => (line.Kind, line.Outcome)));
        await office.EvaluateAsync(project);
        var opinion = (await office.Get<ShowEvaluation>().RunAsync(TestOffice.Officer, project, default))!.Documents[0];
        await using var file = (await office.Get<ReadIssuedDocument>().RunAsync(TestOffice.Approver, opinion.Id, default))!.Content;
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy);
        Assert.Contains(Papers.Lines(copy.ToArray()), line => line.Contains("联合技术攻关 2 项，完成 1 项（未达到）", StringComparison.Ordinal));
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => office.Get<StateGoals>()
            .RunAsync(TestOffice.Officer, project, new GoalsDraft(), default));
        Assert.Equal(Clauses.Evaluation, refused.Clause);
    }

    [Fact]
    public async Task Goals_of_an_application_are_not_stated_once_more()
    {
        await using var office = await TestOffice.OpenAsync();
        var project = await office.SignAsync(1);
        var number = (await office.ProjectAsync(project)).Number;

        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => office.Get<StateGoals>().RunAsync(
            TestOffice.Officer, number, GoalsDraft.Of([new(ResultKind.Product, 9, null)]), default));

        Assert.Contains("以申报为准", refused.Message, StringComparison.Ordinal);
        Assert.Equal("攻克界面难题", (await office.AskAsync(context => context.Projects.AsNoTracking().SingleAsync())).Facts.Goals[0].Words);
    }
}
