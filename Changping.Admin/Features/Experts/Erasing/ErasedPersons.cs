using Changping.Admin.Features.Experts.Held;
using Changping.Admin.Files;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Changping.Domain.Experts;
using Changping.Domain.Matching;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.TalentPool;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Experts.Erasing;

/// <summary>Takes persons out of the database and their files from the disk, inside the command that leaves the record of it.</summary>
internal sealed class ErasedPersons(AdminDbContext context, OfficeFiles files)
{
    /// <summary>Of one command: others wait for a second or two meanwhile, and what is due besides is the next one's.</summary>
    public const int MostAtOnce = 1_000;

    /// <summary>What may hang on a person who is due. Anything else of <see cref="PersonRecords"/> keeps them, so that it is never met here.</summary>
    private static readonly HashSet<Type> Going =
    [
        typeof(Expert), typeof(PersonCase), typeof(Nomination), typeof(Relaxation), typeof(NominationListing), typeof(PoolEntry), typeof(PoolStep),
        typeof(MatchContact),
        typeof(CooperationIntent), typeof(CooperationProject), typeof(NoticeObjection), typeof(StepProposal), typeof(Attachment), typeof(ImportedRow),
    ];

    /// <summary>Rows of a register that made or changed nothing: faulty ones with their cells as typed, and those that were looked at only.</summary>
    public static IQueryable<ImportedRow> LeftRows(AdminDbContext context, IReadOnlyCollection<ImportRecordId> imports) =>
        context.ImportedRows.Where(row => imports.Contains(row.ImportId) && (row.Fate == ImportedFate.Faulty || row.Fate == ImportedFate.Unchanged));

    /// <exception cref="InvalidOperationException">Something hangs on a person that should have kept them.</exception>
    public async Task EraseAsync(IReadOnlyList<ErasedPerson> people, IReadOnlyList<ImportRecordId> imports, CancellationToken cancel)
    {
        var held = people.Count == 0 ? [] : await PersonRecords.OfAsync(context, [.. people.Select(person => person.Id)], cancel);
        var subjects = imports.Select(id => id.Value).ToArray();
        List<object> going =
        [
            .. held.Where(record => record is not AuditEntry),
            .. await context.Attachments.Where(file => file.SubjectKind == RecordKind.Import && subjects.Contains(file.SubjectId)).ToListAsync(cancel),
            .. await LeftRows(context, imports).ToListAsync(cancel),
        ];
        if (going.Find(record => !Going.Contains(record.GetType())) is { } kept)
        {
            throw new InvalidOperationException($"A {kept.GetType().Name} hangs on a person who is to be deleted.");
        }

        // Parts before what they are parts of.
        context.RemoveRange(going.Distinct().Reverse());
        FollowOnDisk([.. going.OfType<Attachment>().Distinct().Select(file => file.File)]);
        await Overwriting.RunAsync(context, () => context.SaveChangesAsync(cancel));
    }

    /// <summary>The files go when the command is committed, and stay when it is not.</summary>
    private void FollowOnDisk(IReadOnlyList<StoredFile> going)
    {
        foreach (var file in going)
        {
            files.Attachments.GiveUp(file);
        }

        context.Ended += isCommitted =>
        {
            foreach (var file in going)
            {
                if (isCommitted)
                {
                    files.Attachments.Discard(file);
                }
                else
                {
                    files.Attachments.Settle(file);
                }
            }
        };
    }
}
