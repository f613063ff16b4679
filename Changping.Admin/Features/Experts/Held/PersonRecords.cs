using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Experts;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;
using Changping.Domain.TalentPool;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Experts.Held;

/// <summary>
/// Everything that the office holds on a person, kind by kind: what an extract gives out and what a deletion takes away. A kind of record that names a person,
/// a nomination, a place in the pool, a project, a service or a grant stands here; a test asks the model for those that do not.
/// </summary>
internal static class PersonRecords
{
    private static readonly (Type Kind, Func<AdminDbContext, HeldKeys, CancellationToken, Task<IReadOnlyList<object>>> Read)[] Kinds =
    [
        Of((context, keys) => context.Experts.Where(of => keys.Experts.Contains(of.Id))),
        Of((context, keys) => context.PersonCases.Where(of => keys.Experts.Contains(of.FirstId) || keys.Experts.Contains(of.SecondId))),
        Of((context, keys) => context.Nominations.Where(of => keys.Nominations.Contains(of.Id))),
        Of((context, keys) => context.Set<Relaxation>().Where(of => keys.Nominations.Contains(EF.Property<NominationId>(of, "NominationId")))),
        Of((context, keys) => context.NominationListings.Where(of => keys.Nominations.Contains(of.NominationId))),
        Of((context, keys) => context.PoolEntries.Where(of => keys.Entries.Contains(of.Id))),
        Of((context, keys) => context.Set<PoolStep>().Where(of => keys.Entries.Contains(EF.Property<PoolEntryId>(of, "PoolEntryId")))),
        Of((context, keys) => context.MatchContacts.Where(of => keys.Experts.Contains(of.ExpertId))),
        Of((context, keys) => context.CooperationIntents.Where(of => keys.Experts.Contains(of.ExpertId))),
        Of((context, keys) => context.Projects.Where(of => keys.Projects.Contains(of.Id))),
        Of((context, keys) => context.Set<NoticeObjection>().Where(of => keys.Projects.Contains(EF.Property<ProjectId>(of, "ProjectId")))),
        Of((context, keys) => context.Set<StepProposal>().Where(of => keys.Projects.Contains(EF.Property<ProjectId>(of, "ProjectId")))),
        Of((context, keys) => context.Set<ReviewedProject>().Where(of => keys.Projects.Contains(of.ProjectId))),
        Of((context, keys) => context.Set<ReviewAssignment>().Where(of => keys.Projects.Contains(of.ProjectId))),
        Of((context, keys) => context.Set<ScoreSheet>().Where(of => keys.Projects.Contains(of.ProjectId))),
        Of((context, keys) => context.Appointments.Where(of => keys.Appointments.Contains(of.Id))),
        Of((context, keys) => context.Set<Extension>().Where(of => keys.Appointments.Contains(EF.Property<AppointmentId>(of, "AppointmentId")))),
        Of((context, keys) => context.Contacts.Where(of => keys.Appointments.Contains(of.AppointmentId))),
        Of((context, keys) => context.SupportRequests.Where(of => keys.Appointments.Contains(of.AppointmentId))),
        Of((context, keys) => context.EnterpriseSupports.Where(of => keys.Appointments.Contains(of.AppointmentId))),
        Of((context, keys) => context.MidtermChecks.Where(of => keys.Appointments.Contains(of.AppointmentId))),
        Of((context, keys) => context.JointResults.Where(of => keys.Projects.Contains(of.ProjectId))),
        Of((context, keys) => context.TenureEvaluations.Where(of => keys.Projects.Contains(of.ProjectId))),
        Of((context, keys) => context.Grants.Where(of => keys.Grants.Contains(of.Id))),
        Of((context, keys) => context.Set<Disbursement>().Where(of => keys.Grants.Contains(of.GrantId))),
        Of((context, keys) => context.SubsidySettlements.Where(of => keys.Projects.Contains(of.ProjectId))),
        Of((context, keys) => context.CommercialisationApplications.Where(of => keys.Projects.Contains(of.ProjectId))),
    ];

    /// <summary>Found by the ids of those above, as files and papers are, or by the log: the rest of what is held.</summary>
    private static readonly Type[] Besides = [typeof(Attachment), typeof(IssuedDocument), typeof(ImportedRow), typeof(AuditEntry)];

    public static IReadOnlySet<Type> All { get; } = Kinds.Select(kind => kind.Kind).Concat(Besides).ToHashSet();

    /// <summary>Tracked, so that columns which only the store knows are there too, and so that a deletion can take them away.</summary>
    public static async Task<IReadOnlyList<object>> OfAsync(AdminDbContext context, IReadOnlyCollection<ExpertId> people, CancellationToken cancel)
    {
        var keys = await HeldKeys.OfAsync(context, people, cancel);
        var found = new List<object>();
        foreach (var (_, read) in Kinds)
        {
            found.AddRange(await read(context, keys, cancel));
        }

        Guid[] subjects = [.. found.Select(AuditSubjects.Of).OfType<AuditSubject>().Select(subject => subject.Id).Distinct()];
        found.AddRange(await context.Attachments.IgnoreQueryFilters().Where(of => subjects.Contains(of.SubjectId)).ToListAsync(cancel));
        found.AddRange(await IssuedDocuments.OfAsync(context, subjects, cancel));
        var trail = await TrailAsync(context, keys.Experts, cancel);
        found.AddRange(await ImportedAsync(context, trail, subjects.ToHashSet(), cancel));
        found.AddRange(trail);
        return found;
    }

    private static Task<List<AuditEntry>> TrailAsync(AdminDbContext context, ExpertId[] experts, CancellationToken cancel)
    {
        ExpertId?[] named = [.. experts.Select(id => (ExpertId?)id)];
        return context.AuditEntries.AsNoTracking().Where(entry => named.Contains(entry.ExpertId)).OrderBy(entry => entry.Sequence).ToListAsync(cancel);
    }

    /// <summary>Rows of registers that made or changed any of it; which registers, the log says.</summary>
    private static async Task<IEnumerable<ImportedRow>> ImportedAsync(AdminDbContext context, IReadOnlyList<AuditEntry> trail,
        HashSet<Guid> subjects, CancellationToken cancel)
    {
        ImportRecordId[] imports = [.. trail.Where(entry => entry.Kind.IsImport()).Select(entry => new ImportRecordId(entry.CommandId)).Distinct()];
        var rows = await context.ImportedRows.Where(row => imports.Contains(row.ImportId)).OrderBy(row => row.ImportId).ThenBy(row => row.Position)
            .ToListAsync(cancel);
        return rows.Where(row => row.Writes.Any(write => subjects.Contains(write.Id)));
    }

    private static (Type, Func<AdminDbContext, HeldKeys, CancellationToken, Task<IReadOnlyList<object>>>) Of<T>(Func<AdminDbContext, HeldKeys,
        IQueryable<T>> which) where T : class =>
        (typeof(T), async (context, keys, cancel) => await which(context, keys).IgnoreQueryFilters().ToListAsync(cancel));
}
