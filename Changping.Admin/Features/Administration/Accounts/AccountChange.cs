using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Changping.Admin.Features.Administration.Accounts;

/// <summary>What a change of an account works with.</summary>
internal sealed record AccountHand(AdminDbContext Context, UserManager<AppUser> Users, AppUser User)
{
    public async Task<IReadOnlyList<Role>> HeldAsync() => [.. (await Users.GetRolesAsync(User)).Select(Enum.Parse<Role>).Order()];

    /// <summary>The password that is about to be given up is not taken again so soon.</summary>
    public async Task RememberPasswordAsync(DateTimeOffset at)
    {
        if (User.PasswordHash is { } hash && !User.MustChangePassword)
        {
            await Context.FormerPasswords.AddAsync(new FormerPassword { Id = Guid.CreateVersion7(), UserId = User.Id, Hash = hash, At = at });
        }
    }

    /// <summary>A code that opens once, within a day; the account is unlocked, and whatever it had open ends.</summary>
    /// <param name="by">As the holder is told.</param>
    public async Task IssueCodeAsync(string code, string by, SessionBook sessions, DateTimeOffset now, CancellationToken cancel)
    {
        await RememberPasswordAsync(now);
        (User.MustChangePassword, User.CodeUntil, User.CodeUsedAt, User.ResetBy, User.ResetAt) = (true, now + ResetPassword.Term, null, by, now);

        // Who has lost the telephone too begins anew; whoever hands over the code has seen who it is.
        (User.SecondFactorKey, User.SecondFactorStep, User.RecoveryCodes) = (null, null, null);
        (await Users.RemovePasswordAsync(User)).OrThrow();
        (await Users.AddPasswordAsync(User, code)).OrThrow();
        (await Users.SetLockoutEndDateAsync(User, null)).OrThrow();
        (await Users.ResetAccessFailedCountAsync(User)).OrThrow();
        await sessions.EndAllAsync(Context, User.Id, SessionEnd.PasswordReset, but: null, cancel);
    }

    /// <summary>Exactly these roles; whatever the account had open ends.</summary>
    public async Task SetRolesAsync(IReadOnlyCollection<Role> wanted, SessionBook sessions, CancellationToken cancel)
    {
        var held = await HeldAsync();
        (await Users.RemoveFromRolesAsync(User, PowerfulRoles.Names(held.Except(wanted)))).OrThrow();
        (await Users.AddToRolesAsync(User, PowerfulRoles.Names(wanted.Except(held)))).OrThrow();

        // Identity leaves the stamp alone when roles change, and the cookie would keep the old ones.
        (await Users.UpdateSecurityStampAsync(User)).OrThrow();
        await sessions.EndAllAsync(Context, User.Id, SessionEnd.RolesChanged, but: null, cancel);
    }
}

/// <summary>One change of an account, in the transaction and with the audit of every command; Identity's own rules apply.</summary>
public sealed class AccountChange(CommandTransaction transaction, IServiceScopeFactory scopes)
{
    internal Task RunAsync(
        Actor actor, CommandKind kind, string? reason, Func<AdminDbContext, UserManager<AppUser>,
        Task<(AppUser User, AuditChange[] Changes)>> change, CancellationToken cancel) =>
        transaction.RunAsync(actor, kind, reason, async context =>
        {
            await using var scope = scopes.CreateAsyncScope();
            var store = new UserStore<AppUser, IdentityRole<Guid>, AdminDbContext, Guid>(context);
            using var users = ActivatorUtilities.CreateInstance<UserManager<AppUser>>(scope.ServiceProvider, store);
            var (user, changes) = await change(context, users);
            context.AuditEntries.Add(context.Act!.Entry(new AuditSubject(RecordKind.User, user.Id, Named(user)), changes));
        }, cancel);

    /// <exception cref="AccountRefusedException">There is no such account.</exception>
    internal Task RunAsync(Actor actor, CommandKind kind, Guid id, Func<AccountHand, Task<AuditChange[]>> change, CancellationToken cancel) =>
        RunAsync(actor, kind, null, async (context, users) =>
        {
            var user = await FindAsync(users, id);
            return (user, await change(new AccountHand(context, users, user)));
        }, cancel);

    /// <exception cref="AccountRefusedException">There is no such account.</exception>
    internal static async Task<AppUser> FindAsync(UserManager<AppUser> users, Guid id) =>
        await users.FindByIdAsync(id.ToString()) ?? throw new AccountRefusedException("没有这个用户，未作任何改动。");

    internal static string Names(IEnumerable<Role> roles) => string.Join("、", roles.Distinct().Order().Select(role => role.ChineseName()));

    internal static string Named(AppUser user) => $"{user.DisplayName}（{user.UserName}）";
}
