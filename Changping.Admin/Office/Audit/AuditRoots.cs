using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Changping.Admin.Office.Audit;

/// <summary>Which aggregate a tracked entry belongs to: a line to its batch, a relaxation to its nomination. Looked up, for a batch may have
/// thousands of lines.</summary>
internal sealed class AuditRoots
{
    private readonly Dictionary<(IEntityType Type, object Key), object> _byKey = [];

    public AuditRoots(IEnumerable<EntityEntry> tracked)
    {
        foreach (var entry in tracked)
        {
            if (AuditSubjects.Of(entry.Entity) is not null && entry.Metadata.FindPrimaryKey() is { Properties: [var key] })
            {
                _byKey[(entry.Metadata, entry.Property(key).CurrentValue!)] = entry.Entity;
            }
        }
    }

    /// <summary>Itself, or for a child its parent as tracked; null for what has neither.</summary>
    public object? Of(EntityEntry entry)
    {
        if (AuditSubjects.Of(entry.Entity) is not null)
        {
            return entry.Entity;
        }

        var parent = entry.Metadata.GetForeignKeys().FirstOrDefault(key => key.PrincipalToDependent is not null);
        return parent is { Properties: [var property] } && entry.Property(property).CurrentValue is { } key
            ? _byKey.GetValueOrDefault((parent.PrincipalEntityType, key))
            : null;
    }
}
