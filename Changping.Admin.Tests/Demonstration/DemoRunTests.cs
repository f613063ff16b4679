using Changping.Admin.Demonstration;
using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Demonstration;

/// <summary>Making the demonstration: the same day gives the same, any day will do, and nothing is mixed with real data.</summary>
public sealed class DemoRunTests
{
    [Fact]
    public async Task The_same_day_gives_the_same_year()
    {
        await using var first = await DemoOfficeOf.DayAsync(TestOffice.Day);
        await using var second = await DemoOfficeOf.DayAsync(TestOffice.Day);
        var (expected, actual) = (DemoDigest.Of(first.DatabaseFile), DemoDigest.Of(second.DatabaseFile));
        Expect.None(from table in expected from row in table.Value.Except(actual[table.Key]) select $"{table.Key}: {row}");
        Expect.None(from table in actual where table.Value.Count != expected[table.Key].Count select table.Key);
    }

    /// <summary>The first and the last day of a year, a weekend at the end of a month, and the day after a leap day.</summary>
    [Theory]
    [InlineData("2027-01-01")]
    [InlineData("2026-12-31")]
    [InlineData("2027-10-31")]
    [InlineData("2028-03-01")]
    public async Task Any_day_has_its_year(string day)
    {
        var today = DateOnly.ParseExact(day, "yyyy-MM-dd");
        await using var office = await DemoOfficeOf.DayAsync(today);
        Assert.Equal(28, await office.AskAsync(context => context.Projects.CountAsync(project => project.State == ProjectState.InService)));
        var due = await office.Get<DueClaims>().RunAsync(Instrument.LivingAllowance, CalendarMonth.Of(today), default);
        Assert.Single(due, claim => claim.IsBlocked);
        Assert.True(await office.AskAsync(context => context.AuditEntries.MaxAsync(entry => entry.At)) < office.Time.GetUtcNow());
    }

    [Fact]
    public async Task A_database_with_anything_in_it_is_refused_and_left_as_it_is()
    {
        await using var office = await TestOffice.OpenAsync(policyInForce: false);
        await office.Get<Appropriate>().RunAsync(TestOffice.Officer, 2026, Instrument.Prize, Money.FromYuan(1), "测试", default);

        var refused = await Assert.ThrowsAsync<DatabaseNotEmptyException>(() => office.Get<DemoYear>().RunAsync(default));

        Assert.Equal("数据库已有数据，演示数据只能写入空库。", refused.Message);
        Assert.Equal(1, await office.AskAsync(context => context.AuditEntries.CountAsync()));
        Assert.False(await office.AskAsync(context => Task.FromResult(DemoMark.IsIn(context))));
    }

    [Fact]
    public async Task The_database_says_that_it_is_made_up_and_takes_no_second_year()
    {
        await using var office = await DemoOfficeOf.DayAsync(TestOffice.Day);
        Assert.True(await office.AskAsync(context => Task.FromResult(DemoMark.IsIn(context))));
        await Assert.ThrowsAsync<DatabaseNotEmptyException>(() => office.Get<DemoYear>().RunAsync(default));
    }

    [Fact]
    public async Task What_was_written_in_a_hurry_is_in_the_file_in_the_end_and_from_then_on_every_commit_waits_for_the_disk()
    {
        await using var office = await DemoOfficeOf.DayAsync(TestOffice.Day);

        // With the last connection the log goes too, be it another test that let go of it.
        var log = new FileInfo(office.DatabaseFile + "-wal");
        Assert.Equal(0, log.Exists ? log.Length : 0);
        Assert.Equal([2L], await office.AskAsync(context => context.Database.SqlQueryRaw<long>("PRAGMA synchronous").ToListAsync()));
    }
}
