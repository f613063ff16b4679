using System.Net;
using System.Text.RegularExpressions;
using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Changping.Admin.Tests.Features.Administration.Accounts;

/// <summary>An administrator once gave themselves 负责人 and 经办人, signed in again and approved a batch.</summary>
public sealed partial class SeparatedDutiesTests
{
    [Theory]
    [InlineData(Role.Administrator, Role.Approver)]
    [InlineData(Role.Officer)]
    [InlineData(Role.Administrator)]
    public async Task An_administrator_changes_their_own_roles_in_no_way(params Role[] roles)
    {
        await using var host = await OfficeHost.WithDemoAccountsAsync();
        var administrator = await host.ActorAsync("zhouguanli");
        var refused = await RefusedAsync(host, administrator, administrator.Id, roles);

        Assert.Equal("不能更改自己的角色，请由另一位系统管理员办理。", refused);
        Assert.Equal(administrator.Permissions.Order(), (await host.ActorAsync("zhouguanli")).Permissions.Order());
    }

    [Theory]
    [InlineData("“系统管理员”与“经办人”", Role.Officer, Role.Administrator)]
    [InlineData("“审计”与“工作组成员”", Role.Member, Role.Auditor)]
    [InlineData("“评审专家”与“负责人”", Role.Approver, Role.Reviewer)]
    public async Task Roles_that_exclude_each_other_are_not_given_to_anybody(string said, params Role[] roles)
    {
        await using var host = await OfficeHost.WithDemoAccountsAsync();
        var (administrator, officer) = (await host.ActorAsync("zhouguanli"), await host.ActorAsync("lijingban"));
        Assert.Contains(said, await RefusedAsync(host, administrator, officer.Id, roles), StringComparison.Ordinal);
        Assert.True((await host.ActorAsync("lijingban")).May(Permission.PreparePayment));

        var added = await Assert.ThrowsAsync<AccountRefusedException>(() => host.AskAsync(services =>
            services.GetRequiredService<AddAccount>().RunAsync(administrator, new NewAccount("zhengxinren", "郑新人", WorkingUnit.ScienceCommission, roles))));
        Assert.Contains(said, added.Message, StringComparison.Ordinal);
        Assert.Equal(DemoAccounts.All.Count, await CountAsync(host));
    }

    [Fact]
    public async Task A_pair_written_into_the_database_by_hand_gives_no_right_until_another_administrator_mends_it()
    {
        await using var host = await OfficeHost.WithDemoAccountsAsync();
        await ByHandAsync(host, "wangfuzeren", Role.Administrator);
        var both = await host.ActorAsync("wangfuzeren");
        Assert.Empty(both.Permissions);
        var refused = Assert.Throws<NotPermittedException>(() => both.Require(Permission.Approve));
        Assert.Contains("同时有“系统管理员”和“负责人”角色", refused.Message, StringComparison.Ordinal);
        Assert.Contains("请另一位系统管理员在“用户与角色”中改正", refused.Message, StringComparison.Ordinal);

        var administrator = await host.ActorAsync("zhouguanli");
        var row = (await host.AskAsync(services => services.GetRequiredService<ListAccounts>().RunAsync(administrator)))
            .Single(row => row.Excluded is not null);
        Assert.Equal("wangfuzeren", row.UserName);
        await host.DoAsync(services => services.GetRequiredService<SetRoles>().RunAsync(administrator, row.Id, [Role.Approver]));
        Assert.True((await host.ActorAsync("wangfuzeren")).May(Permission.Approve));
    }

    [Fact]
    public async Task Sign_in_refuses_an_account_with_roles_that_exclude_each_other_and_says_so_only_to_who_knows_the_password()
    {
        await using var host = await OfficeHost.ListeningAsync(TimeProvider.System);
        await ByHandAsync(host, "wangfuzeren", Role.Administrator);

        var (_, refused) = await SignInAsync(host, "wangfuzeren", DemoAccounts.Password);
        Assert.Contains("您的账号同时有“系统管理员”和“负责人”角色", refused, StringComparison.Ordinal);
        var (_, guessed) = await SignInAsync(host, "wangfuzeren", "Wrong-guess-1");
        Assert.Contains("登录名或密码不对", guessed, StringComparison.Ordinal);
        Assert.DoesNotContain("角色", guessed, StringComparison.Ordinal);
        Assert.Equal("/", (await SignInAsync(host, "lijingban", DemoAccounts.Password)).Path);
    }

    private static async Task<string> RefusedAsync(OfficeHost host, Actor administrator, Guid account, Role[] roles) =>
        (await Assert.ThrowsAsync<AccountRefusedException>(() =>
            host.DoAsync(services => services.GetRequiredService<SetRoles>().RunAsync(administrator, account, roles)))).Message;

    private static Task<int> CountAsync(OfficeHost host) => host.AskAsync(services => services.GetRequiredService<UserManager<AppUser>>().Users.CountAsync());

    /// <summary>Past every use case, as a hand in the file does it.</summary>
    private static Task ByHandAsync(OfficeHost host, string userName, Role role) => host.DoAsync(async services =>
    {
        var users = services.GetRequiredService<UserManager<AppUser>>();
        await users.AddToRoleAsync((await users.FindByNameAsync(userName))!, role.ToString());
    });

    /// <returns>Where it leads, and what the page says where it leads nowhere.</returns>
    private static async Task<(string? Path, string Text)> SignInAsync(OfficeHost host, string userName, string password)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(host.Application.Urls.First()) };
        var page = await client.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
        var fields = Hidden().Matches(page).ToDictionary(field => field.Groups[1].Value, field => WebUtility.HtmlDecode(field.Groups[2].Value));
        using var form = new FormUrlEncodedContent([.. fields, new("Input.UserName", userName), new("Input.Password", password)]);
        using var answer = await client.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
        var path = answer.Headers.Location is { } to ? new Uri(client.BaseAddress, to).AbsolutePath : null;
        return (path, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)" />""")]
    private static partial Regex Hidden();
}
