using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Administration.Accounts;

/// <param name="Fault">Why it failed; null where it did not.</param>
public sealed record OwnSignIn(DateTimeOffset At, CommandKind Kind, string? Address, string? Fault);

/// <param name="Recent">Sign-ins, failures and sign-outs, the latest first.</param>
public sealed record OwnAccount(
    string UserName, string DisplayName, WorkingUnit? Unit, DateTimeOffset? PasswordSince, string? ResetBy, DateTimeOffset? ResetAt, bool HasSecondFactor,
    IReadOnlyList<OwnSignIn> Recent);

/// <summary>What an account's holder is told of it.</summary>
public sealed class ReadOwnAccount(IDbContextFactory<AdminDbContext> contexts)
{
    private const int Latest = 10;

    private static readonly CommandKind[] Kinds = [CommandKind.SignIn, CommandKind.SignInFailed, CommandKind.SignOut];

    /// <exception cref="NotPermittedException">Who may do nothing here has no account.</exception>
    public async Task<OwnAccount> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Permission.Review))
        {
            actor.Require(Permission.Read);
        }

        await using var context = await contexts.CreateDbContextAsync(cancel);
        var user = await context.Users.AsNoTracking().SingleAsync(known => known.Id == actor.Id, cancel);
        var recent = await context.AuditEntries.AsNoTracking().Where(entry => entry.SubjectId == actor.Id && Kinds.Contains(entry.Kind))
            .OrderByDescending(entry => entry.Sequence).Take(Latest).ToListAsync(cancel);
        return new OwnAccount(
            user.UserName!, user.DisplayName, user.Unit, user.PasswordSince, user.ResetBy, user.ResetAt, user.SecondFactorKey is not null,
            [.. recent.Select(entry => new OwnSignIn(entry.At, entry.Kind, entry.Address, entry.Changes.Count > 0 ? entry.Changes[0].New : null))]);
    }
}
