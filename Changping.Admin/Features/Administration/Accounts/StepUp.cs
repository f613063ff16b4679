using Changping.Admin.Features.Administration.Access;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Administration.Accounts;

/// <summary>Asks the person of a window for the password or a code again; failures count and are held up as at the sign-in.</summary>
public sealed class StepUp(
    CurrentUser current, IServiceScopeFactory scopes, SecondFactors factors, AskedAgain again, SessionBook sessions, CommandTransaction commands,
    SignInWays ways) : IStepUp
{
    public StepUpPlace? Elsewhere =>
        ways.Provider is { } provider ? new(provider.Name, $"{AccountAddresses.Provider}?{ProviderEndpoints.AgainParameter}=true") : null;

    public async Task<bool> IsFreshAsync(CancellationToken cancel) => (await current.ActorAsync(cancel)).IsFresh;

    public async Task<string?> ConfirmAsync(string proof, CancellationToken cancel)
    {
        var actor = await current.ActorAsync(cancel);
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
        var user = (await users.FindByIdAsync(actor.Id.ToString()))!;
        var code = factors.Check(user, proof);
        var fault = await again.TryAsync(user, actor.Address, "密码或验证码不对，请再输一次。",
            async () => (code is not null || await IsPasswordAsync(users, user, proof)) && await TakeAsync(actor, code, cancel), cancel);
        if (fault is null)
        {
            sessions.Confirm(actor.Session!.Value);
        }

        return fault;
    }

    /// <summary>An issued code is no password of one's own: who issued it knows it too.</summary>
    private static async Task<bool> IsPasswordAsync(UserManager<AppUser> users, AppUser user, string proof) =>
        !user.MustChangePassword && await AskedAgain.IsPasswordAsync(users, user, proof);

    /// <summary>In the log, and a code is used up by it.</summary>
    private Task<bool> TakeAsync(Actor actor, SecondProof? code, CancellationToken cancel) =>
        commands.RunAsync(actor, CommandKind.ConfirmIdentity, null, async context =>
        {
            var account = await context.Users.SingleAsync(known => known.Id == actor.Id, cancel);
            if (code?.Take(account) == false)
            {
                return false;
            }

            context.AuditEntries.Add(context.Act!.Entry(
                new AuditSubject(RecordKind.User, actor.Id, AccountChange.Named(account)), [new("以", null, code is null ? "密码" : "验证码")]));
            return true;
        }, cancel);
}
