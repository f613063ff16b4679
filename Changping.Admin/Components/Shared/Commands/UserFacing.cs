using Changping.Admin.Components.Shared.Records;
using Changping.Admin.Data;
using Changping.Admin.Data.Imports;
using Changping.Admin.Data.Storage;
using Changping.Admin.Data.Views;
using Changping.Admin.Registers;
using Changping.Admin.Security;
using Changping.Domain.Policy;

namespace Changping.Admin.Components.Shared.Commands;

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
