using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Reviews;

/// <param name="BasedOn">The revision of the sheet that is corrected; 0 for the first.</param>
public sealed record SheetEntry(ReviewRoundId Round, ProjectId Project, ReviewerId Reviewer, IReadOnlyList<int> Points, string? Comment, int BasedOn);

/// <summary>Hands in a score sheet, or corrects it while the round is open.</summary>
public sealed class ScoreProject(CommandTransaction commands, OfficeClock clock)
{
    /// <exception cref="NotPermittedException">Neither the reviewer's account nor an officer's.</exception>
    /// <exception cref="Changping.Domain.Policy.RuleViolationException">Recused, undeclared, closed, or another sheet came first.</exception>
    public async Task RunAsync(Actor actor, SheetEntry entry, CancellationToken cancel)
    {
        if (!actor.May(Permission.Review))
        {
            actor.Require(Permission.Handle);
        }

        await commands.RunAsync(actor, entry.BasedOn == 0 ? CommandKind.SubmitScores : CommandKind.CorrectScores, null, async context =>
        {
            var round = await Rounds.LoadAsync(context, entry.Round, cancel);
            var (reviewer, isSigned) = await Entering.RequireAsync(context, actor, round, entry.Reviewer, cancel);
            var project = await context.Projects.Where(candidate => candidate.Id == entry.Project).Select(candidate => candidate.Number).FirstAsync(cancel);

            // The entry of the log names the sheet, whose own row has no name.
            context.Act = context.Act! with { Reason = $"{project}，评审专家 {reviewer.Name}" };
            round.Recheck([reviewer], await ProjectInterests.ReadAsync(context, [entry.Project], cancel), clock.Today);
            round.Score(entry.Project, entry.Reviewer, new ScoreEntry(entry.Points, entry.Comment, isSigned), entry.BasedOn, actor.Person(), clock.Today);
        }, cancel);
    }
}
