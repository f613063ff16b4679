using Microsoft.AspNetCore.Components;

namespace Changping.Admin.Components.Dialogs;

/// <summary>A decision put to a person: approve, refuse, relax, extend, terminate.</summary>
/// <param name="Title">The act.</param>
/// <param name="Consequence">In one sentence, what follows.</param>
/// <param name="Confirm">The words of the button.</param>
public sealed record Decision(string Title, string Consequence, string Confirm)
{
    /// <summary>Gets the reason, empty where none is asked; a refusal it throws shows in the dialog, which stays open.</summary>
    public required Func<string, Task> Run { get; init; }

    /// <summary>A reason must be given.</summary>
    public bool NeedsReason { get; init; }

    public string ReasonLabel { get; init; } = "理由";

    /// <summary>Who must confirm after this, where it takes two: the person alone, such as 另一名负责人; the dialog makes the sentence.</summary>
    public string? Confirmer { get; init; }

    /// <summary>Who alone may do it, in one sentence, where one person does it at once.</summary>
    public string? Hands { get; init; }

    /// <summary>Makes the paper of the act before it is registered, of what is entered so far; gives what <see cref="Documents.DraftDocument"/>
    /// gave. Null where there is none.</summary>
    public Func<Task<Guid>>? Draft { get; init; }

    /// <summary>Asks once more who sits there, unless they showed it a short time ago.</summary>
    public bool AsksWho { get; init; }

    /// <summary>Cannot be taken back.</summary>
    public bool Danger { get; init; }

    /// <summary>Further fields, bound by the page.</summary>
    public RenderFragment? Fields { get; init; }
}
