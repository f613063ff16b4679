using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Administration.Accounts;

/// <summary>
/// Roles that decide, administer or audit: nobody gives them, or a password to who holds them, alone. The person at the server's command line counts as the
/// second, since they could write the database itself; the log names them.
/// </summary>
public static class PowerfulRoles
{
    public const string Confirmer = "另一名系统管理员或负责人";

    private static readonly HashSet<Role> All = [Role.Approver, Role.Administrator, Role.Auditor];

    public static bool Include(IEnumerable<Role> roles) => roles.Any(All.Contains);

    /// <param name="held">What the account has now.</param>
    public static bool TakesTwo(Actor actor, IEnumerable<Role> held, IEnumerable<Role> wanted) =>
        actor.Id != Actor.CommandLine.Id && Include(wanted.Except(held));

    /// <inheritdoc cref="TakesTwo(Actor, IEnumerable{Role}, IEnumerable{Role})"/>
    public static bool TakesTwo(Actor actor, IEnumerable<Role> held) => actor.Id != Actor.CommandLine.Id && Include(held);

    /// <summary>A second administrator or an approver.</summary>
    /// <exception cref="NotPermittedException">Neither.</exception>
    public static void RequireToDecide(Actor actor)
    {
        if (!actor.May(Permission.Approve))
        {
            actor.Require(Permission.ManageAccounts);
        }
    }

    /// <exception cref="AccountRefusedException">The same waits already.</exception>
    internal static async Task ProposeAsync(
        AdminDbContext context, AppUser user, AccountStep step, IEnumerable<Role> held, IEnumerable<Role> wanted, Actor actor, DateTimeOffset at,
        CancellationToken cancel)
    {
        if (await context.AccountProposals.AnyAsync(one => one.UserId == user.Id && one.Step == step && one.State == AccountProposalState.Proposed, cancel))
        {
            throw new AccountRefusedException($"{user.DisplayName} 已有待确认的“{step.ChineseName()}”，请先由{Confirmer}确认或退回。");
        }

        context.AccountProposals.Add(new AccountProposal(
            Id.New<AccountProposalId>(), step, new ActingPerson(user.Id, AccountChange.Named(user)), Names(held), Names(wanted), actor.Person(), at));
    }

    internal static IReadOnlyList<string> Names(IEnumerable<Role> roles) => [.. roles.Distinct().Order().Select(role => role.ToString())];
}
