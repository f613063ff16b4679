using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Changping.Domain.Appointments;
using Changping.Domain.Experts;
using Changping.Domain.Funds;
using Changping.Domain.Projects;
using Changping.Domain.TalentPool;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Changping.Admin.Office.Audit;

/// <summary>Raises version tokens and writes the audit of every change in the transaction of the change; a change outside a command is refused.</summary>
internal sealed class ChangeRecorder : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Record((AdminDbContext)eventData.Context!);
        return base.SavingChanges(eventData, result);
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Record((AdminDbContext)eventData.Context!);
        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    private static void Record(AdminDbContext context)
    {
        // Once: each call looks for changes in everything that is tracked.
        var tracked = context.ChangeTracker.Entries().ToList();
        var roots = new AuditRoots(tracked);
        var changed = tracked.Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        RaiseVersions(context, changed, roots);
        changed.ForEach(entry => MoneySeals.Seal(entry, context.Keys));

        var entries = new Dictionary<object, (AuditSubject Subject, List<AuditChange> Changes)>(ReferenceEqualityComparer.Instance);
        foreach (var entry in changed)
        {
            if (!IsErased(context, entry) && roots.Of(entry) is { } root && AuditSubjects.Of(root) is { } subject)
            {
                if (!entries.TryGetValue(root, out var written))
                {
                    entries[root] = written = (subject, []);
                }

                written.Changes.AddRange(Changes(entry));
            }
        }

        List<AuditEntry> added = [.. changed.Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity).OfType<AuditEntry>()];
        if (entries.Count > 0)
        {
            var act = context.Act ?? throw new InvalidOperationException("Changes of business records go through CommandTransaction, which says who acts.");
            var recorded = entries.Values.Select(written => act.Entry(written.Subject, written.Changes)).ToList();
            context.AuditEntries.AddRange(recorded);
            added.AddRange(recorded);
        }

        if (added.Count > 0)
        {
            new AuditParties(context, tracked).Complete(added);
        }
    }

    /// <summary>到期删除 has a record of its own; what is deleted is not written down once more.</summary>
    private static bool IsErased(AdminDbContext context, EntityEntry entry) =>
        entry.State == EntityState.Deleted && context.Act?.Kind == CommandKind.EraseExperts;

    private static void RaiseVersions(AdminDbContext context, List<EntityEntry> changed, AuditRoots roots)
    {
        var raised = changed.Where(entry => entry.State != EntityState.Deleted).Select(roots.Of).OfType<object>().Distinct(ReferenceEqualityComparer.Instance);
        foreach (var root in raised)
        {
            var entry = context.Entry(root!);
            if (entry.Metadata.FindProperty("Version") is { } version)
            {
                // A change of a child is a change of the whole: two people cannot decide on two lines of one batch unseen.
                entry.Property(version).CurrentValue = (int)entry.Property(version).OriginalValue! + (entry.State == EntityState.Added ? 0 : 1);
            }
        }
    }

    private static IEnumerable<AuditChange> Changes(EntityEntry entry)
    {
        if (entry.Entity is Disbursement)
        {
            // A batch has many, and whether it was approved or sent back its own state says; what the bank answered is told where it is written.
            return [];
        }

        var prefix = entry.Entity switch
        {
            Relaxation relaxation => $"放宽{relaxation.Number} ",
            Extension extension => $"延长{extension.Number} ",
            StepProposal proposal => $"提议{proposal.Number} ",
            PoolStep step => $"提议{step.Number} ",
            _ => ""
        };
        var isSecret = entry.Entity is Attachment { IsConfidential: true };
        return Of(
            entry.Properties.Where(property => (!property.Metadata.IsForeignKey() || entry.State != EntityState.Added)
                && !(isSecret && property.Metadata.Name == nameof(Attachment.FileName))),
            entry.ComplexProperties);

        IEnumerable<AuditChange> Of(IEnumerable<PropertyEntry> properties, IEnumerable<ComplexPropertyEntry> complex)
        {
            foreach (var property in properties)
            {
                if (Change(entry.State, property, prefix) is { } change)
                {
                    yield return change;
                }
            }

            foreach (var change in complex.SelectMany(part => Of(part.Properties, part.ComplexProperties)))
            {
                yield return change;
            }
        }
    }

    private static AuditChange? Change(EntityState state, PropertyEntry property, string prefix)
    {
        var name = property.Metadata.Name;
        if (AuditWords.IsSilent(name) || (state == EntityState.Modified && !property.IsModified))
        {
            return null;
        }

        var old = state == EntityState.Added ? null : AuditWords.Value(name, property.OriginalValue);
        var now = state == EntityState.Deleted ? null : AuditWords.Value(name, property.CurrentValue);
        return (old ?? "") == (now ?? "") ? null : new AuditChange(prefix + Word(property.Metadata), old, now);
    }

    internal static string Word(IProperty property)
    {
        // The amount of a cost and the name of a decider are known by the part they belong to, not by Fen and Name; the reason of a decision by both.
        var part = property.DeclaringType is IComplexType complex ? complex.ComplexProperty.Name : null;
        var partWord = part is null ? null : AuditWords.Field(property.Name is "Fen" or "Name" ? part : $"{part}.{property.Name}");
        return partWord ?? AuditWords.Field(property.Name) ?? property.Name;
    }
}
