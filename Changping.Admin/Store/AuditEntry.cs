using Changping.Domain.Experts;
using Changping.Domain.Organizations;
using Changping.Domain.Projects;

namespace Changping.Admin.Store;

/// <summary>What a command changed of one record: who, when, what, why, old → new. Written in the command's own transaction, never changed.</summary>
public sealed class AuditEntry
{
    /// <summary>Grows by one with each entry.</summary>
    public long Sequence { get; private set; }

    /// <summary>All entries of one command share it.</summary>
    public required Guid CommandId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Guid ActorId { get; init; }

    public required string ActorName { get; init; }

    public required CommandKind Kind { get; init; }

    public required RecordKind SubjectKind { get; init; }

    public required Guid SubjectId { get; init; }

    /// <summary>Number and name as they were.</summary>
    public required string Subject { get; init; }

    /// <summary>The person whom it concerns; null for none.</summary>
    public ExpertId? ExpertId { get; internal set; }

    /// <summary>Number and name as they were.</summary>
    public string? Expert { get; internal set; }

    /// <summary>The company that it concerns; null for none.</summary>
    public EnterpriseId? EnterpriseId { get; internal set; }

    /// <summary>The name as it was.</summary>
    public string? Enterprise { get; internal set; }

    /// <summary>The project that it concerns; null for none.</summary>
    public ProjectId? ProjectId { get; internal set; }

    /// <summary>Number and title as they were.</summary>
    public string? Project { get; internal set; }

    public string? Reason { get; init; }

    /// <summary>Field by field; identity and account numbers masked.</summary>
    public required IReadOnlyList<AuditChange> Changes { get; init; }

    /// <summary>Where it was asked for from; null for the command line, for the demonstration, and before addresses were kept.</summary>
    public string? Address { get; init; }

    /// <summary>An import whose record is kept under the id of its command; said by whoever reads the trail, not kept.</summary>
    internal bool IsRecorded { get; set; }

    /// <summary>By what the person, the company and the project are found while it is written; not kept.</summary>
    internal AuditLinks Links { get; init; }

    /// <summary>Whom it concerns besides its own record, in one line; null for nobody.</summary>
    public string? About => AboutOf(SubjectKind, Expert, Enterprise, Project);

    internal static string? AboutOf(RecordKind subject, string? expert, string? enterprise, string? project)
    {
        string?[] concerned =
            [subject == RecordKind.Expert ? null : expert, subject == RecordKind.Enterprise ? null : enterprise, subject == RecordKind.Project ? null
                : project];
        return concerned.All(name => name is null) ? null : string.Join(" · ", concerned.OfType<string>());
    }
}

/// <param name="Field">In the words of the screen.</param>
public sealed record AuditChange(string Field, string? Old, string? New);

/// <summary>What is being done, for the entries that its changes leave.</summary>
internal sealed record AuditAct(Guid CommandId, DateTimeOffset At, Guid ActorId, string ActorName, CommandKind Kind, string? Reason)
{
    /// <inheritdoc cref="AuditEntry.Address"/>
    public string? Address { get; init; }

    /// <summary>What is no record of its own, such as a register or the database.</summary>
    public AuditEntry Entry(RecordKind kind, string name, IReadOnlyList<AuditChange> changes) => Entry(new AuditSubject(kind, CommandId, name), changes);

    public AuditEntry Entry(AuditSubject subject, IReadOnlyList<AuditChange> changes) => new()
    {
        CommandId = CommandId,
        At = At,
        ActorId = ActorId,
        ActorName = ActorName,
        Kind = Kind,
        SubjectKind = subject.Kind,
        SubjectId = subject.Id,
        Subject = subject.Name,
        Links = subject.Links,
        Reason = Reason,
        Address = Address,
        Changes = changes,
    };
}
