using Changping.Admin.Office;
using Changping.Admin.Store;

namespace Changping.Admin.Features.Administration.Accounts;

/// <summary>Corrects the name or the unit of an account; what it did before keeps the name it had.</summary>
public sealed class CorrectAccount(AccountChange change)
{
    /// <exception cref="NotPermittedException"/>
    /// <exception cref="AccountRefusedException">No name, no such account, or one's own unit, from which rights follow.</exception>
    public async Task RunAsync(Actor actor, Guid id, string displayName, WorkingUnit? unit, CancellationToken cancellation = default)
    {
        actor.Require(Permission.ManageAccounts);
        if (string.IsNullOrWhiteSpace(displayName))
        {
            throw new AccountRefusedException("请填写姓名。");
        }

        await change.RunAsync(actor, CommandKind.CorrectUser, id, async hand =>
        {
            var user = hand.User;
            if (id == actor.Id && unit != user.Unit && (await hand.HeldAsync()).Contains(Role.Member))
            {
                throw new AccountRefusedException("不能更改自己的单位（单位带有办理权限），请由另一位系统管理员办理。");
            }

            AuditChange[] changes = [new("姓名", user.DisplayName, displayName.Trim()), new("单位", user.Unit?.ChineseName(), unit?.ChineseName())];
            (user.DisplayName, user.Unit) = (displayName.Trim(), unit);
            (await hand.Users.UpdateAsync(user)).OrThrow();
            return [.. changes.Where(one => one.Old != one.New)];
        }, cancellation);
    }
}
