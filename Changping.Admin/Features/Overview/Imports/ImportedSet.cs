using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Experts;
using Changping.Domain.Matching;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Overview.Imports;

/// <summary>The records that one import made, by kind, and those that it changed.</summary>
internal sealed class ImportedSet
{
    private static readonly Dictionary<RecordKind, Type> Types = new()
    {
        [RecordKind.Institution] = typeof(SendingInstitution),
        [RecordKind.Enterprise] = typeof(HostEnterprise),
        [RecordKind.Expert] = typeof(Expert),
        [RecordKind.Nomination] = typeof(Nomination),
        [RecordKind.Need] = typeof(EnterpriseNeed),
        [RecordKind.Project] = typeof(CooperationProject),
        [RecordKind.Appointment] = typeof(Appointment),
    };

    private readonly ILookup<RecordKind, Guid> _made;
    private readonly ILookup<RecordKind, Guid> _changed;

    private ImportedSet(IReadOnlyList<ImportedRow> rows)
    {
        Rows = rows;
        _made = rows.SelectMany(row => row.Writes).Where(write => write.Changed is null).ToLookup(write => write.Kind, write => write.Id);
        _changed = rows.SelectMany(row => row.Writes).Where(write => write.Changed is not null).ToLookup(write => write.Kind, write => write.Id);
    }

    /// <summary>Those that wrote something.</summary>
    public IReadOnlyList<ImportedRow> Rows { get; }

    public Guid[] AllMade => [.. Types.Keys.SelectMany(kind => _made[kind])];

    public InstitutionId[] Institutions => [.. _made[RecordKind.Institution].Select(InstitutionId.From)];

    public EnterpriseId[] Enterprises => [.. _made[RecordKind.Enterprise].Select(EnterpriseId.From)];

    public ExpertId[] Experts => [.. _made[RecordKind.Expert].Select(ExpertId.From)];

    public NominationId[] Nominations => [.. _made[RecordKind.Nomination].Select(NominationId.From)];

    public NeedId[] Needs => [.. _made[RecordKind.Need].Select(NeedId.From)];

    public ProjectId[] Projects => [.. _made[RecordKind.Project].Select(ProjectId.From)];

    public AppointmentId[] Appointments => [.. _made[RecordKind.Appointment].Select(AppointmentId.From)];

    public NominationId[] ChangedNominations => [.. _changed[RecordKind.Nomination].Select(NominationId.From)];

    public ProjectId[] ChangedProjects => [.. _changed[RecordKind.Project].Select(ProjectId.From)];

    public static Type TypeOf(RecordKind kind) => Types[kind];

    public static async Task<ImportedSet> OfAsync(AdminDbContext context, ImportRecordId id, CancellationToken cancel) =>
        new(await context.ImportedRows.AsNoTracking()
        .Where(row => row.ImportId == id && (row.Fate == ImportedFate.New || row.Fate == ImportedFate.Changed)).OrderBy(row => row.Position)
        .ToListAsync(cancel));
}
