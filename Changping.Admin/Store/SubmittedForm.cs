namespace Changping.Admin.Store;

/// <summary>A form that was handed in and done: the same filling-in of it is not done again.</summary>
public sealed class SubmittedForm
{
    /// <summary>Of the filling-in.</summary>
    public required Guid Token { get; init; }

    public required DateTimeOffset At { get; init; }

    public required CommandKind Kind { get; init; }

    /// <summary>What it made or changed, number and name as they were; null where the command wrote no record.</summary>
    public string? Subject { get; init; }
}
