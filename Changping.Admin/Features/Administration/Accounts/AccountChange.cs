using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Changping.Admin.Features.Administration.Accounts;

/// <summary>One change of an account, in the transaction and with the audit of every command; Identity's own rules apply.</summary>
public sealed class AccountChange(CommandTransaction transaction, IServiceScopeFactory scopes)
{
    internal Task RunAsync(Actor actor, CommandKind kind, Func<UserManager<AppUser>, Task<(AppUser User, AuditChange[] Changes)>> change, CancellationToken cancel) =>
        transaction.RunAsync(actor, kind, reason: null, async context =>
        {
            await using var scope = scopes.CreateAsyncScope();
            var store = new UserStore<AppUser, IdentityRole<Guid>, AdminDbContext, Guid>(context);
            using var users = ActivatorUtilities.CreateInstance<UserManager<AppUser>>(scope.ServiceProvider, store);
            var (user, changes) = await change(users);
            context.AuditEntries.Add(context.Act!.Entry(new AuditSubject(RecordKind.User, user.Id, $"{user.DisplayName}（{user.UserName}）"), changes));
        }, cancel);

    /// <exception cref="AccountRefusedException">There is no such account.</exception>
    internal Task RunAsync(Actor actor, CommandKind kind, Guid id, Func<UserManager<AppUser>, AppUser, Task<AuditChange[]>> change, CancellationToken cancel) =>
        RunAsync(actor, kind, async users =>
        {
            var user = await users.FindByIdAsync(id.ToString()) ?? throw new AccountRefusedException("没有这个用户，未作任何改动。");
            return (user, await change(users, user));
        }, cancel);

    internal static string Names(IEnumerable<Role> roles) => string.Join("、", roles.Distinct().Order().Select(role => role.ChineseName()));
}
