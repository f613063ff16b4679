using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Identifiers;
using Changping.Domain.Policy;
using Changping.Domain.Reviews;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Reviews;

/// <param name="Id">Null for a new one.</param>
/// <param name="UserName">Of the account to sign in with; null for none.</param>
public sealed record ReviewerDraft(ReviewerId? Id, ReviewerDetails Details, string? UserName, int Version)
{
    /// <summary>The phone number stays as it is, whatever the details say: the form shows it masked.</summary>
    public bool KeepsPhone { get; init; }
}

/// <summary>Enters or corrects a reviewer, and which account is theirs.</summary>
public sealed class SaveReviewer(CommandTransaction commands)
{
    /// <exception cref="RuleViolationException">Something is missing, the phone number is none, the account is none of a reviewer, or it changes
    /// while they sit on a panel.</exception>
    /// <exception cref="ConflictException">Changed meanwhile, or the account is another reviewer's.</exception>
    public Task<ReviewerId> RunAsync(Actor actor, ReviewerDraft draft, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        var details = draft.Details with { Phone = draft.KeepsPhone ? null : Phone(draft.Details.Phone) };
        return commands.RunAsync(actor, draft.Id is null ? CommandKind.EnterReviewer : CommandKind.ChangeReviewer, null, async context =>
        {
            var reviewer = draft.Id is { } id
                ? await context.Reviewers.FirstAsync(candidate => candidate.Id == id, cancel)
                : context.Reviewers.Add(new Reviewer(Id.New<ReviewerId>(), details)).Entity;
            if (draft.Id is not null)
            {
                ConflictException.RequireUnchanged(reviewer.Version, draft.Version, "该评审专家");
            }

            reviewer.Describe(draft.KeepsPhone ? details with { Phone = reviewer.Phone } : details);
            var account = await AccountAsync(context, draft.UserName, cancel);
            if (reviewer.AccountId is { } known && known != account)
            {
                await RequireFreeAsync(context, reviewer, cancel);
            }

            reviewer.LinkAccount(account);
            return reviewer.Id;
        }, cancel);
    }

    /// <summary>Another account would read and score in the name of who was called, or nobody could tell the panel's member from the office any more.</summary>
    private static async Task RequireFreeAsync(AdminDbContext context, Reviewer reviewer, CancellationToken cancel)
    {
        var id = reviewer.Id;
        if (await context.ReviewRounds.Where(round => round.State == RoundState.Open
            && round.Members.Any(member => member.ReviewerId == id && member.LeftOn == null))
            .OrderBy(round => round.Number).Select(round => round.Number).FirstOrDefaultAsync(cancel) is { } open)
        {
            throw new RuleViolationException(Clauses.Application, $"{reviewer.Name} 在评审轮次 {open} 的评审组中，登录账号不能更改或清除；请待该轮结束，或先在该轮更换评审专家");
        }
    }

    /// <summary>As all numbers are kept, so that the expert's and the reviewer's compare; none is allowed.</summary>
    private static string? Phone(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : PhoneNumber.TryParse(text, out var phone, out var fault) ? phone.Text
        : throw new RuleViolationException(Clauses.Application, fault.Message);

    /// <summary>Only an account with the role: an officer's would read what reviewers must not.</summary>
    private static async Task<Guid?> AccountAsync(AdminDbContext context, string? userName, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(userName))
        {
            return null;
        }

        var name = userName.Trim();
        var (role, found) = (nameof(Role.Reviewer), await context.Set<AppUser>().Where(user => user.UserName == name).Select(user => (Guid?)user.Id)
            .FirstOrDefaultAsync(cancel));
        var holds = found is { } account && await (
            from held in context.Set<IdentityUserRole<Guid>>()
            join known in context.Set<IdentityRole<Guid>>() on held.RoleId equals known.Id
            where held.UserId == account && known.Name == role
            select held).AnyAsync(cancel);
        return holds ? found : throw new RuleViolationException(Clauses.Application, $"没有登录名为 {name} 的评审专家账号；请系统管理员先新增用户并选“评审专家”角色");
    }
}

/// <summary>No new panel calls them any more; what they reviewed stays.</summary>
public sealed class DeactivateReviewer(CommandTransaction commands)
{
    /// <param name="reason">Null lets panels call them again.</param>
    public Task RunAsync(Actor actor, ReviewerId id, string? reason, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, reason is null ? CommandKind.ReactivateReviewer : CommandKind.DeactivateReviewer, reason, async context =>
            (await context.Reviewers.FirstAsync(candidate => candidate.Id == id, cancel)).Deactivate(reason), cancel);
    }
}
