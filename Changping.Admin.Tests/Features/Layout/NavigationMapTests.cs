using System.Reflection;
using Changping.Admin.Components.Layout;
using Changping.Admin.Office;
using Microsoft.AspNetCore.Components;

namespace Changping.Admin.Tests.Features.Layout;

public class NavigationMapTests
{
    [Fact]
    public void Only_pages_that_exist_are_shown()
    {
        var routes = typeof(NavigationMap).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template);
        Assert.Empty(NavigationMap.Groups.SelectMany(group => group.Entries).Select(entry => entry.Address).Except(routes));
        Assert.All(NavigationMap.Groups, group => Assert.NotEmpty(group.Entries));
    }

    [Fact]
    public void Who_may_not_manage_accounts_does_not_see_them()
    {
        var addresses = NavigationMap.For(Role.Officer.Permissions().Contains).SelectMany(group => group.Entries).Select(entry => entry.Address);
        Assert.DoesNotContain("/accounts", addresses);
    }

    [Fact]
    public void A_record_belongs_to_its_list_and_no_page_to_the_home_page()
    {
        Assert.Equal("用户与角色", NavigationMap.Find("/accounts/42")?.Entry.Text);
        Assert.Null(NavigationMap.Find("/accountsx"));
        Assert.Equal("工作台", NavigationMap.Find("/")?.Entry.Text);
    }
}
