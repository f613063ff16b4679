using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Changping.Admin.Tests.Features.Administration.Accounts;

/// <summary>Accounts are made and changed by an administrator only; each change leaves an audit entry.</summary>
public class AccountUseCaseTests
{
    private static readonly NewAccount Newcomer = new("zhengxinren", "郑新人", WorkingUnit.ScienceCommission, [Role.Officer]);

    [Fact]
    public async Task A_new_account_has_its_roles_and_must_change_the_issued_password()
    {
        await using var host = await OfficeHost.WithDemoAccountsAsync();
        var administrator = await host.ActorAsync("zhouguanli");
        var password = await host.AskAsync(services => services.GetRequiredService<AddAccount>().RunAsync(administrator, Newcomer));

        var user = await FindAsync(host, "zhengxinren");
        Assert.True(user.MustChangePassword);
        Assert.True(await host.AskAsync(services => services.GetRequiredService<UserManager<AppUser>>().CheckPasswordAsync(user, password!)));
        var row = (await host.AskAsync(services => services.GetRequiredService<ListAccounts>().RunAsync(administrator))).Single(row => row.Id == user.Id);
        Assert.Equal([Role.Officer], row.Roles);

        await using var context = await host.Application.Services.GetRequiredService<IDbContextFactory<AdminDbContext>>().CreateDbContextAsync();
        var entry = await context.AuditEntries.SingleAsync(entry => entry.SubjectId == user.Id);
        Assert.Equal((CommandKind.AddUser, "周管理"), (entry.Kind, entry.ActorName));
        Assert.DoesNotContain(entry.Changes, change => change.New == password);
    }

    [Fact]
    public async Task An_officer_cannot_manage_accounts_even_past_the_page()
    {
        await using var host = await OfficeHost.WithDemoAccountsAsync();
        var officer = await host.ActorAsync("lijingban");
        await Assert.ThrowsAsync<NotPermittedException>(() =>
            host.AskAsync(services => services.GetRequiredService<AddAccount>().RunAsync(officer, Newcomer)));
    }

    [Theory]
    [InlineData("lijingban", "已有人使用")]
    [InlineData("Zheng Xin", "小写字母")]
    public async Task A_name_that_is_taken_or_malformed_is_refused_and_nothing_is_written(string name, string said)
    {
        await using var host = await OfficeHost.WithDemoAccountsAsync();
        var administrator = await host.ActorAsync("zhouguanli");
        var refusal = await Assert.ThrowsAsync<AccountRefusedException>(() =>
            host.AskAsync(services => services.GetRequiredService<AddAccount>().RunAsync(administrator, Newcomer with { UserName = name })));
        Assert.Contains(said, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(DemoAccounts.All.Count, (await host.AskAsync(services => services.GetRequiredService<ListAccounts>().RunAsync(administrator))).Count);
    }

    [Fact]
    public async Task Changed_roles_change_the_security_stamp_so_that_open_windows_follow()
    {
        await using var host = await OfficeHost.WithDemoAccountsAsync();
        var administrator = await host.ActorAsync("zhouguanli");
        var before = await FindAsync(host, "lijingban");
        await host.DoAsync(services => services.GetRequiredService<SetRoles>().RunAsync(administrator, before.Id, [Role.Member]));

        Assert.NotEqual(before.SecurityStamp, (await FindAsync(host, "lijingban")).SecurityStamp);
        var actor = await host.ActorAsync("lijingban");
        Assert.True(actor.May(Permission.Read));
        Assert.False(actor.May(Permission.Handle));
    }

    [Fact]
    public async Task A_locked_account_cannot_act_until_it_is_unlocked()
    {
        await using var host = await OfficeHost.WithDemoAccountsAsync();
        var administrator = await host.ActorAsync("zhouguanli");
        var user = await FindAsync(host, "lijingban");
        await host.DoAsync(services => services.GetRequiredService<LockAccount>().RunAsync(administrator, user.Id, locked: true));
        await Assert.ThrowsAsync<SignedOutException>(() => host.ActorAsync("lijingban"));

        await host.DoAsync(services => services.GetRequiredService<LockAccount>().RunAsync(administrator, user.Id, locked: false));
        Assert.True((await host.ActorAsync("lijingban")).May(Permission.Handle));
    }

    [Fact]
    public async Task A_reset_password_unlocks_and_must_be_changed()
    {
        await using var host = await OfficeHost.WithDemoAccountsAsync();
        var administrator = await host.ActorAsync("zhouguanli");
        var user = await FindAsync(host, "lijingban");
        await host.DoAsync(services => services.GetRequiredService<LockAccount>().RunAsync(administrator, user.Id, locked: true));
        var password = await host.AskAsync(services => services.GetRequiredService<ResetPassword>().RunAsync(administrator, user.Id));

        user = await FindAsync(host, "lijingban");
        Assert.True(user.MustChangePassword);
        Assert.Null(user.LockoutEnd);
        Assert.True(await host.AskAsync(services => services.GetRequiredService<UserManager<AppUser>>().CheckPasswordAsync(user, password!)));
    }

    [Fact]
    public async Task Administrators_neither_lock_themselves_out_nor_give_up_their_role()
    {
        await using var host = await OfficeHost.WithDemoAccountsAsync();
        var administrator = await host.ActorAsync("zhouguanli");
        await Assert.ThrowsAsync<AccountRefusedException>(() =>
            host.DoAsync(services => services.GetRequiredService<LockAccount>().RunAsync(administrator, administrator.Id, locked: true)));
        await Assert.ThrowsAsync<AccountRefusedException>(() =>
            host.DoAsync(services => services.GetRequiredService<SetRoles>().RunAsync(administrator, administrator.Id, [Role.Officer])));
    }

    private static async Task<AppUser> FindAsync(OfficeHost host, string userName) =>
        (await host.AskAsync(services => services.GetRequiredService<UserManager<AppUser>>().FindByNameAsync(userName)))!;
}
