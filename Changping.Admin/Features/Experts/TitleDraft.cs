using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Experts;

/// <summary>A level as it is being confirmed.</summary>
public sealed class TitleDraft(string title, ConfirmedTitle? known = null)
{
    /// <summary>Null: not chosen yet.</summary>
    public TitleLevel? Level { get; set; } = known?.Level;

    public string Evidence { get; set; } = known?.Evidence ?? "";

    /// <exception cref="RuleViolationException">No level was chosen.</exception>
    public TitleConfirmation Confirmation() => Level is { } level
        ? new TitleConfirmation(title, level, Evidence, known?.Version)
        : throw new RuleViolationException(Clauses.DegreeOrTitle, "请选择职称层级") { Field = nameof(Level) };
}
