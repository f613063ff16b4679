using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Experts;
using Changping.Domain.Funds;
using Changping.Domain.Matching;
using Changping.Domain.Organizations;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Changping.Admin.Office.Audit;

/// <summary>
/// Finds the person, the company and the project that new entries concern, with their names as they are at this moment: among what the command
/// holds, which the database may not know yet, else in the database by one query a kind.
/// </summary>
internal sealed class AuditParties(AdminDbContext context, IReadOnlyList<EntityEntry> tracked)
{
    public void Complete(IReadOnlyList<AuditEntry> entries)
    {
        var links = Whole([.. entries.Select(entry => entry.Links == default ? OfRecord(entry.SubjectKind, entry.SubjectId) : entry.Links)]);
        var experts = Find(
            links.Select(link => link.Expert), (Expert of) => (of.Id, $"{of.Number} {of.Name}"),
            ids => context.Experts.Where(of => ids.Contains(of.Id)).Select(of => ValueTuple.Create(of.Id, of.Number + " " + of.Details.Name)));
        var enterprises = Find(
            links.Select(link => link.Enterprise), (HostEnterprise of) => (of.Id, of.Name),
            ids => context.Enterprises.Where(of => ids.Contains(of.Id)).Select(of => ValueTuple.Create(of.Id, of.Name)));
        var projects = Find(
            links.Select(link => link.Project), (CooperationProject of) => (of.Id, $"{of.Number} {of.Facts.Title}"),
            ids => context.Projects.Where(of => ids.Contains(of.Id)).Select(of => ValueTuple.Create(of.Id, of.Number + " " + of.Facts.Title)));
        foreach (var (entry, link) in entries.Zip(links))
        {
            (entry.ExpertId, entry.Expert) = (link.Expert, Known(experts, link.Expert));
            (entry.EnterpriseId, entry.Enterprise) = (link.Enterprise, Known(enterprises, link.Enterprise));
            (entry.ProjectId, entry.Project) = (link.Project, Known(projects, link.Project));
        }
    }

    /// <summary>Of a file or paper, whose entry names the record that it was filed with.</summary>
    private AuditLinks OfRecord(RecordKind kind, Guid id) => kind switch
    {
        RecordKind.Project => new(Project: new ProjectId(id)),
        RecordKind.Appointment => new(Appointment: new AppointmentId(id)),
        RecordKind.SupportRequest => new(Appointment: context.SupportRequests.Where(of => of.Id == new SupportRequestId(id))
            .Select(of => (AppointmentId?)of.AppointmentId).FirstOrDefault()),
        RecordKind.MidtermCheck => new(Appointment: context.MidtermChecks.Where(of => of.Id == new MidtermCheckId(id))
            .Select(of => (AppointmentId?)of.AppointmentId).FirstOrDefault()),
        RecordKind.Evaluation => new(Project: context.TenureEvaluations.Where(of => of.Id == new EvaluationId(id))
            .Select(of => (ProjectId?)of.ProjectId).FirstOrDefault()),
        RecordKind.Commercialisation => new(Project: context.CommercialisationApplications.Where(of => of.Id == new CommercialisationId(id))
            .Select(of => (ProjectId?)of.ProjectId).FirstOrDefault()),
        _ => default,
    };

    /// <summary>An appointment knows its project, a project its person and company, a need its company.</summary>
    private List<AuditLinks> Whole(List<AuditLinks> links)
    {
        var appointments = Find(
            links.Select(link => link.Appointment), (Appointment of) => (of.Id, new AuditLinks(of.ExpertId, of.EnterpriseId, of.ProjectId)),
            ids => context.Appointments.Where(of => ids.Contains(of.Id))
                .Select(of => ValueTuple.Create(of.Id, new AuditLinks(of.ExpertId, of.EnterpriseId, of.ProjectId, null, null))));
        var projects = Find(
            links.Select(link => link.Expert is null ? link.Project : null), (CooperationProject of) => (of.Id, new AuditLinks(of.ExpertId, of.EnterpriseId)),
            ids => context.Projects.Where(of => ids.Contains(of.Id))
                .Select(of => ValueTuple.Create(of.Id, new AuditLinks(of.ExpertId, of.EnterpriseId, null, null, null))));
        var needs = Find(
            links.Select(link => link.Need), (EnterpriseNeed of) => (of.Id, new AuditLinks(Enterprise: of.EnterpriseId)),
            ids => context.Needs.Where(of => ids.Contains(of.Id))
                .Select(of => ValueTuple.Create(of.Id, new AuditLinks(null, of.EnterpriseId, null, null, null))));
        return [.. links.Select(link => link.Or(Known(appointments, link.Appointment)).Or(Known(projects, link.Project)).Or(Known(needs, link.Need)))];
    }

    private Dictionary<TId, T> Find<TId, TRecord, T>(
        IEnumerable<TId?> wanted, Func<TRecord, (TId Id, T Told)> of, Func<TId[], IQueryable<(TId Id, T Told)>> read) where TId : struct
    {
        var missing = wanted.OfType<TId>().ToHashSet();
        var found = missing.Count == 0
            ? []
            : tracked.Select(entry => entry.Entity).OfType<TRecord>().Select(of).Where(pair => missing.Remove(pair.Id)).ToDictionary();
        foreach (var (id, told) in missing.Count == 0 ? [] : read([.. missing]).ToList())
        {
            found[id] = told;
        }

        return found;
    }

    private static T? Known<TId, T>(Dictionary<TId, T> found, TId? id) where TId : struct => id is { } key ? found.GetValueOrDefault(key) : default;
}
