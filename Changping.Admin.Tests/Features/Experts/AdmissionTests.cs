using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Experts;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Experts;

/// <summary>批量入库: put to the officer row by row, then all or none.</summary>
public class AdmissionTests
{
    [Fact]
    public async Task One_ineligible_row_stops_the_whole_batch_and_is_named()
    {
        await using var office = await ListNominationsTests.MixedAsync();
        var ids = await IdsAsync(office, ListQuery.First);
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => office.Get<AdmitToPool>().RunAsync(TestOffice.Officer, ids, default));
        Assert.Contains("测试三", refused.Message, StringComparison.Ordinal);
        Assert.Equal((Clauses.DegreeOrTitle, "2.0"), (refused.Clause, refused.Policy));
        Assert.Equal((0, 0), await office.AskAsync(async context =>
            (await context.PoolEntries.CountAsync(), await context.NominationListings.CountAsync(listing => listing.IsAdmitted))));
    }

    [Fact]
    public async Task The_plan_blocks_with_the_clause_what_cannot_be_admitted()
    {
        await using var office = await ListNominationsTests.MixedAsync();
        var rows = await office.Get<PlanAdmission>().RunAsync(TestOffice.Officer, ListQuery.First, null, default);
        Assert.Equal(4, rows.Count);
        Assert.Contains(rows, row => row.Name.StartsWith("测试三", StringComparison.Ordinal) && row.Blockers[0].StartsWith("二（二）1", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Name.StartsWith("测试四", StringComparison.Ordinal) && row.Blockers[0].StartsWith("二（一）", StringComparison.Ordinal));
        Assert.Equal(2, rows.Count(row => row.Blockers.Count == 0));
    }

    [Fact]
    public async Task All_matching_means_the_filter_and_not_the_page()
    {
        await using var office = await ListNominationsTests.MixedAsync();
        var query = ListQuery.First with { PageSize = 1, Status = nameof(Overall.Eligible) };
        var rows = await office.Get<PlanAdmission>().RunAsync(TestOffice.Officer, query, null, default);
        Assert.Equal(2, await office.Get<AdmitToPool>().RunAsync(TestOffice.Officer, [.. rows.Select(row => (NominationId)row.Key)], default));

        var again = await office.Get<PlanAdmission>().RunAsync(TestOffice.Officer, query, null, default);
        Assert.All(again, row => Assert.Contains("已入库", row.Blockers[0], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_officers_who_admit_the_same_nomination_at_once_make_one_entry()
    {
        await using var office = await ListNominationsTests.MixedAsync();
        var ids = await IdsAsync(office, ListQuery.First with { Text = "测试一" });
        var attempts = await Task.WhenAll(Enumerable.Range(0, 4).Select(index => Task.Run(async () =>
        {
            try
            {
                await office.Get<AdmitToPool>().RunAsync(index % 2 == 0 ? TestOffice.Officer : TestOffice.SecondOfficer, ids, default);
                return true;
            }
            catch (Exception refused) when (refused is RuleViolationException or ConflictException)
            {
                return false;
            }
        })));
        Assert.Single(attempts, done => done);
        Assert.Equal(1, await office.AskAsync(context => context.PoolEntries.CountAsync()));
    }

    [Fact]
    public async Task Neither_plan_nor_admission_is_for_those_who_may_only_read()
    {
        await using var office = await ListNominationsTests.MixedAsync();
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<PlanAdmission>().RunAsync(TestOffice.Approver, ListQuery.First, null, default));
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<AdmitToPool>().RunAsync(TestOffice.Approver, [], default));
    }

    private static async Task<List<NominationId>> IdsAsync(TestOffice office, ListQuery query) =>
        [.. (await ListNominationsTests.ListAsync(office, query)).Rows.Select(row => row.Id)];
}
