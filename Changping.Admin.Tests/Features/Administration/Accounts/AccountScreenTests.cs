using Bunit;
using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Office;
using Changping.Admin.Tests.Features.Shared;
using Changping.Admin.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Changping.Admin.Tests.Features.Administration.Accounts;

/// <summary>What the page 用户与角色 offers is what the use cases would do, and what it does not offer it explains.</summary>
public sealed class AccountScreenTests
{
    [Fact]
    public async Task A_role_that_is_excluded_by_a_chosen_one_cannot_be_chosen_and_says_why()
    {
        await using var screen = new ScreenContext();
        var chosen = new HashSet<Role> { Role.Officer };
        var choices = screen.Render<RoleChoices>(parameters => parameters.Add(choices => choices.Chosen, chosen));
        var open = Enum.GetValues<Role>().Where(role => !Box(choices, role).HasAttribute("disabled"));

        Assert.Equal([Role.Officer, Role.Approver, Role.Member], open);
        Assert.Contains("“系统管理员”与“经办人”不能由同一人兼任", choices.FindAll("label")[(int)Role.Administrator].TextContent, StringComparison.Ordinal);
        Box(choices, Role.Officer).Change(false);
        Assert.DoesNotContain(Enum.GetValues<Role>(), role => Box(choices, role).HasAttribute("disabled"));
    }

    [Fact]
    public async Task The_page_offers_nobody_their_own_roles_and_says_who_changes_them()
    {
        await using var office = await TestOffice.OpenAsync();
        var other = new Actor(Guid.NewGuid(), "钱经办", Role.Officer.Permissions());
        await (await office.SignedInAsync(other, Role.Officer)).DisposeAsync();
        await using var screen = await office.SignedInAsync(TestOffice.Administrator, Role.Administrator);
        var change = new AccountChange(office.Get<CommandTransaction>(), office.Get<IServiceScopeFactory>());
        screen.Services.AddSingleton(new LockAccount(change, office.Get<SessionBook>()));
        screen.Services.AddSingleton(new ResetPassword(change, office.Get<SessionBook>(), office.Time));
        screen.Services.AddSingleton(new SetRoles(change, office.Get<SessionBook>(), office.Time));
        var page = screen.Render<Admin.Features.Administration.Accounts.Accounts>();
        page.WaitForState(() => page.FindAll("tbody tr").Count == 2 && page.FindAll("tbody button").Count > 0);

        var (own, others) = (RolesOf(page, "周管理"), RolesOf(page, "钱经办"));
        Assert.Equal((true, SetRoles.NotOnesOwn), (own.HasAttribute("disabled"), own.GetAttribute("title")));
        Assert.False(others.HasAttribute("disabled"));
    }

    private static AngleSharp.Dom.IElement Box(IRenderedComponent<RoleChoices> choices, Role role) => choices.FindAll("input")[(int)role];

    private static AngleSharp.Dom.IElement RolesOf(IRenderedComponent<Admin.Features.Administration.Accounts.Accounts> page, string name) =>
        page.FindAll("tbody tr").Single(row => row.TextContent.Contains(name, StringComparison.Ordinal)).QuerySelectorAll("button")
            .First(button => button.TextContent == "角色…");
}
