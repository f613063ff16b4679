using Changping.Admin.Security;
using Changping.Domain.Policy;
using Changping.Domain.Reviews;

namespace Changping.Admin.Features.Reviews;

/// <summary>评审纪要: all that the minutes of a closed round say, ready to be filled into a document.</summary>
/// <param name="Left">Who was replaced, when and why.</param>
public sealed record ReviewMinutes(
    string Number, string Title, DateOnly HeldOn, DateOnly ClosedOn, int PassMark, IReadOnlyList<ReviewCriterion> Criteria,
    IReadOnlyList<MinutesMember> Panel, IReadOnlyList<MinutesMember> Left, IReadOnlyList<MinutesProject> Projects, string ClosedBy);

/// <param name="Remark">Of one who left: when and why.</param>
public sealed record MinutesMember(string Name, string Unit, string? Remark = null);

public sealed record MinutesProject(
    int Sequence, string Number, string Title, string Enterprise, string Expert, IReadOnlyList<MinutesRecusal> Recusals, IReadOnlyList<MinutesScore> Scores,
    string Outcome, string Reason);

public sealed record MinutesRecusal(string Name, string Reason);

/// <param name="EnteredBy">The officer who entered the signed paper; null where the reviewer did.</param>
public sealed record MinutesScore(string Name, decimal Total, string? Comment, string? EnteredBy);

/// <summary>The minutes of a closed round, for the office; not for an account that sat on the panel.</summary>
public sealed class ReadMinutes(ShowRound rounds)
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

        return new ReviewMinutes(
            view.Number, view.Title, view.HeldOn, view.ClosedOn!.Value, view.PassMark, view.Criteria,
            [.. view.Panel.Select(member => new MinutesMember(member.Name, member.Unit))],
            [.. view.Left.Select(member => new MinutesMember(member.Name, member.Unit, $"{member.LeftOn:yyyy-MM-dd} 退出：{member.LeaveReason}"))],
            [.. view.Projects.Select(Project)], view.ClosedBy!);
    }

    private static MinutesProject Project(RoundRow row) => new(
        row.Sequence, row.Number, row.Title, row.Enterprise, row.Expert,
        [.. row.Cells.Where(cell => cell.WhyRecused is not null).Select(cell => new MinutesRecusal(cell.Name, cell.WhyRecused!))],
        [.. row.Cells.Where(cell => cell.Sheet is not null).Select(cell => new MinutesScore(
            cell.Name, cell.Sheet!.Total, cell.Sheet.Comment, cell.Sheet.IsSigned ? cell.Sheet.ScoredBy.Name : null))],
        row.Result!.Outcome.ChineseName(), row.Result.Reason);
}
