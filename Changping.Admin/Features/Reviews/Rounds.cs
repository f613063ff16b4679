using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Reviews;

/// <summary>Rounds as the commands load them: whole, for every rule looks at all of it.</summary>
internal static class Rounds
{
    /// <exception cref="RuleViolationException">There is no such round.</exception>
    public static async Task<ReviewRound> LoadAsync(AdminDbContext context, ReviewRoundId id, CancellationToken cancel) =>
        await WholeRounds.Of(context).FirstOrDefaultAsync(round => round.Id == id, cancel) ?? throw new RuleViolationException(Clauses.Application, "没有这个评审轮次");

    /// <summary>In the order of the ids.</summary>
    /// <exception cref="RuleViolationException">One of them is not on file.</exception>
    public static async Task<IReadOnlyList<Reviewer>> ReviewersAsync(AdminDbContext context, IReadOnlyCollection<ReviewerId> ids, CancellationToken cancel)
    {
        var wanted = ids.ToArray();
        var found = await context.Reviewers.Where(reviewer => wanted.Contains(reviewer.Id)).ToDictionaryAsync(reviewer => reviewer.Id, cancel);
        return [.. ids.Select(id => found.GetValueOrDefault(id) ?? throw new RuleViolationException(Clauses.Application, "所选评审专家不在名单中，请刷新"))];
    }

    public static Task<IReadOnlyList<Reviewer>> PanelAsync(AdminDbContext context, ReviewRound round, CancellationToken cancel) =>
        ReviewersAsync(context, [.. round.Panel.Select(member => member.ReviewerId)], cancel);

    public static Task<IReadOnlyList<ProjectParties>> PartiesAsync(AdminDbContext context, ReviewRound round, CancellationToken cancel) =>
        ProjectInterests.ReadAsync(context, [.. round.Projects.Select(project => project.ProjectId)], cancel);

    /// <summary>Null: this account is no reviewer.</summary>
    public static Task<Reviewer?> ReviewerOfAsync(AdminDbContext context, Actor actor, CancellationToken cancel) =>
        context.Reviewers.AsNoTracking().FirstOrDefaultAsync(reviewer => reviewer.AccountId == actor.Id, cancel);
}
