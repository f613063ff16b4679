using Changping.Admin.Data;
using Changping.Admin.Data.Imports;
using Changping.Admin.Data.Storage;
using Changping.Admin.Data.Views;
using Changping.Admin.Registers;
using Changping.Admin.Security;
using Changping.Domain.Policy;

namespace Changping.Admin.Components.Shared.Commands;

/// <summary>Refusals whose message is written for the person at the screen. Everything else is a bug and goes to the boundary at the top.</summary>
public static class UserFacing
{
    /// <returns>What to show; null for a bug.</returns>
    public static string? Message(Exception exception) => exception switch
    {
        RuleViolationException or ConflictException or NotPermittedException or SignedOutException or AccountRefusedException
            or WorkbookRefusedException or ImportBlockedException or FileRefusedException or ViewRefusedException => exception.Message,
        _ => null,
    };
}
