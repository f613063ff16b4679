using Changping.Admin.Features.Policies.Verdicts;
using Changping.Admin.Tests.Support;
using Changping.Domain.Eligibility;

namespace Changping.Admin.Tests.Features.Policies.Verdicts;

/// <summary>Files change while nothing runs: the next start judges the list by them.</summary>
public sealed class ListingStartTests
{
    [Fact]
    public async Task A_changed_reference_list_judges_the_list_again_at_the_start()
    {
        await using var office = await ListedNomination.NominatedAsync(("专业技术职务", "测试员"), ("学位", "硕士"));
        Assert.Equal(Overall.Incomplete, (await office.ShownAsync()).Overall);

        await using var later = office.With("reference/professional_titles.csv", text => text.TrimEnd() + "\n测试员,测试系列,副高,测试\n");
        await later.Get<ListingStart>().EnsureAsync();

        Assert.Equal((Overall.Eligible, null), await later.ShownAsync());
        await later.ExpectFreshAsync();
    }

    [Fact]
    public async Task A_changed_file_of_the_policy_judges_the_list_again_at_the_start()
    {
        await using var office = await ListedNomination.NominatedAsync(("参加工作时间", "2024-05-01"));

        await using var later =
            office.Under("2.0", text =>
                text.Replace("\"value\": 2, \"clause\": \"work-experience\"", "\"value\": 3, \"clause\": \"work-experience\"", StringComparison.Ordinal));
        await later.Get<ListingStart>().EnsureAsync();

        Assert.Equal(Overall.Ineligible, (await later.ShownAsync()).Overall);
        await later.ExpectFreshAsync();
    }

    [Fact]
    public async Task A_start_with_the_same_files_judges_nothing()
    {
        await using var office = await ListedNomination.NominatedAsync();
        await office.ByHandAsync("UPDATE NominationListings SET NextStep = '手改'");

        await office.Get<ListingStart>().EnsureAsync();

        Assert.Equal("手改", (await office.ShownAsync()).NextStep);
    }
}
