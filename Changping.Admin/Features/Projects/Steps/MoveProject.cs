using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Projects.Steps;

/// <summary>One step of one project, with what the step asks for; what it does not ask for stays null.</summary>
/// <param name="On">The day of the step: first day of the notice, filing, establishment, letter, last day of service.</param>
/// <param name="Number">Of the filing.</param>
public sealed record ProjectMove(ProjectId Id, ProjectAction Action, DateOnly? On = null, string? Reason = null, string? Number = null,
    AgreementTerms? Terms = null);

/// <summary>三（三）, 三（四）, 六（一）2: takes a project one step on, by the table of states. The only door: pages, tests and the demonstration come through
/// it.</summary>
public sealed class MoveProject(CommandTransaction commands, IEnumerable<IAfterProjectStep> followers, ApplicationSteps application, ServiceSteps service)
{
    /// <exception cref="NotPermittedException">The step is somebody else's.</exception>
    /// <exception cref="RuleViolationException">Not in the table, too early, or a fact is missing; nothing was written.</exception>
    public Task RunAsync(Actor actor, ProjectMove move, CancellationToken cancel)
    {
        actor.Require(ProjectDuties.PermissionFor(move.Action));
        var (kind, _) = StepOf(move.Action);
        return commands.RunAsync(actor, kind, move.Reason, async context =>
        {
            var project = await context.Projects.Include(candidate => candidate.Objections).StandingAsync(candidate => candidate.Id == move.Id, cancel);
            ProjectLifecycle.Require(project.State, move.Action);
            if (ProjectLifecycle.TakesTwoPersons(move.Action))
            {
                throw new RuleViolationException(ProjectLifecycle.ClauseOf(move.Action), $"“{move.Action.ChineseName()}”须由一人提出、另一名负责人确认；请先在项目页提出");
            }

            await TakeAsync(context, project, move, actor, cancel);
        }, cancel);
    }

    internal CommandKind KindOf(ProjectAction action) => StepOf(action).Kind;

    /// <summary>The step with what follows it, inside the transaction that records it.</summary>
    internal async Task TakeAsync(AdminDbContext context, CooperationProject project, ProjectMove move, Actor actor, CancellationToken cancel)
    {
        ProjectLifecycle.Require(project.State, move.Action);
        await StepOf(move.Action).Take(new ProjectStep(context, project, move, actor, cancel));
        foreach (var follower in followers)
        {
            await follower.RunAsync(context, project.Id, move.Action, cancel);
        }
    }

    /// <summary>Takes the step in a context that is never saved: whatever it refuses it refuses now. Of a letter no paper is made.</summary>
    /// <returns>The project as it would be.</returns>
    internal async Task<CooperationProject> TryAsync(AdminDbContext unsaved, Actor actor, ProjectMove move, CancellationToken cancel)
    {
        var project = await Proposals.LoadAsync(unsaved, move.Id, cancel);
        ProjectLifecycle.Require(project.State, move.Action);
        var step = new ProjectStep(unsaved, project, move, actor, cancel);
        await (move.Action is ProjectAction.IssueDistrictLetter or ProjectAction.IssueEnterpriseLetter ? service.RequireLetterAsync(step)
            : StepOf(move.Action).Take(step));
        return project;
    }

    private (CommandKind Kind, Func<ProjectStep, Task> Take) StepOf(ProjectAction action) => action switch
    {
        ProjectAction.Submit => (CommandKind.SubmitApplication, application.SubmitAsync),
        ProjectAction.Return => (CommandKind.ReturnApplication, ApplicationSteps.Return),
        ProjectAction.Withdraw => (CommandKind.WithdrawApplication, ApplicationSteps.Withdraw),
        ProjectAction.PublishNotice => (CommandKind.PublishNotice, application.PublishAsync),
        ProjectAction.File => (CommandKind.FileProject, application.FileAsync),
        ProjectAction.Establish => (CommandKind.EstablishProject, application.EstablishAsync),
        ProjectAction.SignAgreement => (CommandKind.SignAgreement, service.SignAsync),
        ProjectAction.AmendAgreement => (CommandKind.AmendAgreement, service.AmendAsync),
        ProjectAction.IssueDistrictLetter => (CommandKind.IssueDistrictLetter, service.IssueLetterAsync),
        ProjectAction.IssueEnterpriseLetter => (CommandKind.IssueEnterpriseLetter, service.IssueLetterAsync),
        ProjectAction.StartService => (CommandKind.StartService, service.StartAsync),
        ProjectAction.Conclude => (CommandKind.ConcludeProject, service.ConcludeAsync),
        ProjectAction.EndEarly => (CommandKind.EndServiceEarly, service.EndEarlyAsync),
        ProjectAction.Terminate => (CommandKind.TerminateProject, service.TerminateAsync),
        ProjectAction.GiveUp => (CommandKind.GiveUpProject, ApplicationSteps.GiveUp),
        ProjectAction.ResumeService => (CommandKind.ResumeService, service.ResumeAsync),
        ProjectAction.AssignToRound or ProjectAction.LeaveRound or ProjectAction.Pass or ProjectAction.Reject => throw Elsewhere(action, "评审轮次"),
        ProjectAction.Extend => throw Elsewhere(action, "在岗名册"),
        ProjectAction.Evaluate => throw Elsewhere(action, "考核评价"),
    };

    private static RuleViolationException Elsewhere(ProjectAction action, string page) => new(Clauses.Application, $"“{action.ChineseName()}”在“{page}”中办理");
}

/// <summary>Whose right an action asks for.</summary>
public static class ProjectDuties
{
    public static Permission PermissionFor(ProjectAction action) => ProjectLifecycle.DutyOf(action) switch
    {
        ProjectDuty.Officer or ProjectDuty.TwoPersons => Permission.Handle,
        ProjectDuty.Lead => Permission.Approve,
        ProjectDuty.FilingOffice => Permission.ConfirmFiling,
    };
}
