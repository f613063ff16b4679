using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;

namespace Changping.Admin.Features.Reviews;

/// <param name="Grounds">Empty: no conflict.</param>
/// <param name="Paper">The signed paper of the round's attachments that says so; null where the reviewer declares themself.</param>
public sealed record InterestEntry(
    ReviewRoundId Round, ReviewerId Reviewer, IReadOnlyList<ProjectId> Projects, IReadOnlyList<ConflictGround> Grounds, string? Statement, Guid? Paper = null);

/// <summary>回避: what a panel member declares before seeing a file; of several projects at once only that there is nothing.</summary>
public sealed class DeclareInterest(CommandTransaction commands, OfficeClock clock)
{
    /// <exception cref="NotPermittedException">Neither the reviewer's account nor an officer's.</exception>
    /// <exception cref="RuleViolationException">Not open, declared already, or for another without naming the paper.</exception>
    public Task RunAsync(Actor actor, InterestEntry entry, CancellationToken cancel)
    {
        if (!actor.May(Permission.Review))
        {
            actor.Require(Permission.Handle);
        }

        return commands.RunAsync(actor, entry.Grounds.Count == 0 ? CommandKind.DeclareNoInterest : CommandKind.DeclareConflict, entry.Statement,
            async context =>
        {
            if (entry.Projects.Count == 0)
            {
                throw new RuleViolationException(Clauses.Application, "没有选择要声明的项目");
            }

            var round = await Rounds.LoadAsync(context, entry.Round, cancel);
            var (reviewer, _) = await Entering.RequireAsync(context, actor, round, entry.Reviewer, cancel);

            var paper = entry.Grounds.Count == 0 ? await SignedPapers.RequireNamedAsync(context, actor, round, reviewer, entry.Paper, cancel) : null;

            // The entry of the log names whose declaration it is: an officer enters those of several.
            var reasons = new[] { $"评审专家 {reviewer.Name}", entry.Statement?.Trim(), paper is null ? null : $"依据“{paper}”" };
            context.Act = context.Act! with { Reason = string.Join("，", reasons.Where(part => !string.IsNullOrEmpty(part))) };
            foreach (var project in entry.Projects)
            {
                round.Declare(project, entry.Reviewer, new Declaration(
                    [.. entry.Grounds.Distinct().Order()], string.IsNullOrWhiteSpace(entry.Statement) ? null : entry.Statement.Trim(),
                    actor.Person(), clock.Today));
            }
        }, cancel);
    }
}
