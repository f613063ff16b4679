using Changping.Admin.Features.Administration.Access;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Administration.Accounts;

/// <summary>Issues a code in the place of a forgotten password; for the holder of a role that takes two persons, another confirms first.</summary>
public sealed class ResetPassword(AccountChange change, SessionBook sessions, TimeProvider time)
{
    public const string NotOnesOwn = "自己的密码请用“修改密码”更改；忘记了的，请由另一位系统管理员重置。";

    /// <summary>For so long the code opens.</summary>
    public static readonly TimeSpan Term = TimeSpan.FromHours(24);

    /// <param name="password">Null generates one.</param>
    /// <returns>The code, to be shown once; null where another person confirms first, to whom it is then shown.</returns>
    /// <exception cref="NotPermittedException"/>
    /// <exception cref="AccountRefusedException">There is no such account, it is one's own, it waits already, or the password is weak.</exception>
    public async Task<string?> RunAsync(Actor actor, Guid id, string? password = null, CancellationToken cancellation = default)
    {
        actor.Require(Permission.ManageAccounts);
        actor.RequireFresh();
        if (id == actor.Id)
        {
            throw new AccountRefusedException(NotOnesOwn);
        }

        string? code = null;
        await change.RunAsync(actor, CommandKind.ResetPassword, id, async hand =>
        {
            var held = await hand.HeldAsync();
            if (PowerfulRoles.TakesTwo(actor, held))
            {
                hand.Context.Act = hand.Context.Act! with { Kind = CommandKind.ProposeAccountStep };
                await PowerfulRoles.ProposeAsync(hand.Context, hand.User, AccountStep.Reset, held, held, actor, time.GetUtcNow(), cancellation);
                return [];
            }

            code = password ?? PasswordRules.Generate();
            await hand.IssueCodeAsync(code, actor.Name, sessions, time.GetUtcNow(), cancellation);
            return [new("一次性密码有效期至", null, SignInRecords.Moment(time.GetUtcNow() + Term))];
        }, cancellation);
        return code;
    }
}
