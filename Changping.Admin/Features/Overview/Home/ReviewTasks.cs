using Changping.Admin.Components.Records;
using Changping.Admin.Features.Reviews;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Overview.Home;

/// <summary>三（三）: review rounds that are to be opened, scored, closed or written up; the few that are not closed are read whole, for their own rules
/// say what is missing.</summary>
internal static class ReviewTasks
{
    /// <summary>So many days before the review what is missing becomes a task.</summary>
    public const int NearDays = 7;

    /// <summary>What the office does.</summary>
    public static async Task AddAsync(AdminDbContext context, Actor actor, DateOnly today, List<HomeTask> tasks, CancellationToken cancel)
    {
        var rounds = await WholeRounds.Of(context).AsNoTracking().Where(round => round.State != RoundState.Closed).OrderBy(round => round.HeldOn)
            .ThenBy(round => round.Number).ToListAsync(cancel);
        foreach (var round in rounds)
        {
            if (round.State == RoundState.Open && round.ScoringGaps().Count == 0)
            {
                // All is there: nothing to do before the day of the review.
                if (round.HeldOn <= today)
                {
                    tasks.Add(Of(round, "可结束评审", StateTone.Ok, "核对结果后结束评审", today));
                }
            }
            else if (round.HeldOn <= today.AddDays(NearDays))
            {
                tasks.Add(round.State == RoundState.Draft
                    ? Of(round, "评审待开始", StateTone.Warn, round.OpeningGaps() is [var gap, ..] ? gap : "核对评审组和项目后开始评分", today)
                    : Of(round, "评分未齐", StateTone.Warn, Missing(round), today));
            }
        }

        await AddMinutesAsync(context, actor, tasks, cancel);
    }

    /// <summary>What the actor does as a reviewer.</summary>
    public static async Task AddOwnAsync(AdminDbContext context, Actor actor, DateOnly today, List<HomeTask> tasks, CancellationToken cancel)
    {
        if (await OwnAsync(context, actor, cancel) is not { } own)
        {
            return;
        }

        var rounds = await WholeRounds.Of(context).AsNoTracking()
            .Where(round => round.State == RoundState.Open && round.Members.Any(member => member.ReviewerId == own && member.LeftOn == null))
            .OrderBy(round => round.HeldOn).ThenBy(round => round.Number).ToListAsync(cancel);
        foreach (var round in rounds)
        {
            var (undeclared, unscored) = Waiting(round, own);
            if (undeclared + unscored > 0)
            {
                tasks.Add(Of(round, "待我评审", StateTone.Warn, Words(undeclared, unscored), today) with
                {
                    Address = "/my-reviews",
                    Count = undeclared
                    + unscored
                });
            }
        }
    }

    private static HomeTask Of(ReviewRound round, string kind, StateTone tone, string next, DateOnly today) =>
        new(kind, tone, $"{round.Number} {round.Title}", next, round.HeldOn, $"/reviews/{round.Number}") { Overdue = round.HeldOn <= today };

    /// <summary>First the projects that would have no result, for those cannot be helped afterwards.</summary>
    private static string Missing(ReviewRound round)
    {
        var waiting = round.Panel.Select(member => Waiting(round, member.ReviewerId)).ToList();
        var words = Words(waiting.Sum(one => one.Undeclared), waiting.Sum(one => one.Unscored));
        return round.Projects.Count(project => round.Mean(project.ProjectId) is null) is > 0 and var without
            ? $"{without} 个项目有效评分不足 {ScoreMean.FewestScores} 份；催办，还缺{words}"
            : $"催办，还缺{words}";
    }

    private static (int Undeclared, int Unscored) Waiting(ReviewRound round, ReviewerId reviewer)
    {
        var standings = round.Assignments.Where(assignment => assignment.ReviewerId == reviewer).Select(round.Standing).ToList();
        return (standings.Count(standing => standing == AssignmentStanding.Undeclared), standings.Count(standing => standing == AssignmentStanding.Clear));
    }

    private static string Words(int undeclared, int unscored) =>
        string.Join("、", ((string[])[undeclared > 0 ? $"利害关系声明 {undeclared} 项" : "", unscored > 0 ? $"评分 {unscored} 项" : ""]).Where(part => part.Length > 0));

    /// <summary>To who sat on the panel they only wait: another officer issues them.</summary>
    private static async Task AddMinutesAsync(AdminDbContext context, Actor actor, List<HomeTask> tasks, CancellationToken cancel)
    {
        var written = (await context.IssuedDocuments.Where(document => document.Kind == DocumentKind.ReviewMinutes)
            .Select(document => document.SubjectId).Distinct().ToListAsync(cancel)).ToHashSet();
        var own = await OwnAsync(context, actor, cancel) ?? default;
        var closed = await context.ReviewRounds.Where(round => round.State == RoundState.Closed).OrderBy(round => round.Number)
            .Select(round => new
            {
                round.Id,
                round.Number,
                round.Title,
                round.ClosedOn,
                IsOwn = round.Members.Any(member => member.ReviewerId == own)
            }).ToListAsync(cancel);
        foreach (var round in closed.Where(round => !written.Contains(round.Id.Value)))
        {
            tasks.Add(new HomeTask("纪要待签发", StateTone.Info, $"{round.Number} {round.Title}",
                round.IsOwn ? "等待另一名经办人签发" : $"签发评审会议纪要（{round.ClosedOn:MM-dd} 结束）", null, $"/reviews/{round.Number}")
            { WaitsForAnother = round.IsOwn });
        }
    }

    private static Task<ReviewerId?> OwnAsync(AdminDbContext context, Actor actor, CancellationToken cancel) =>
        context.Reviewers.Where(reviewer => reviewer.AccountId == actor.Id).Select(reviewer => (ReviewerId?)reviewer.Id).FirstOrDefaultAsync(cancel);
}
