using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Overview.Home;

public sealed class HomeFiguresTests
{
    [Fact]
    public async Task The_four_figures_count_people_service_budget_and_what_is_to_be_paid()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.AddProjectAsync(1);
        await office.AddProjectEndingAsync(2, TestOffice.Day.AddDays(90));
        await office.AddProjectEndingAsync(3, TestOffice.Day.AddDays(91));
        var nominations = await office.AskAsync(context => context.Nominations.Select(nomination => nomination.Id).ToListAsync());
        await office.Get<AdmitToPool>().RunAsync(TestOffice.Officer, nominations, default);

        var figures = await office.Get<HomeFigures>().RunAsync(TestOffice.Officer, default);

        Assert.Equal((3, 3, 3, 1), (figures.Pool, figures.PoolThisYear, figures.OnDuty, figures.Ending));
        Assert.Equal((Money.Zero, null), (figures.Committed, figures.ShareHeld));

        // Three subsidies of 300,000; 8, 21 and 21 complete months of 2,000.
        Assert.Equal(Money.FromYuan(900_000 + ((8 + 21 + 21) * 2_000)), figures.ToPay);
    }

    [Fact]
    public async Task A_command_is_one_line_whatever_it_touched_and_yesterday_begins_at_midnight_in_beijing()
    {
        await using var office = await TestOffice.OpenAsync();
        office.Time.SetUtcNow(new DateTimeOffset(2026, 11, 23, 15, 59, 0, TimeSpan.Zero));
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1));
        office.Time.SetUtcNow(new DateTimeOffset(2026, 11, 23, 16, 1, 0, TimeSpan.Zero));
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(2), Rows.Expert(3));
        office.Time.SetUtcNow(new DateTimeOffset(2026, 11, 25, 2, 0, 0, TimeSpan.Zero));

        var recent = await office.Get<RecentChanges>().RunAsync(TestOffice.Officer, default);

        // The register and its two nominations.
        var change = Assert.Single(recent.Changes);
        Assert.Equal((true, "李经办", 3), (recent.SinceYesterday, change.Who, change.Records));

        office.Time.Advance(TimeSpan.FromDays(3));
        recent = await office.Get<RecentChanges>().RunAsync(TestOffice.Officer, default);

        // The two imports, and before them the policy, proposed by one and confirmed by another.
        Assert.Equal((false, 4), (recent.SinceYesterday, recent.Changes.Count));
    }
}
