using Changping.Admin.Features.Policies.Settings;
using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Service;

/// <summary>六（一）2: proposes a longer service for a breakthrough; another person decides.</summary>
public sealed class ProposeExtension(CommandTransaction commands, OfficeClock clock)
{
    /// <param name="number">Of the project.</param>
    /// <exception cref="RuleViolationException">Not in service, not later, overlapping, no evidence, or one waits.</exception>
    public Task RunAsync(Actor actor, string number, DateOnly? newLastDay, string evidence, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        var until = newLastDay ?? throw new RuleViolationException(Clauses.ServicePeriod, "请填写延长后的截止日");
        return commands.RunAsync(actor, CommandKind.ProposeExtension, null, async context =>
        {
            var (project, appointment) = await ServiceCases.FindAsync(context, number, Clauses.ServicePeriod, cancel);
            ProjectLifecycle.Require(project.State, ProjectAction.Extend);
            var others = await ServiceCases.OtherPeriodsAsync(context, appointment.ExpertId, appointment.Id, cancel);
            var settings = await CommitteeBook.SettingsAsync(context, cancel);
            var files = await context.Attachments.CountAsync(
                file => file.SubjectKind == RecordKind.Appointment && file.SubjectId == appointment.Id.Value && file.RemovedAt == null, cancel);
            appointment.ProposeExtension(until, evidence, new ExtensionRule(settings.ExtensionMonths, files), others, actor.Person(), clock.Today);
        }, cancel);
    }
}

/// <summary>Approves or refuses what another person proposed; approval moves the last day of service.</summary>
public sealed class DecideExtension(CommandTransaction commands, OfficeClock clock)
{
    /// <param name="extension">Its number within the appointment.</param>
    /// <exception cref="RuleViolationException">Decided already, own proposal, no longer in service, or overlapping by now.</exception>
    public Task RunAsync(Actor actor, string number, int extension, bool approve, string reason, CancellationToken cancel)
    {
        actor.RequireToDecide(approve);
        return commands.RunAsync(actor, approve ? CommandKind.ApproveExtension : CommandKind.RefuseExtension, reason, async context =>
        {
            var (project, appointment) = await ServiceCases.FindAsync(context, number, Clauses.ServicePeriod, cancel);
            context.RequireToDecide(actor, approve, appointment.Extensions.FirstOrDefault(candidate => candidate.Number == extension)?.Decision);
            if (approve)
            {
                project.Do(ProjectAction.Extend);
            }

            var others = await ServiceCases.OtherPeriodsAsync(context, appointment.ExpertId, appointment.Id, cancel);
            appointment.DecideExtension(extension, approve, others, actor.Person(), clock.Today, reason);
        }, cancel);
    }
}
