using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Office;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Funds;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Projects;

/// <param name="Existing">On file with its appointment; null where the project is new.</param>
public sealed record ProjectDraft(
    ProjectRow Row, EnterpriseId EnterpriseId, ExpertId ExpertId, PolicyVersion Policy, (ProjectId Project, AppointmentId Appointment)? Existing,
    (int Project, int Appointment) Versions)
    : IRowDraft<ProjectRow>
{
    /// <summary>New, or a figure that money rests on was corrected: a second person confirms it before anything falls due.</summary>
    public bool AsksConfirmation { get; init; }
}

/// <summary>合作项目登记表 comes in: projects that were established before, with the facts that are known of them.</summary>
public sealed class ProjectImport(IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands, PolicyLibrary policies, OfficeClock clock)
    : RegisterImport<ProjectRow, ProjectDraft>(ProjectsRegister.Schema, contexts, commands)
{
    protected override CommandKind Kind => CommandKind.ImportProjects;

    protected override ClauseKey Clause => Clauses.Application;

    protected override IReadOnlyList<RecordKind> RestsOn => [RecordKind.PolicyVersion, RecordKind.Project, RecordKind.Appointment, RecordKind.Batch];

    protected override async Task<RowComparison<ProjectRow, ProjectDraft>> BeginAsync(AdminDbContext context, DateOnly? asOf, CancellationToken cancel) =>
        new ProjectComparison(context, await policies.BookAsync(context, cancel), await PolicyLibrary.GoLiveAsync(context, cancel));

    protected override async Task WriteAsync(AdminDbContext context, ImportPreview<ProjectDraft> preview, ImportLedger ledger, CancellationToken cancel)
    {
        var drafts = preview.Written;
        var existing = drafts.Where(draft => draft.Existing is not null).Select(draft => draft.Existing!.Value).ToList();
        var (projectIds, appointmentIds) = (existing.Select(ids => ids.Project).ToList(), existing.Select(ids => ids.Appointment).ToList());
        var projects = await context.Projects.Where(project => projectIds.Contains(project.Id)).ToDictionaryAsync(project => project.Id, cancel);
        var appointments = await context.Appointments.Where(appointment => appointmentIds.Contains(appointment.Id))
            .ToDictionaryAsync(appointment => appointment.Id, cancel);
        var numbers = await NumberSequence.OfAsync(context, clock.Today.Year, "项目", cancel);
        var today = preview.AsOf ?? clock.Today;
        var periods = await HeldPosts.ReadAsync(context, [.. drafts.Select(draft => draft.ExpertId)], cancel);

        var by = new ActingPerson(context.Act!.ActorId, context.Act.ActorName);
        foreach (var draft in drafts)
        {
            var row = draft.Row;
            if (draft.Existing is { } ids)
            {
                var (project, appointment) = (projects[ids.Project], appointments[ids.Appointment]);
                if (project.Version != draft.Versions.Project || appointment.Version != draft.Versions.Appointment)
                {
                    throw new ConflictException("预览之后，文件中的项目已由他人改动，未写入任何内容；请重新预览。");
                }

                ledger.Add(draft, project, isNew: false);
                ledger.Add(draft, appointment, isNew: false);
                project.Correct(row.Facts);
                if (draft.AsksConfirmation)
                {
                    project.Register(row.Opening, by, today);
                    await RevokeReturnedAsync(context, project.Id, cancel);
                }

                if (appointment.Post != row.Post || appointment.Start != row.FirstDay)
                {
                    appointment.Correct(project, row.Post!, row.FirstDay, draft.Policy, periods.OthersOf(project.ExpertId, appointment.Id));
                    periods.Set(appointment);
                }

                ProjectProgress.Advance(project, appointment, draft.Policy, row.SignedOn, today);
            }
            else
            {
                var project = new CooperationProject(
                    Id.New<ProjectId>(), numbers.Next(), draft.EnterpriseId, draft.ExpertId, row.EstablishedDay, row.Facts, draft.Policy);
                project.Register(row.Opening, by, today);
                var appointment = new Appointment(Id.New<AppointmentId>(), project, row.Post!, row.FirstDay, draft.Policy,
                    periods.OthersOf(draft.ExpertId, null));
                ProjectProgress.Advance(project, appointment, draft.Policy, row.SignedOn, today);
                context.Projects.Add(project);
                context.Appointments.Add(appointment);
                ledger.Add(draft, project, isNew: true);
                ledger.Add(draft, appointment, isNew: true);
                periods.Set(appointment);
            }
        }
    }

    /// <summary>Money that never arrived is reckoned anew from the corrected facts, once a second person confirmed them.</summary>
    private static async Task RevokeReturnedAsync(AdminDbContext context, ProjectId project, CancellationToken cancel)
    {
        foreach (var grant in await context.Grants.Where(grant => grant.ProjectId == project && grant.State == GrantState.Returned
            && grant.CorrectsId == null).ToListAsync(cancel))
        {
            grant.Revoke("登记表更正，按更正后的内容重新核定");
        }
    }
}
