using Changping.Admin.Features.Administration.Access;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Administration.Accounts;

/// <summary>
/// A second person confirms, sends back, or the first takes back, what one administrator proposed of an account. Who confirms gets the code to hand over, and
/// with roles always a new one: a password that the proposer may know opens no account that decides.
/// </summary>
public sealed class DecideAccountStep(AccountChange change, SessionBook sessions, TimeProvider time)
{
    /// <returns>The code, to be shown once; null where none was issued.</returns>
    /// <exception cref="NotPermittedException">Neither administrator nor approver.</exception>
    /// <exception cref="RuleViolationException">By who proposed it, by whose account it is, decided already, or sent back without a reason.</exception>
    /// <exception cref="AccountRefusedException">The account was changed meanwhile.</exception>
    public async Task<string?> RunAsync(Actor actor, AccountProposalId id, bool confirm, string? reason, CancellationToken cancel)
    {
        PowerfulRoles.RequireToDecide(actor);
        if (confirm)
        {
            actor.RequireFresh();
        }

        string? code = null;
        await change.RunAsync(actor, confirm ? CommandKind.ConfirmAccountStep : CommandKind.RefuseAccountStep, reason, async (context, users) =>
        {
            var proposal = await context.AccountProposals.FirstOrDefaultAsync(one => one.Id == id, cancel)
                ?? throw new AccountRefusedException("没有这件待确认的事项，请刷新。");
            var hand = new AccountHand(context, users, await AccountChange.FindAsync(users, proposal.UserId));
            if (!confirm && proposal.WhyNotTakeBack(actor.Person()) is null)
            {
                context.Act = context.Act! with { Kind = CommandKind.TakeBack };
            }

            proposal.Decide(confirm, actor.Person(), time.GetUtcNow(), reason);
            var held = await hand.HeldAsync();
            if (!confirm)
            {
                return (hand.User, []);
            }

            if (!PowerfulRoles.Names(held).SequenceEqual(proposal.Held))
            {
                throw new AccountRefusedException("提出之后该用户的角色已被更改，未作任何改动；请退回，由系统管理员重新提出。");
            }

            var changes = proposal.Step == AccountStep.Roles ? await GiveAsync(hand, [.. proposal.Roles.Select(Enum.Parse<Role>)], cancel) : [];
            code = PasswordRules.Generate();
            await hand.IssueCodeAsync(code, $"{proposal.Decision.PreparedBy.Name}（{actor.Name} 确认）", sessions, time.GetUtcNow(), cancel);
            return (hand.User, [.. changes, new("一次性密码有效期至", null, SignInRecords.Moment(time.GetUtcNow() + ResetPassword.Term))]);
        }, cancel);
        return code;
    }

    private async Task<AuditChange[]> GiveAsync(AccountHand hand, IReadOnlyList<Role> roles, CancellationToken cancel)
    {
        RoleExclusions.Require(roles);
        var held = await hand.HeldAsync();
        await hand.SetRolesAsync(roles, sessions, cancel);
        return [new("角色", AccountChange.Names(held), AccountChange.Names(roles))];
    }
}

/// <param name="WhyNot">What the proposal answers to who asks; null where they may confirm.</param>
/// <param name="IsOwn">Who asks proposed it, and may take it back.</param>
public sealed record AccountStepRow(AccountProposalId Id, AccountStep Step, string Holder, string Change, string By, DateTimeOffset At,
    string? WhyNot, bool IsOwn);

/// <summary>The steps on accounts that wait for a second person.</summary>
public sealed class ListAccountSteps(IDbContextFactory<AdminDbContext> contexts)
{
    /// <exception cref="NotPermittedException">Neither administrator nor approver.</exception>
    public async Task<IReadOnlyList<AccountStepRow>> RunAsync(Actor actor, CancellationToken cancel)
    {
        PowerfulRoles.RequireToDecide(actor);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var waiting = await context.AccountProposals.AsNoTracking().Where(one => one.State == AccountProposalState.Proposed)
            .OrderBy(one => one.Decision.PreparedAt).ToListAsync(cancel);
        return [.. waiting.Select(one => new AccountStepRow(
            one.Id, one.Step, one.Holder, one.Step == AccountStep.Reset ? "发放一次性密码" : $"{Names(one.Held)} → {Names(one.Roles)}",
            one.Decision.PreparedBy.Name, one.Decision.PreparedAt!.Value, one.WhyNotDecide(actor.Person())?.Message,
            one.WhyNotTakeBack(actor.Person()) is null))];
    }

    private static string Names(IReadOnlyList<string> roles) => roles.Count == 0 ? "无" : AccountChange.Names(roles.Select(Enum.Parse<Role>));
}
