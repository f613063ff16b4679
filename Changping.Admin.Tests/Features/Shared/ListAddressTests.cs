using Changping.Admin.Components.Lists;

namespace Changping.Admin.Tests.Features.Shared;

/// <summary>The address of a list can be sent and comes back as the same list.</summary>
public class ListAddressTests
{
    private const string Host = "http://localhost";

    [Fact]
    public void What_is_written_is_read_back()
    {
        var query = new ListQuery("陈 & 冯", "eligible", "name", true, 3, 50, new Dictionary<string, string> { ["unit"] = "高校", ["from"] = "2026-01-01" });
        var back = ListAddress.Read(Host + ListAddress.Write("/nominations", query));
        Assert.Equal(query with { Filters = back.Filters }, back);
        Assert.Equal(query.Filters.OrderBy(pair => pair.Key), back.Filters.OrderBy(pair => pair.Key));
    }

    [Fact]
    public void The_list_as_it_opens_has_a_bare_address() => Assert.Equal("/pool", ListAddress.Write("/pool", ListQuery.First));

    [Theory]
    [InlineData("?page=0&size=-5", 1, 20)]
    [InlineData("?page=x&size=100000", 1, 200)]
    [InlineData("?page=99999999999", 1, 20)]
    public void A_mangled_address_gives_a_list_all_the_same(string address, int page, int size)
    {
        var query = ListAddress.Read(Host + "/pool" + address);
        Assert.Equal((page, size), (query.Page, query.PageSize));
        Assert.InRange(query.Skip, 0, int.MaxValue);
    }

    [Theory]
    [InlineData(1, 1, "1")]
    [InlineData(1, 16, "1 2 … 16")]
    [InlineData(4, 16, "1 2 3 4 5 … 16")]
    [InlineData(8, 16, "1 … 7 8 9 … 16")]
    [InlineData(16, 16, "1 … 15 16")]
    public void Pages_show_the_ends_and_the_neighbours(int current, int last, string shown) =>
        Assert.Equal(shown, string.Join(' ', ListFoot.Pages(current, last).Select(page => page is { } number ? $"{number}" : "…")));
}
