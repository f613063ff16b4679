using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Service;

/// <summary>四（一）: takes in a request for medical or housing support.</summary>
public sealed class ReceiveSupport(CommandTransaction commands, OfficeClock clock)
{
    /// <returns>Its number, such as 2026-保障-0007.</returns>
    /// <exception cref="RuleViolationException">Not in service, a fact is missing, or a housing request is open.</exception>
    public Task<string> RunAsync(Actor actor, SupportDraft draft, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.ReceiveSupport, null, async context =>
        {
            var (project, appointment) = await ServiceCases.FindAsync(context, draft.Project, draft.Kind.Clause(), cancel);
            if (project.State != ProjectState.InService)
            {
                throw new RuleViolationException(draft.Kind.Clause(), $"保障限于服务期内，项目 {project.Number} {project.State.ChineseName()}，不在岗");
            }

            var number = (await NumberSequence.OfAsync(context, clock.Today.Year, "保障", cancel)).Next();
            context.SupportRequests.Add(await RequestAsync(context, draft, appointment, number, actor.Person(), cancel));
            return number;
        }, cancel);
    }

    private async Task<SupportRequest> RequestAsync(
        AdminDbContext context, SupportDraft draft, Appointment appointment, string number, ActingPerson by, CancellationToken cancel)
    {
        var id = Id.New<SupportRequestId>();
        if (draft.Kind.IsMedical())
        {
            var need = new MedicalNeed(draft.Relation, draft.PatientName, draft.MedicalDetail);
            return SupportRequest.Medical(id, number, appointment, draft.Kind, need, draft.HandlingUnit, by, clock.Today);
        }

        var isOpen = await context.SupportRequests.AnyAsync(other => other.AppointmentId == appointment.Id && other.Kind == SupportKind.RentalFlat
            && (other.State == SupportState.Received || other.State == SupportState.InProgress), cancel);
        return SupportRequest.Housing(
            id, number, appointment, new HousingNeed(draft.NoHousingDeclaredOn, draft.HousingWishes), draft.HandlingUnit, isOpen, by, clock.Today);
    }
}
