namespace Changping.Admin.Data.Audit;

/// <summary>What a command changed of one subject: who, when, what, why, old → new. Written in the command's own transaction, never changed.</summary>
public sealed class AuditEntry
{
    /// <summary>Grows by one with each entry.</summary>
    public long Sequence { get; private set; }

    /// <summary>All entries of one command share it.</summary>
    public required Guid CommandId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Guid ActorId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>In the words of the screen, such as 入库.</summary>
    public required string Action { get; init; }

    /// <summary>What kind of thing, such as 推荐.</summary>
    public required string SubjectType { get; init; }

    public required Guid SubjectId { get; init; }

    /// <summary>Number and name as they were.</summary>
    public required string Subject { get; init; }

    public string? Reason { get; init; }

    /// <summary>Field by field; identity and account numbers masked.</summary>
    public required IReadOnlyList<AuditChange> Changes { get; init; }
}

/// <param name="Field">In the words of the screen.</param>
public sealed record AuditChange(string Field, string? Old, string? New);

/// <summary>What is being done, for the entries that its changes leave.</summary>
/// <param name="Action">In the words of the screen.</param>
internal sealed record AuditAct(Guid CommandId, DateTimeOffset At, Guid ActorId, string ActorName, string Action, string? Reason)
{
    public AuditEntry Entry(string subjectType, Guid subjectId, string subject, IReadOnlyList<AuditChange> changes) => new()
    {
        CommandId = CommandId,
        At = At,
        ActorId = ActorId,
        ActorName = ActorName,
        Action = Action,
        SubjectType = subjectType,
        SubjectId = subjectId,
        Subject = subject,
        Reason = Reason,
        Changes = changes,
    };
}
