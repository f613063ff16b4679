using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Admin.Office;

/// <summary>Who decides: whoever approves, and of what is not granted also who proposed it, for whom that is to take it back.</summary>
internal static class TakingBack
{
    /// <summary>Asked before anything is read; the second question follows when the record is there.</summary>
    public static void RequireToDecide(this Actor actor, bool grants) => actor.Require(grants ? Permission.Approve : Permission.Read);

    /// <summary>In the log a proposal that its own author takes back is no refusal.</summary>
    /// <exception cref="NotPermittedException">Another person's proposal, and no right to decide on it.</exception>
    public static void RequireToDecide<T>(this AdminDbContext context, Actor actor, bool grants, Decision<T>? proposal) where T : struct =>
        context.RequireToDecide(actor, grants, proposal?.PreparedBy);

    /// <inheritdoc cref="RequireToDecide{T}"/>
    public static void RequireToDecide(this AdminDbContext context, Actor actor, bool grants, ActingPerson? proposer)
    {
        if (!grants && proposer?.Id == actor.Id)
        {
            context.Act = context.Act! with { Kind = CommandKind.TakeBack };
        }
        else
        {
            actor.Require(Permission.Approve);
        }
    }
}
