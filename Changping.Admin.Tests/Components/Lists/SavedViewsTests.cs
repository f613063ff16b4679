using Changping.Admin.Components.Forms;
using Changping.Admin.Components.Lists;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Components.Lists;

/// <summary>命名视图: kept on the server, one's own or shared.</summary>
public sealed class SavedViewsTests
{
    private const string Page = "/projects";

    [Fact]
    public async Task One_sees_ones_own_first_and_what_others_share_of_the_same_list()
    {
        await using var office = await TestOffice.OpenAsync();
        await SaveAsync(office, TestOffice.SecondOfficer, "乙的", isShared: false);
        await SaveAsync(office, TestOffice.SecondOfficer, "共用", isShared: true);
        await SaveAsync(office, TestOffice.Officer, "在岗", query: "?status=InService&sort=-cost");
        await SaveAsync(office, TestOffice.Officer, "别的列表", page: "/pool");

        var views = await ListAsync(office, TestOffice.Officer);
        Assert.Equal([("在岗", "/projects?status=InService&sort=-cost", false), ("共用", "/projects?q=a", true)],
            views.Select(view => (view.Name, view.Address, view.IsShared)));
        Assert.Equal(["乙的", "共用"], (await ListAsync(office, TestOffice.SecondOfficer)).Select(view => view.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_same_name_replaces_ones_own_view_and_leaves_anothers_alone()
    {
        await using var office = await TestOffice.OpenAsync();
        await SaveAsync(office, TestOffice.SecondOfficer, "在岗", isShared: true);
        await SaveAsync(office, TestOffice.Officer, "在岗", query: "?q=旧");
        await SaveAsync(office, TestOffice.Officer, " 在岗 ", query: "?q=新");
        Assert.Equal([(TestOffice.Officer.Id, "?q=新"), (TestOffice.SecondOfficer.Id, "?q=a")], (await ListAsync(office, TestOffice.Officer))
            .Select(view => (view.OwnerId, view.Query)));
    }

    [Fact]
    public async Task Only_the_owner_removes_and_what_is_gone_stays_gone()
    {
        await using var office = await TestOffice.OpenAsync();
        await SaveAsync(office, TestOffice.Officer, "在岗", isShared: true);
        var view = Assert.Single(await ListAsync(office, TestOffice.SecondOfficer));
        Assert.Contains("李经办", (await Assert.ThrowsAsync<ViewRefusedException>(() => RemoveAsync(office, TestOffice.SecondOfficer, view.Id)))
            .Message, StringComparison.Ordinal);
        await RemoveAsync(office, TestOffice.Officer, view.Id);
        await RemoveAsync(office, TestOffice.Officer, view.Id);
        await SaveAsync(office, TestOffice.Officer, "留下的", isShared: true);
        await RemoveAsync(office, TestOffice.Administrator, (await ListAsync(office, TestOffice.SecondOfficer))[0].Id);
        Assert.Empty(await ListAsync(office, TestOffice.SecondOfficer));
        await SaveAsync(office, TestOffice.Officer, "自用");
        await Assert.ThrowsAsync<ViewRefusedException>(async () =>
            await RemoveAsync(office, TestOffice.Administrator, (await ListAsync(office, TestOffice.Officer))[0].Id));
        await RemoveAsync(office, TestOffice.Officer, (await ListAsync(office, TestOffice.Officer))[0].Id);
        Assert.Empty(await ListAsync(office, TestOffice.Officer));
    }

    [Fact]
    public async Task Names_filters_and_numbers_have_limits_that_still_pass_themselves()
    {
        await using var office = await TestOffice.OpenAsync();
        await SaveAsync(office, TestOffice.Officer, new string('名', SavedViews.LongestName), query: "?" + new string('q', SavedViews.LongestQuery - 1));
        await RefusedAsync(" ");
        await RefusedAsync(new string('名', SavedViews.LongestName + 1));
        await RefusedAsync("长", query: "?" + new string('q', SavedViews.LongestQuery));

        for (var number = 2; number <= SavedViews.MostOfOnePerson; number++)
        {
            await SaveAsync(office, TestOffice.Officer, $"视图{number}");
        }

        await RefusedAsync("多一个");
        await SaveAsync(office, TestOffice.Officer, "视图2", query: "?q=换");
        Assert.Equal(SavedViews.MostOfOnePerson, (await ListAsync(office, TestOffice.Officer)).Count);

        async Task RefusedAsync(string name, string query = "?q=a") =>
            await Assert.ThrowsAsync<ViewRefusedException>(() => SaveAsync(office, TestOffice.Officer, name, query));
    }

    private static Task SaveAsync(TestOffice office, Actor by, string name, string query = "?q=a", bool isShared = false, string page = Page) =>
        office.Get<SavedViews>().SaveAsync(by, page, name, query, isShared, default);

    private static Task RemoveAsync(TestOffice office, Actor by, Guid id) => office.Get<SavedViews>().RemoveAsync(by, id, default);

    private static Task<IReadOnlyList<SavedView>> ListAsync(TestOffice office, Actor by) => office.Get<SavedViews>().ListAsync(by, Page, default);
}
