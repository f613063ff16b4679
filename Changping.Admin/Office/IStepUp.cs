namespace Changping.Admin.Office;

/// <summary>
/// What cannot be taken back asks once more who sits there: a window that was left open is not enough to pay, to give rights, or to carry numbers away.
/// </summary>
public interface IStepUp
{
    /// <summary>Where else one may show it, in a window of its own; null where there is nothing else.</summary>
    StepUpPlace? Elsewhere { get; }

    /// <returns>Whether the person of this window showed who they are within the last ten minutes.</returns>
    Task<bool> IsFreshAsync(CancellationToken cancel);

    /// <param name="proof">The password, or a code of the second factor.</param>
    /// <returns>Why it is not taken; null where it is.</returns>
    Task<string?> ConfirmAsync(string proof, CancellationToken cancel);
}

/// <param name="Name">As people call it.</param>
public sealed record StepUpPlace(string Name, string Address);
