using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Reviews;

/// <summary>评审纪要: all that the minutes of a closed round say, ready to be filled into a document.</summary>
/// <param name="Panel">In the order of the table.</param>
/// <param name="Left">Who was replaced, when and why.</param>
/// <param name="Edition">Of the minutes in force; 0 where none were issued.</param>
public sealed record ReviewMinutes(
    ReviewRoundId Id, string Number, string Title, DateOnly HeldOn, int PassMark, IReadOnlyList<ReviewCriterion> Criteria,
    IReadOnlyList<MinutesMember> Panel, IReadOnlyList<PanelMember> Left, IReadOnlyList<MinutesProject> Projects, int Edition);

/// <param name="Title">职称, as the register of reviewers has it now.</param>
public sealed record MinutesMember(string Name, string Unit, string? Title);

/// <param name="Scores">In the order of the panel; null where one kept out or gave none.</param>
/// <param name="Mean">By the rule of the round; null where too few scored, or the project left the review.</param>
public sealed record MinutesProject(
    string Number, string Title, IReadOnlyList<decimal?> Scores, decimal? Mean, IReadOnlyList<MinutesRecusal> Recusals, ReviewOutcome Outcome, string Reason);

public sealed record MinutesRecusal(string Name, string Reason);

/// <summary>The minutes of a closed round, for the office; not for an account that sat on the panel.</summary>
public sealed class ReadMinutes(ShowRound rounds, IDbContextFactory<AdminDbContext> contexts)
{
    /// <exception cref="RuleViolationException">The round is not closed.</exception>
    public async Task<ReviewMinutes> RunAsync(Actor actor, string number, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        var view = await rounds.RunAsync(actor, number, cancel) ?? throw new RuleViolationException(Clauses.Application, "没有这个评审轮次");
        if (view.State != RoundState.Closed || view.Own is not null)
        {
            throw new RuleViolationException(Clauses.Application, view.Own is null ? "评审结束后才有评审纪要" : "您是本轮评审专家，评审纪要由其他经办人出具");
        }

        await using var context = await contexts.CreateDbContextAsync(cancel);
        var ids = view.Panel.Select(member => member.ReviewerId).ToArray();
        var titles = await context.Reviewers.Where(reviewer => ids.Contains(reviewer.Id))
            .ToDictionaryAsync(reviewer => reviewer.Id, reviewer => reviewer.Title, cancel);
        return new ReviewMinutes(
            view.Id, view.Number, view.Title, view.HeldOn, view.PassMark, view.Criteria,
            [.. view.Panel.Select(member => new MinutesMember(member.Name, member.Unit, titles[member.ReviewerId]))],
            view.Left, [.. view.Projects.Select(row => Project(row, view.PassMark))], view.Minutes?.Edition ?? 0);
    }

    private static MinutesProject Project(RoundRow row, int passMark)
    {
        var outcome = row.Result!.Outcome;
        var sheets = row.Cells.Where(cell => cell.Standing == AssignmentStanding.Scored).Select(cell => cell.Sheet!.TotalHundredths).ToList();
        return new MinutesProject(
            row.Number, row.Title, [.. row.Cells.Select(cell => cell.Sheet?.Total)],
            outcome == ReviewOutcome.Dropped ? null : ScoreMean.Of(sheets)?.Points(passMark),
            [.. row.Cells.Where(cell => cell.WhyRecused is not null).Select(cell => new MinutesRecusal(cell.Name, cell.WhyRecused!))],
            outcome, row.Result.Reason);
    }
}
