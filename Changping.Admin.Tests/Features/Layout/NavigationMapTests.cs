using System.Reflection;
using Changping.Admin.Components.Layout;
using Changping.Admin.Features.Funds.Forms;
using Changping.Admin.Office;
using Changping.Domain.Funds;
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
    public void Each_kind_of_money_has_its_entry_and_its_form_in_the_order_of_the_clauses()
    {
        Assert.Equal(["年度预算", .. Instrument.All.Select(instrument => instrument.ChineseName()), "拨付批次", "拨付回执", "应收回"],
            NavigationMap.Groups.Single(group => group.Title == "经费管理").Entries.Select(entry => entry.Text));
        Assert.Equal(Instrument.All, InstrumentForm.All.Select(form => form.Instrument));
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
