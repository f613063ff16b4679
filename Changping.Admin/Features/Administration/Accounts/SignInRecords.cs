using System.Globalization;
using Changping.Admin.Features.Administration.Access;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Administration.Accounts;

/// <summary>Why a sign-in failed: for the log, never for who tried.</summary>
public enum SignInFault
{
    Unknown,
    Wrong,
    HeldUp,
    Locked,
    CodeUsed,
    CodeExpired,
    Excluded,

    /// <summary>The second factor is missing or wrong.</summary>
    Code,

    /// <summary>Of who is signed in, asked once more.</summary>
    Again,

    /// <summary>The provider of identities did not say who it is, or what it said does not hold.</summary>
    Provider,

    /// <summary>The account waits for the second person who confirms it.</summary>
    Waiting,
}

public static class SignInFaults
{
    public static string ChineseName(this SignInFault fault) => fault switch
    {
        SignInFault.Unknown => "没有这个登录名",
        SignInFault.Wrong => "密码不对",
        SignInFault.HeldUp => "输错过多，暂停登录",
        SignInFault.Locked => "账号已锁定",
        SignInFault.CodeUsed => "一次性密码已用过",
        SignInFault.CodeExpired => "一次性密码已过期",
        SignInFault.Excluded => "角色互斥",
        SignInFault.Code => "验证码缺少或不对",
        SignInFault.Again => "再次验证身份时不对",
        SignInFault.Provider => "统一身份认证没有完成",
        SignInFault.Waiting => "账号待另一人确认",
    };
}

/// <summary>Who came, who failed and who left, in the operation log; and what of it the person is told.</summary>
public sealed class SignInRecords(CommandTransaction commands, IDbContextFactory<AdminDbContext> contexts, TimeProvider time)
{
    /// <param name="visit">Null for who typed the password, of which alone something is noted or used up.</param>
    public Task EnteredAsync(AppUser user, SecondProof? proof, ProviderVisit? visit, string? address, CancellationToken cancel) =>
        commands.RunAsync(Self(user, address), CommandKind.SignIn, null, async context =>
        {
            var account = await context.Users.SingleAsync(known => known.Id == user.Id, cancel);
            if (visit is null && account.MustChangePassword)
            {
                // Of two at once with the same code the second finds it used.
                if (account.CodeUsedAt is not null)
                {
                    throw new AccountRefusedException(SignInFault.CodeUsed.ChineseName());
                }

                account.CodeUsedAt = time.GetUtcNow();
            }
            else if (visit is null)
            {
                account.PasswordSince ??= time.GetUtcNow();
            }

            if (proof?.Take(account) == false)
            {
                throw new AccountRefusedException(SignInFault.Code.ChineseName());
            }

            AuditChange[] factor = proof is not null ? [new("双重验证", null, proof.Step is null ? "恢复码" : "验证码")]
                : visit?.BringsFactors == true ? [new("双重验证", null, $"由{visit.Name}")] : [];
            context.AuditEntries.Add(context.Act!.Entry(Subject(user), [.. By(visit), .. factor]));
        }, cancel);

    /// <param name="user">Null: none of that name; what was typed is not kept, since it may be a password.</param>
    public Task FailedAsync(AppUser? user, SignInFault fault, string? address, CancellationToken cancel, ProviderVisit? visit = null) =>
        commands.RunAsync(Actor.Stranger with { Address = address }, CommandKind.SignInFailed, null, context =>
        {
            AuditChange[] changes = [new("原因", null, fault.ChineseName()), .. By(visit)];
            context.AuditEntries.Add(user is null ? context.Act!.Entry(RecordKind.User, "（未知的登录名）", changes) : context.Act!.Entry(Subject(user), changes));
            return Task.CompletedTask;
        }, cancel);

    public Task LeftAsync(Guid user, string name, string userName, string? address, CancellationToken cancel) =>
        commands.RunAsync(new Actor(user, name, new HashSet<Permission>()) { Address = address }, CommandKind.SignOut, null, context =>
        {
            context.AuditEntries.Add(context.Act!.Entry(new AuditSubject(RecordKind.User, user, $"{name}（{userName}）"), []));
            return Task.CompletedTask;
        }, cancel);

    /// <returns>The last sign-in before this one in words, null for the first; and how often somebody failed since.</returns>
    internal async Task<(string? Last, int Failed)> BeforeAsync(Guid user, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var entries = context.AuditEntries.AsNoTracking().Where(entry => entry.SubjectId == user);
        var last = await entries.Where(entry => entry.Kind == CommandKind.SignIn).OrderByDescending(entry => entry.Sequence).FirstOrDefaultAsync(cancel);
        var since = last?.Sequence ?? 0;
        var failed = await entries.CountAsync(entry => entry.Kind == CommandKind.SignInFailed && entry.Sequence > since, cancel);
        return (last is null ? null : $"{Moment(last.At)}{(last.Address is { } address ? $"，{address}" : "")}", failed);
    }

    /// <summary>The holder signed in from there before.</summary>
    internal async Task<bool> CameFromAsync(Guid user, string? address, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return address is not null && await context.UserSessions.AnyAsync(session => session.UserId == user && session.Address == address, cancel);
    }

    internal static string Moment(DateTimeOffset at) => OfficeClock.ToOffice(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static AuditChange[] By(ProviderVisit? visit) => visit is null ? [] : [new("方式", null, visit.Name)];

    private static Actor Self(AppUser user, string? address) => new(user.Id, user.DisplayName, new HashSet<Permission>()) { Address = address };

    private static AuditSubject Subject(AppUser user) => new(RecordKind.User, user.Id, $"{user.DisplayName}（{user.UserName}）");
}
