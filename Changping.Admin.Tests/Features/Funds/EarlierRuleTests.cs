using Changping.Admin.Features.Funds.Commercialisation;
using Changping.Admin.Features.Funds.Prizes;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Funds;

/// <summary>Ruling 1, reading 0040: established before the policy's own first day a project is shown, and brings no money of whatever kind.</summary>
public sealed class EarlierRuleTests
{
    private static readonly (string, string?)[] Before = [("立项日期", "2023-12-31"), ("协议签订日期", "2024-10-10"), ("服务起始日", "2024-10-15")];
    private static readonly (string, string?)[] On = [("立项日期", "2024-01-01"), ("协议签订日期", "2024-10-10"), ("服务起始日", "2024-10-15")];

    [Fact]
    public async Task A_project_of_an_earlier_rule_was_granted_a_conversion_subsidy()
    {
        await using var office = await AwardOffice.OpenAsync(changes: Before);
        var project = (await office.NumbersAsync())[0];

        var refusal = await Assert.ThrowsAsync<RuleViolationException>(() => office.ApplyAsync(project, 1_000_000));

        Assert.Equal(Clauses.Commercialisation, refusal.Clause);
        Assert.Contains("立项于 2023-12-31，早于政策印发日 2024-01-01，按原办法执行", refusal.Reason, StringComparison.Ordinal);
        var preview = await office.Get<PreviewApplication>().RunAsync(TestOffice.Officer, project, Money.FromYuan(1_000_000), TestOffice.Day, "合同 1", default);
        Assert.Contains("按原办法执行", preview!.Why, StringComparison.Ordinal);
        Assert.Equal(0, await office.AskAsync(context => context.CommercialisationApplications.CountAsync()));
    }

    [Fact]
    public async Task A_project_of_an_earlier_rule_was_offered_for_a_prize()
    {
        await using var office = await AwardOffice.OpenAsync(changes: Before);
        await office.EvaluateAsync((await office.NumbersAsync())[0]);

        var view = await office.Get<ShowSelection>().RunAsync(TestOffice.Officer, TestOffice.Day.Year, default);

        Assert.Contains("按原办法执行", Assert.Single(view.Candidates).Blocker, StringComparison.Ordinal);
        Assert.False(view.Candidates[0].IsOpen);
    }

    [Fact]
    public async Task On_the_first_day_of_the_policy_both_are_possible()
    {
        await using var office = await AwardOffice.OpenAsync(changes: On);
        var project = (await office.NumbersAsync())[0];
        await office.DecideAsync(await office.ApplyAsync(project, 1_000_000));
        await office.EvaluateAsync(project);
        await office.ApproveSelectionAsync(PrizeGrade.First);

        Assert.Equal(2, await office.AskAsync(context => context.Grants.CountAsync()));
    }
}
