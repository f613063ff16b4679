using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Reviews.Entry;

/// <summary>What one member says of one project, as it was entered in one row of the block.</summary>
/// <param name="Grounds">Declared with it, empty: no conflict; null where the row declares nothing.</param>
/// <param name="Declared">A declaration stood there when the row was filled in.</param>
/// <param name="Points">Null where the row gives no sheet.</param>
/// <param name="BasedOn">The revision of the sheet that is corrected; 0 for the first.</param>
/// <param name="Paper">Of the round's attachments, that a declaration rests on.</param>
public sealed record EnteredRow(
    ReviewRoundId Round, ProjectId Project, ReviewerId Reviewer, IReadOnlyList<ConflictGround>? Grounds, string? Statement, bool Declared,
    IReadOnlyList<int>? Points, string? Comment, int BasedOn, Guid? Paper);

/// <summary>Enters a row of the block whole or not at all: the declaration, and the sheet that follows it.</summary>
public sealed class EnterSheetRow(CommandTransaction commands, OfficeClock clock)
{
    /// <exception cref="NotPermittedException">Neither the reviewer's account nor an officer's.</exception>
    /// <exception cref="ConflictException">Somebody declared or scored for this member and project since the row was shown.</exception>
    /// <exception cref="RuleViolationException">Recused, undeclared, closed, or points that cannot be.</exception>
    public Task RunAsync(Actor actor, EnteredRow row, CancellationToken cancel)
    {
        if (!actor.May(Permission.Review))
        {
            actor.Require(Permission.Handle);
        }

        return commands.RunAsync(actor, KindOf(row), null, async context =>
        {
            var round = await Rounds.LoadAsync(context, row.Round, cancel);
            var (reviewer, isSigned) = await Entering.RequireAsync(context, actor, round, row.Reviewer, cancel);
            var project = await context.Projects.Where(candidate => candidate.Id == row.Project).Select(candidate => candidate.Number).FirstAsync(cancel);
            round.Recheck([reviewer], await ProjectInterests.ReadAsync(context, [row.Project], cancel), clock.Today);
            List<string?> words = [project, $"评审专家 {reviewer.Name}"];
            RequireAsShown(round, row);
            if (row.Grounds is { } grounds)
            {
                var paper = grounds.Count == 0 ? await SignedPapers.RequireNamedAsync(context, actor, round, reviewer, row.Paper, cancel) : null;
                var declaration = new Declaration([.. grounds.Distinct().Order()], Given(row.Statement), actor.Person(), clock.Today);
                round.Declare(row.Project, row.Reviewer, declaration);
                words.AddRange([declaration.ToString(), paper is null ? null : $"依据“{paper}”"]);
            }

            if (row.Points is { } points)
            {
                round.Score(row.Project, row.Reviewer, new ScoreEntry(points, row.Comment, isSigned), row.BasedOn, actor.Person(), clock.Today);
            }

            // The entry of the log names the row: neither sheet nor declaration has a name of its own.
            context.Act = context.Act! with { Reason = string.Join("，", words.OfType<string>()) };
        }, cancel);
    }

    private static CommandKind KindOf(EnteredRow row) =>
        row.Points is not null ? (row.BasedOn == 0 ? CommandKind.SubmitScores : CommandKind.CorrectScores)
        : row.Grounds is { Count: > 0 } ? CommandKind.DeclareConflict
        : CommandKind.DeclareNoInterest;

    private static void RequireAsShown(ReviewRound round, EnteredRow row)
    {
        if (row.Grounds is not null && !row.Declared && round.Assignment(row.Project, row.Reviewer)?.Declaration is { } other)
        {
            throw new ConflictException($"{other.By.Name} 已于 {other.On:yyyy-MM-dd} 登记：{other}。本行没有保存");
        }

        if (row.Points is not null && round.Sheet(row.Project, row.Reviewer) is { } sheet && sheet.Revision != row.BasedOn)
        {
            throw new ConflictException($"{sheet.ScoredBy.Name} 已于 {sheet.ScoredOn:yyyy-MM-dd} 录入评分 {string.Join('、', sheet.Points)}。本行没有保存");
        }
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
