using Changping.Admin.Features.Reviews;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Policy;
using Changping.Domain.Reviews;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Reviews;

/// <summary>Which account is a reviewer's stays while they sit on the panel of a round that runs.</summary>
public sealed class ReviewerAccountTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("pingshen9")]
    public async Task It_is_neither_changed_nor_cleared_while_the_round_is_open(string? userName)
    {
        await using var office = await OfficeAsync();
        var round = await office.OpenRoundAsync(await office.AddReviewersAsync(3), await office.AddSubmittedAsync(1));

        var refusal = await Assert.ThrowsAsync<RuleViolationException>(() => SaveAsync(office, round.Panel[0], userName));
        Assert.Contains($"{round.Number} 的评审组中，登录账号不能更改或清除", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(ReviewOffice.First.Id, await AccountAsync(office, round.Panel[0]));

        // The same account may be saved with whatever else was corrected, and one may be given to whoever has none.
        await SaveAsync(office, round.Panel[0], "pingshen1");
        await SaveAsync(office, round.Panel[2], "pingshen9");
        Assert.NotNull(await AccountAsync(office, round.Panel[2]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_is_free_again_after_the_end_and_for_who_left_the_panel(bool closed)
    {
        await using var office = await OfficeAsync();
        var reviewers = await office.AddReviewersAsync(4);
        var round = await office.OpenRoundAsync([.. reviewers.Take(3)], await office.AddSubmittedAsync(1));
        if (closed)
        {
            await office.CloseAsync(TestOffice.SecondOfficer, round);
        }
        else
        {
            await office.Get<ReplaceMember>().RunAsync(TestOffice.Officer, round.Id, reviewers[0], reviewers[3], "出差", default);
        }

        await SaveAsync(office, reviewers[0], null);
        Assert.Null(await AccountAsync(office, reviewers[0]));
    }

    /// <summary>With the accounts of the first reviewer and of one who is not called yet.</summary>
    private static async Task<TestOffice> OfficeAsync()
    {
        var office = await TestOffice.OpenAsync();
        await office.AskAsync(async context =>
        {
            var role = new IdentityRole<Guid>(nameof(Role.Reviewer)) { Id = Guid.NewGuid() };
            context.Add(role);
            foreach (var (id, name) in new[] { (ReviewOffice.First.Id, "pingshen1"), (Guid.NewGuid(), "pingshen9") })
            {
                context.Add(new AppUser { Id = id, UserName = name, DisplayName = name });
                context.Add(new IdentityUserRole<Guid> { UserId = id, RoleId = role.Id });
            }

            return await context.SaveChangesAsync();
        });
        return office;
    }

    private static Task<Guid?> AccountAsync(TestOffice office, ReviewerId id) =>
        office.AskAsync(context => context.Reviewers.Where(reviewer => reviewer.Id == id).Select(reviewer => reviewer.AccountId).SingleAsync());

    private static async Task SaveAsync(TestOffice office, ReviewerId id, string? userName)
    {
        var known = await office.Get<ReadReviewer>().RunAsync(TestOffice.Officer, id, default);
        await office.Get<SaveReviewer>().RunAsync(TestOffice.Officer, known with { UserName = userName }, default);
    }
}
