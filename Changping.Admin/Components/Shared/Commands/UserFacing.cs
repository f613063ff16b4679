using Changping.Admin.Security;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Components.Shared.Commands;

/// <summary>Refusals whose message is written for the person at the screen. Everything else is a bug and goes to the boundary at the top.</summary>
public static class UserFacing
{
    /// <returns>What to show; null for a bug.</returns>
    public static string? Message(Exception exception) => exception switch
    {
        NotPermittedException or SignedOutException or AccountRefusedException => exception.Message,
        DbUpdateConcurrencyException => "这条记录刚被他人改动，您的修改没有保存。请刷新后重新办理。",
        _ => null,
    };
}
