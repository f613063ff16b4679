using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Matching;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Projects;

/// <summary>What an application begins with where company and expert agreed: nothing of it is settled before the officer has looked at it.</summary>
/// <param name="Enterprise">Credit code.</param>
/// <param name="Expert">The expert's number.</param>
/// <param name="Cost">As the company planned; null where it did not say.</param>
/// <param name="Remark">The intent, the need, and the post that was wanted.</param>
public sealed record BegunApplication(
    string Need, string Intent, string Enterprise, string EnterpriseName, string Expert, string ExpertName, string Title, Money? Cost,
    IReadOnlyList<GoalTarget> Goals, string Remark);

/// <summary>三（三）: an application that goes on from an agreed intent takes over what need and intent say.</summary>
public sealed class BeginApplication(IDbContextFactory<AdminDbContext> contexts)
{
    private const int LongestTitle = 120, LongestGoal = 2000, LongestRemark = 300;

    /// <param name="number">Of the intent.</param>
    /// <returns>Null where no agreed intent has the number.</returns>
    public async Task<BegunApplication?> RunAsync(Actor actor, string number, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var found = await (
            from intent in context.CooperationIntents.AsNoTracking()
            where intent.Number == number && intent.State == IntentState.Agreed
            join need in context.Needs.AsNoTracking() on intent.NeedId equals need.Id
            join enterprise in context.Enterprises.AsNoTracking() on intent.EnterpriseId equals enterprise.Id
            join expert in context.Experts.AsNoTracking() on intent.ExpertId equals expert.Id
            select new { intent, need, enterprise.CreditCode, enterprise.Name, expert.Number, Expert = expert.Details.Name }).FirstOrDefaultAsync(cancel);
        if (found is null)
        {
            return null;
        }

        var (wanted, agreed) = (found.need, found.intent);
        var post = wanted.Post is { } named ? $"，拟聘岗位：{named}" : "";
        return new BegunApplication(
            wanted.Number, agreed.Number, found.CreditCode, found.Name, found.Number, found.Expert, Cut(wanted.Title, LongestTitle), wanted.PlannedInvestment,
            [new GoalTarget(ResultKind.JointResearch, null, Cut(wanted.Description, LongestGoal))],
            Cut($"依据合作意向 {agreed.Number}（{agreed.AgreedOn:yyyy-MM-dd} 达成），企业需求 {wanted.Number}{post}", LongestRemark));
    }

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest];
}
