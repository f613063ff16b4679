using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Administration.Accounts;

/// <summary>Gives an account exactly these roles; what it has open ends. Where one of them takes two persons, another confirms first.</summary>
public sealed class SetRoles(AccountChange change, SessionBook sessions, TimeProvider time)
{
    public const string NotOnesOwn = "不能更改自己的角色，请由另一位系统管理员办理。";

    /// <returns>Whether it is done; false where it waits for another person.</returns>
    /// <exception cref="NotPermittedException"/>
    /// <exception cref="AccountRefusedException">No role, two that exclude each other, no such account, it is one's own, or it waits already.</exception>
    public async Task<bool> RunAsync(Actor actor, Guid id, IReadOnlyCollection<Role> roles, CancellationToken cancellation = default)
    {
        actor.Require(Permission.ManageAccounts);
        actor.RequireFresh();

        if (roles.Count == 0)
        {
            throw new AccountRefusedException("请至少选择一个角色；不再使用的用户请锁定。");
        }

        if (id == actor.Id)
        {
            throw new AccountRefusedException(NotOnesOwn);
        }

        RoleExclusions.Require(roles);
        var done = true;
        await change.RunAsync(actor, CommandKind.ChangeRoles, id, async hand =>
        {
            var held = await hand.HeldAsync();
            if (PowerfulRoles.TakesTwo(actor, held, roles))
            {
                done = false;
                hand.Context.Act = hand.Context.Act! with { Kind = CommandKind.ProposeAccountStep };
                await PowerfulRoles.ProposeAsync(hand.Context, hand.User, AccountStep.Roles, held, roles, actor, time.GetUtcNow(), cancellation);
                return [new("待确认的角色", AccountChange.Names(held), AccountChange.Names(roles))];
            }

            await hand.SetRolesAsync(roles, sessions, cancellation);
            return [new("角色", AccountChange.Names(held), AccountChange.Names(roles))];
        }, cancellation);
        return done;
    }
}
