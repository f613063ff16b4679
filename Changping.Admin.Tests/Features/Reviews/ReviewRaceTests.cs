using Changping.Admin.Features.Reviews;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Projects;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Reviews;

/// <summary>Two at once, each with services and connections of its own over one file: one wins, the other is told why.</summary>
public sealed class ReviewRaceTests
{
    private const int Times = 10;

    [Fact]
    public async Task Two_people_close_one_round()
    {
        await using var office = await TestOffice.OpenAsync();
        await using var beside = office.Beside();
        var panel = await office.AddReviewersAsync(3);
        for (var time = 1; time <= Times; time++)
        {
            var round = await office.OpenRoundAsync(panel, await office.AddSubmittedAsync(time));
            var closing = new RoundClosing(round.Id, new Dictionary<ProjectId, string>(), await office.VersionAsync(round));
            (await Race.RunAsync(
                () => office.Get<CloseRound>().RunAsync(TestOffice.Officer, closing, default),
                () => beside.Get<CloseRound>().RunAsync(TestOffice.SecondOfficer, closing, default))).OneWon("已由");
        }

        Assert.Equal(Times, await office.AskAsync(context => context.AuditEntries.CountAsync(entry => entry.Kind == CommandKind.CloseRound)));
    }

    [Fact]
    public async Task Two_sheets_of_one_reviewer_for_one_project()
    {
        await using var office = await TestOffice.OpenAsync();
        await using var beside = office.Beside();
        var round = await office.OpenRoundAsync(await office.AddReviewersAsync(3), await office.AddSubmittedAsync(1));
        await office.DeclareAsync(TestOffice.Officer, round, 2);
        for (var time = 0; time < Times; time++)
        {
            var basedOn = time;
            (await Race.RunAsync(
                () => office.ScoreAsync(TestOffice.Officer, round, 2, 80, basedOn: basedOn),
                () => beside.ScoreAsync(TestOffice.SecondOfficer, round, 2, 90, basedOn: basedOn))).OneWon("提交");
        }

        Assert.Equal(Times, Assert.Single(await office.AskAsync(context => context.ReviewRounds.SelectMany(candidate => candidate.Sheets)
            .ToListAsync())).Revision);
    }

    [Fact]
    public async Task One_project_into_two_rounds()
    {
        await using var office = await TestOffice.OpenAsync();
        await using var beside = office.Beside();
        var panel = await office.AddReviewersAsync(3);
        var rounds = new List<ReviewRoundId>();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var number = await office.Get<PrepareRound>().RunAsync(TestOffice.Officer, new RoundArrangement(ReviewOffice.Plan(), panel), default);
            rounds.Add(await office.AskAsync(context => context.ReviewRounds.Where(round => round.Number == number).Select(round => round.Id).SingleAsync()));
        }

        for (var time = 1; time <= Times; time++)
        {
            var project = await office.AddSubmittedAsync(time);
            (await Race.RunAsync(
                () => office.Get<AssignProjects>().RunAsync(TestOffice.Officer, rounds[0], [project], default),
                () => beside.Get<AssignProjects>().RunAsync(TestOffice.SecondOfficer, rounds[1], [project], default))).OneWon("评审中");
        }

        Assert.Equal(Times, await office.AskAsync(context => context.ReviewRounds.SelectMany(round => round.Projects).CountAsync()));
    }

    /// <summary>Even where the code forgot to look.</summary>
    [Fact]
    public async Task The_database_itself_refuses_a_second_sheet()
    {
        await using var office = await TestOffice.OpenAsync();
        var round = await office.OpenRoundAsync(await office.AddReviewersAsync(3), await office.AddSubmittedAsync(1));
        await office.DeclareAsync(ReviewOffice.First, round, 0);
        await office.ScoreAsync(ReviewOffice.First, round, 0, 80);
        var refused = await Assert.ThrowsAsync<SqliteException>(() => office.ByHandAsync("INSERT INTO ReviewSheets SELECT * FROM ReviewSheets"));
        Assert.Contains("UNIQUE", refused.Message, StringComparison.Ordinal);
    }
}
