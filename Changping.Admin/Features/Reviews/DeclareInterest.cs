using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;

namespace Changping.Admin.Features.Reviews;

/// <param name="Grounds">Empty: no conflict.</param>
public sealed record InterestEntry(ReviewRoundId Round, ReviewerId Reviewer, IReadOnlyList<ProjectId> Projects, IReadOnlyList<ConflictGround> Grounds, string? Statement);

/// <summary>回避: what a panel member declares before seeing a file; of several projects at once only that there is nothing.</summary>
public sealed class DeclareInterest(CommandTransaction commands, OfficeClock clock)
{
    /// <exception cref="NotPermittedException">Neither the reviewer's account nor an officer's.</exception>
    /// <exception cref="RuleViolationException">Not open, or declared already.</exception>
    public Task RunAsync(Actor actor, InterestEntry entry, CancellationToken cancel)
    {
        if (!actor.May(Permission.Review))
        {
            actor.Require(Permission.Handle);
        }

        return commands.RunAsync(actor, entry.Grounds.Count == 0 ? CommandKind.DeclareNoInterest : CommandKind.DeclareConflict, entry.Statement, async context =>
        {
            if (entry.Projects.Count == 0)
            {
                throw new RuleViolationException(Clauses.Application, "没有选择要声明的项目");
            }

            var round = await Rounds.LoadAsync(context, entry.Round, cancel);
            var (reviewer, _) = await Entering.RequireAsync(context, actor, round, entry.Reviewer, cancel);

            // The entry of the log names whose declaration it is: an officer enters those of several.
            context.Act = context.Act! with { Reason = string.Join("，", new[] { $"评审专家 {reviewer.Name}", entry.Statement?.Trim() }.Where(part => !string.IsNullOrEmpty(part))) };
            foreach (var project in entry.Projects)
            {
                round.Declare(project, entry.Reviewer, new Declaration(
                    [.. entry.Grounds.Distinct().Order()], string.IsNullOrWhiteSpace(entry.Statement) ? null : entry.Statement.Trim(), actor.Person(), clock.Today));
            }
        }, cancel);
    }
}
