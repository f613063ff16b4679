using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Features.Policies.Settings;
using Changping.Admin.Office;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Projects.Steps;

/// <summary>三（三）: the steps from the application to the establishment.</summary>
public sealed class ApplicationSteps(SubmissionCases cases, EstablishmentCases establishments, PolicyLibrary policies, OfficeClock clock)
{
    public async Task SubmitAsync(ProjectStep step)
    {
        var project = step.Project;
        project.Submit(await cases.ReadAsync(step.Context, project.Id, project.EnterpriseId, project.ExpertId, clock.Today, step.Cancel), step.Actor.Person());
    }

    public static Task Return(ProjectStep step)
    {
        step.Project.Return(step.Move.Reason);
        return Task.CompletedTask;
    }

    public static Task Withdraw(ProjectStep step)
    {
        step.Project.Withdraw(step.Move.Reason);
        return Task.CompletedTask;
    }

    /// <summary>Established and given up before the agreement: nothing was appointed and nothing can be due.</summary>
    public static Task GiveUp(ProjectStep step)
    {
        step.Project.Do(ProjectAction.GiveUp, step.Move.Reason);
        return Task.CompletedTask;
    }

    public async Task PublishAsync(ProjectStep step)
    {
        var first = step.Day("公示起始日", Clauses.Application);
        var settings = await CommitteeBook.SettingsAsync(step.Context, step.Cancel);
        if (settings.NoticeDays == 0)
        {
            throw new RuleViolationException(Clauses.Application, "办理设置中公示期为 0 个工作日，不需公示，可直接备案");
        }

        var calendar = await CommitteeBook.CalendarAsync(step.Context, policies.References.Holidays, step.Cancel);
        step.Project.Publish(new PublicNotice(first, calendar.LastOf(first, settings.NoticeDays)), await DecidedOnAsync(step), clock.Today);
    }

    public async Task FileAsync(ProjectStep step)
    {
        var settings = await CommitteeBook.SettingsAsync(step.Context, step.Cancel);
        step.Project.File(step.Move.Number, step.Day("备案日期", Clauses.Application), settings.NoticeDays > 0, await DecidedOnAsync(step), clock.Today);
    }

    public async Task EstablishAsync(ProjectStep step)
    {
        var day = await establishments.ReadAsync(step.Context, step.Project, step.Day("立项日期", Clauses.Application), step.Move.Reason, step.Cancel);
        var scorers = await ReviewPersons.OfAsync(step.Context, step.Project.RoundId, step.Cancel);
        step.Project.Establish(day, scorers, step.Actor.Person());
    }

    /// <summary>Nothing is made public or filed before it passed: the day on which its round was closed.</summary>
    private static Task<DateOnly?> DecidedOnAsync(ProjectStep step)
    {
        var round = step.Project.RoundId;
        return step.Context.ReviewRounds.Where(candidate => candidate.Id == round).Select(candidate => candidate.ClosedOn).FirstOrDefaultAsync(step.Cancel);
    }
}
