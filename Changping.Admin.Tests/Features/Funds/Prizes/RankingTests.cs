using Bunit;
using Changping.Admin.Features.Funds.Prizes;
using Changping.Admin.Tests.Features.Shared;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.AspNetCore.Components;

namespace Changping.Admin.Tests.Features.Funds.Prizes;

/// <summary>The ranking is moved by the arrows, by typing a place, and by the scores.</summary>
public sealed class RankingTests
{
    [Theory]
    [InlineData("C", 1, "CABD")]
    [InlineData("A", 3, "BCAD")]
    [InlineData("B", 99, "ACDB")]
    [InlineData("B", -5, "BACD")]
    public void A_typed_place_moves_one_and_shifts_the_others(string who, int to, string order)
    {
        var draft = Draft();
        draft.Move(draft.Rows.Single(row => row.Candidate.Number == who), to);
        Assert.Equal(order, Order(draft));
    }

    [Fact]
    public void By_score_those_without_one_keep_their_order_behind()
    {
        var draft = Draft();
        (draft.Rows[1].Score, draft.Rows[3].Score) = (80, 92.5m);
        draft.SortByScore();
        Assert.Equal("DBAC", Order(draft));
    }

    [Fact]
    public async Task The_arrows_move_by_one_and_end_at_the_ends()
    {
        await using var context = new ScreenContext();
        var draft = Draft();
        var told = 0;
        var table = context.Render<PrizeRanking>(parameters => parameters.Add(ranking => ranking.Draft, draft)
            .Add(ranking => ranking.Results, new Dictionary<ProjectId, int>())
            .Add(ranking => ranking.Changed, EventCallback.Factory.Create(this, () => told++)));
        table.Find("[aria-label=测试B上移]").Click();
        table.Find("[aria-label=测试C下移]").Click();

        Assert.Equal(("BADC", 2), (Order(draft), told));
        Assert.True(table.Find("[aria-label=测试B上移]").HasAttribute("disabled"));
        Assert.True(table.Find("[aria-label=测试C下移]").HasAttribute("disabled"));
        await table.ChooseAsync("测试A的等次", PrizeGrade.Second.ChineseName());
        Assert.Equal((PrizeGrade.Second, 1), (draft.Rows[1].Grade, draft.Given(PrizeGrade.Second)));
    }

    [Fact]
    public void A_saved_order_stands_and_who_came_since_stands_behind()
    {
        var candidates = Draft().Rows.Select(row => row.Candidate).ToList();
        var selection = new PrizeSelection(Id.New<PrizeSelectionId>(), 2026, new ActingPerson(Guid.NewGuid(), "李经办"), new DateOnly(2026, 12, 1));
        var (a, b, c) = (candidates[0], candidates[1], candidates[2]);
        selection.Write(new PrizeFacts(1, 0, 0, null, [], "",
            [new(c.ProjectId, "C", "丙", 90, PrizeGrade.First), new(a.ProjectId, "A", "甲", null, null)]), new ActingPerson(Guid.NewGuid(), "李经办"));
        var draft = PrizeDraft.Of(2026, selection, [a with { Prized = "2025 年度三等奖" }, b, c]);

        Assert.Equal(("CB", 90m, PrizeGrade.First), (Order(draft), draft.Rows[0].Score, draft.Rows[0].Grade));
    }

    private static string Order(PrizeDraft draft) => string.Concat(draft.Rows.Select(row => row.Candidate.Number));

    private static PrizeDraft Draft() => PrizeDraft.Of(2026, null, [.. "ABCD".Select(letter => new PrizeCandidate(
        Id.New<ProjectId>(), $"{letter}", $"课题{letter}", $"测试{letter}", "企业", new DateOnly(2026, 10, 14), ProjectState.Evaluated,
        EvaluationGrade.Qualified, null))]);
}
