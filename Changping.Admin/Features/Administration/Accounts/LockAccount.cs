using Changping.Admin.Office;
using Changping.Admin.Store;

namespace Changping.Admin.Features.Administration.Accounts;

/// <summary>Locks an account until it is unlocked; accounts are never deleted, since the audit trail names them.</summary>
public sealed class LockAccount(AccountChange change, SessionBook sessions)
{
    /// <param name="locked">False unlocks.</param>
    /// <exception cref="NotPermittedException"/>
    /// <exception cref="AccountRefusedException">There is no such account, or it is one's own.</exception>
    public async Task RunAsync(Actor actor, Guid id, bool locked, CancellationToken cancellation = default)
    {
        actor.Require(Permission.ManageAccounts);

        if (id == actor.Id)
        {
            throw new AccountRefusedException("不能锁定自己的账号。");
        }

        await change.RunAsync(actor, locked ? CommandKind.LockUser : CommandKind.UnlockUser, id, async hand =>
        {
            var (users, user) = (hand.Users, hand.User);
            (await users.SetLockoutEndDateAsync(user, locked ? DateTimeOffset.MaxValue : null)).OrThrow();
            (await users.ResetAccessFailedCountAsync(user)).OrThrow();
            (await users.UpdateSecurityStampAsync(user)).OrThrow();
            await sessions.EndAllAsync(hand.Context, id, SessionEnd.Locked, but: null, cancellation);
            return [];
        }, cancellation);
    }
}
