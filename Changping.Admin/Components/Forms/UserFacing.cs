using Changping.Admin.Office;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Workbooks;
using Changping.Admin.Store;
using Changping.Domain.Policy;

namespace Changping.Admin.Components.Forms;

/// <summary>
/// Refusals whose message is written for the person at the screen or the shell, each clause with the number of the case's version.
/// Everything else is a bug and goes to the boundary at the top.
/// </summary>
public sealed class UserFacing(IClauseTexts clauses)
{
    /// <returns>What to show; null for a bug.</returns>
    public string? Message(Exception exception) => exception switch
    {
        RuleViolationException refusal => refusal.Under(clauses.Citing(refusal.Policy)),
        ConflictException { Clause: { } key } conflict => $"{conflict.Message}（{clauses.Citing(conflict.Policy).Cite(key)}）",
        ConflictException or NotPermittedException or SignedOutException or AccountRefusedException
            or WorkbookRefusedException or ImportBlockedException or FileRefusedException or ViewRefusedException => exception.Message,
        _ => null,
    };
}
