using Changping.Admin.Office;
using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Service.Support;

/// <summary>One request as everybody may see it. Of a medical one, whom and what it is about stays in the database.</summary>
/// <param name="HousingWishes">Of housing only; no health data.</param>
/// <param name="Outcome">Of housing only.</param>
/// <param name="Policy">The version that the project stands under.</param>
public sealed record SupportView(
    SupportRequestId Id, string Number, SupportKind Kind, SupportState State, string HandlingUnit, string ReceivedBy, DateOnly ReceivedOn, DateOnly? ClosedOn,
    DateOnly? NoHousingDeclaredOn, string? HousingWishes, string? Outcome, string Project, string? Policy, string Expert, string Enterprise)
{
    public IReadOnlyList<AuditEntry> Trail { get; init; } = [];
}

/// <summary>Reads one request without its health data: they do not leave the database before somebody asks for them by name.</summary>
public sealed class ShowSupport(IDbContextFactory<AdminDbContext> contexts)
{
    /// <returns>Null where no request has the number.</returns>
    public async Task<SupportView?> RunAsync(Actor actor, string number, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var view = await (
            from request in context.SupportRequests
            where request.Number == number
            join appointment in context.Appointments on request.AppointmentId equals appointment.Id
            join project in context.Projects on appointment.ProjectId equals project.Id
            join expert in context.Experts on appointment.ExpertId equals expert.Id
            join enterprise in context.Enterprises on appointment.EnterpriseId equals enterprise.Id
            select new SupportView(
                request.Id, request.Number, request.Kind, request.State, request.HandlingUnit, request.ReceivedBy.Name, request.ReceivedOn, request.ClosedOn,
                request.NoHousingDeclaredOn, request.HousingWishes, request.Kind == SupportKind.RentalFlat ? request.Resolution : null,
                project.Number, project.PolicyVersion, expert.Details.Name, enterprise.Name)).FirstOrDefaultAsync(cancel);
        return view is null ? null : view with { Trail = await AuditTrail.OfAsync(context, [view.Id.Value], cancel) };
    }
}
