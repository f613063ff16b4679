using Bunit;
using Changping.Admin.Features.Reviews;
using Changping.Admin.Office;
using Changping.Admin.Tests.Features.Shared;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Features.Reviews;

/// <summary>What stands on the screen of whom.</summary>
public sealed class ReviewScreenTests
{
    [Fact]
    public async Task A_recused_reviewer_sees_no_scores_and_no_way_to_the_file()
    {
        await using var office = await TestOffice.OpenAsync();
        var round = await ScoredAsync(office, "清华大学");
        await using var screen = new ScreenContext();
        var card = await ShowAsync(office, screen);
        Assert.Contains("现任职于推荐单位 清华大学", card.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("80.00", card.Markup, StringComparison.Ordinal);
        Assert.Empty(card.FindAll("a"));

        var reader = ReviewOffice.First with { Permissions = Role.Reviewer.Permissions().Union(Role.Officer.Permissions()).ToHashSet() };
        var view = (await office.Get<ShowRound>().RunAsync(reader, round.Number, default))!;
        var matrix = screen.Render<RoundMatrix>(parameters => parameters.Add(matrix => matrix.View, view));
        Assert.Contains("评审1回避", matrix.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("80.00", matrix.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_office_sees_every_score_with_the_result_so_far()
    {
        await using var office = await TestOffice.OpenAsync();
        var round = await ScoredAsync(office, "清华大学");
        var view = (await office.Get<ShowRound>().RunAsync(TestOffice.Officer, round.Number, default))!;
        await using var screen = new ScreenContext();
        var matrix = screen.Render<RoundMatrix>(parameters => parameters.Add(matrix => matrix.View, view));
        Assert.Equal(4, matrix.FindAll("td.center").Count(cell => cell.TextContent.Contains("80.00", StringComparison.Ordinal)));
        Assert.Contains("目前通过", matrix.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_declaration_there_is_a_way_to_declare_and_none_to_the_file()
    {
        await using var office = await TestOffice.OpenAsync();
        var round = await office.OpenRoundAsync(await office.AddReviewersAsync(3), await office.AddSubmittedAsync(1));
        await using var screen = new ScreenContext();
        Assert.Empty((await ShowAsync(office, screen)).FindAll("a"));
        Assert.Contains((await ShowAsync(office, screen)).FindAll("button"), button => button.TextContent == "声明…");
        await office.DeclareAsync(ReviewOffice.First, round, 0);
        Assert.Equal($"/my-reviews/{round.Number}/2026-项目-9001", Assert.Single((await ShowAsync(office, screen)).FindAll("a")).GetAttribute("href"));
    }

    private static async Task<IRenderedComponent<MyRoundCard>> ShowAsync(TestOffice office, ScreenContext screen)
    {
        var rounds = await office.Get<MyReviews>().RunAsync(ReviewOffice.First, default);
        return screen.Render<MyRoundCard>(parameters => parameters.Add(card => card.Round, rounds![0]));
    }

    private static async Task<OpenedRound> ScoredAsync(TestOffice office, string unitOfFirst)
    {
        var round = await office.OpenRoundAsync(await office.AddReviewersAsync(5, unitOfFirst), await office.AddSubmittedAsync(1));
        for (var member = 1; member < 5; member++)
        {
            await office.DeclareAsync(ReviewOffice.By(member), round, member);
            await office.ScoreAsync(ReviewOffice.By(member), round, member, 80);
        }

        return round;
    }
}
