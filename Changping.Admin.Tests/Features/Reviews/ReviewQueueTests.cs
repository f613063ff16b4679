using Changping.Admin.Features.Matching.LeadingIndustries;
using Changping.Admin.Features.Reviews;
using Changping.Admin.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Reviews;

/// <summary>三 序: companies of leading industries come first in the review queue.</summary>
public sealed class ReviewQueueTests
{
    [Fact]
    public async Task Leading_industries_come_first_and_within_them_who_applied_first()
    {
        await using var office = await TestOffice.OpenAsync();
        for (var number = 1; number <= 4; number++)
        {
            await office.AddSubmittedAsync(number);
        }

        await SetIndustryAsync(office, 3, "生物医药健康产业");
        await SetIndustryAsync(office, 4, "医药健康");
        Assert.Equal(["1", "2", "3", "4"], (await QueueAsync(office)).Select(Last));
        await office.Get<AddLeadingIndustry>().RunAsync(TestOffice.Administrator, "医药健康", null, default);

        var queue = await QueueAsync(office);
        Assert.Equal(["3", "4", "1", "2"], queue.Select(Last));
        Assert.Equal(["医药健康", "医药健康", null, null], queue.Select(project => project.Leading));

        // The round takes them over in that order.
        var round = await office.OpenRoundAsync(await ReviewersAsync(office), [.. queue.Select(project => project.Id)]);
        var view = (await office.Get<ShowRound>().RunAsync(TestOffice.Officer, round.Number, default))!;
        Assert.Equal(queue.Select(project => project.Number), view.Projects.Select(row => row.Number));
    }

    private static string Last(AssignableProject project) => project.Number[^1..];

    /// <summary>As the queue of a round in preparation.</summary>
    private static async Task<IReadOnlyList<AssignableProject>> QueueAsync(TestOffice office)
    {
        var number = await office.Get<PrepareRound>()
            .RunAsync(TestOffice.Officer, new RoundArrangement(ReviewOffice.Plan(), await ReviewersAsync(office)), default);
        var id = await office.AskAsync(context => context.ReviewRounds.Where(round => round.Number == number).Select(round => round.Id).SingleAsync());
        return await office.Get<AssignableProjects>().RunAsync(TestOffice.Officer, id, default);
    }

    private static async Task<IReadOnlyList<Changping.Domain.Reviews.ReviewerId>> ReviewersAsync(TestOffice office) =>
        await office.AskAsync(context => context.Reviewers.OrderBy(reviewer => reviewer.Name).Select(reviewer => reviewer.Id)
            .ToListAsync()) is { Count: > 0 } known
            ? known
            : await office.AddReviewersAsync(3);

    private static async Task SetIndustryAsync(TestOffice office, int number, string industry) => await TestOffice.ImportAsync(
        office.Get<Admin.Features.Enterprises.EnterpriseImport>(), Admin.Registers.Schemas.EnterprisesRegister.Schema,
        Rows.Enterprise(number, ("所属产业", industry)));
}
