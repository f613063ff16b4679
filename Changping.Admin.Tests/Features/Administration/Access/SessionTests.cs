using System.Net;
using Changping.Admin.Features.Administration.Access;
using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Changping.Admin.Tests.Features.Administration.Access;

/// <summary>Sign-out once ended nothing: another tab worked on, and the old cookie downloaded a full register.</summary>
public sealed class SessionTests
{
    private const string Export = "/exports/pool";

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 1, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_copied_cookie_downloads_nothing_after_sign_out()
    {
        await using var host = await OfficeHost.ListeningAsync(_time);
        using var officer = await Visitor.SignedInAsync(host, "lijingban");
        using var thief = officer.Copy(host);
        Assert.Equal(HttpStatusCode.OK, (await thief.GetAsync(Export)).StatusCode);

        await officer.SignOutAsync();
        var refused = await thief.GetAsync(Export);
        Assert.Equal((HttpStatusCode.Redirect, AccountAddresses.SignIn), (refused.StatusCode, refused.Headers.Location!.AbsolutePath));
    }

    [Theory]
    [InlineData("lock")]
    [InlineData("roles")]
    [InlineData("reset")]
    [InlineData("end")]
    public async Task What_an_administrator_does_to_an_account_ends_its_sign_ins_at_once(string deed)
    {
        await using var host = await OfficeHost.ListeningAsync(_time);
        using var officer = await Visitor.SignedInAsync(host, "lijingban");
        var (administrator, user) = (await host.ActorAsync("zhouguanli"), await FindAsync(host, "lijingban"));
        await host.DoAsync(async services => await (deed switch
        {
            "lock" => services.GetRequiredService<LockAccount>().RunAsync(administrator, user.Id, locked: true),
            "roles" => services.GetRequiredService<SetRoles>().RunAsync(administrator, user.Id, [Role.Member]),
            "reset" => services.GetRequiredService<ResetPassword>().RunAsync(administrator, user.Id),
            _ => ActivatorUtilities.CreateInstance<EndSessions>(services).RunAsync(administrator, user.Id, null, default),
        }));

        Assert.False(await officer.IsInAsync());
    }

    [Fact]
    public async Task A_changed_password_ends_every_other_sign_in_and_gives_this_window_a_new_key()
    {
        await using var host = await OfficeHost.ListeningAsync(_time);
        using var elsewhere = await Visitor.SignedInAsync(host, "lijingban");
        using var here = await Visitor.SignedInAsync(host, "lijingban");
        using var thief = here.Copy(host);
        Assert.Equal("/", (await here.ChangePasswordAsync(DemoAccounts.Password, "Xk7mQ2pv!")).Path);

        Assert.True(await here.IsInAsync());
        Assert.False(await elsewhere.IsInAsync());
        Assert.False(await thief.IsInAsync());
    }

    [Fact]
    public async Task Who_signs_in_in_a_browser_with_a_planted_cookie_gets_a_key_that_nobody_else_knows()
    {
        await using var host = await OfficeHost.ListeningAsync(_time);
        using var attacker = await Visitor.SignedInAsync(host, "lijingban");
        using var victim = attacker.Copy(host);
        Assert.Equal("/", (await victim.SignInAsync("wangfuzeren", DemoAccounts.Password)).Path);

        Assert.True(await victim.IsInAsync());
        Assert.False(await attacker.IsInAsync());
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(30, false)]
    public async Task A_sign_in_ends_when_nothing_was_done_for_half_an_hour(int minutes, bool isIn)
    {
        await using var host = await OfficeHost.ListeningAsync(_time);
        using var officer = await Visitor.SignedInAsync(host, "lijingban");
        _time.Advance(TimeSpan.FromMinutes(minutes));
        Assert.Equal(isIn, await officer.IsInAsync());
    }

    [Fact]
    public async Task A_sign_in_ends_after_twelve_hours_however_busy()
    {
        await using var host = await OfficeHost.ListeningAsync(_time);
        using var officer = await Visitor.SignedInAsync(host, "lijingban");
        for (var quarter = 1; quarter < 48; quarter++)
        {
            _time.Advance(TimeSpan.FromMinutes(15));
            Assert.True(await officer.IsInAsync(), $"{quarter}");
        }

        _time.Advance(TimeSpan.FromMinutes(15));
        Assert.False(await officer.IsInAsync());
    }

    [Fact]
    public async Task A_restart_of_the_server_keeps_people_signed_in()
    {
        var before = await OfficeHost.ListeningAsync(_time);
        using var officer = await Visitor.SignedInAsync(before, "lijingban");
        _time.Advance(TimeSpan.FromMinutes(20));
        Assert.True(await officer.IsInAsync());
        await using var after = await before.RestartAsync(_time);
        using var again = new Visitor(after);
        foreach (Cookie cookie in officer.Cookies.GetAllCookies())
        {
            again.Cookies.Add(new Cookie(cookie.Name, cookie.Value, "/", "127.0.0.1"));
        }

        // Of what was done twenty minutes after the sign-in the new server knows.
        _time.Advance(TimeSpan.FromMinutes(20));
        Assert.True(await again.IsInAsync());
    }

    [Fact]
    public async Task A_command_of_a_window_whose_sign_in_ended_is_refused()
    {
        await using var host = await OfficeHost.ListeningAsync(_time);
        await using var scope = host.Application.Services.CreateAsyncScope();
        var principal = await OfficeHost.PrincipalAsync(scope.ServiceProvider, "lijingban");
        var user = scope.ServiceProvider.GetRequiredService<CurrentUser>();
        var actor = await user.ActorAsync(principal);
        await scope.ServiceProvider.GetRequiredService<SessionBook>().EndAsync(actor.Session!.Value, SessionEnd.SignedOut, default);

        await Assert.ThrowsAsync<SignedOutException>(() => user.ActorAsync(principal));
    }

    [Fact]
    public async Task One_sees_and_ends_ones_own_sign_ins_and_nobody_elses()
    {
        await using var host = await OfficeHost.ListeningAsync(_time);
        using var elsewhere = await Visitor.SignedInAsync(host, "lijingban");
        var (own, other) = (await host.ActorAsync("lijingban"), await host.ActorAsync("qianjingban"));
        await using var scope = host.Application.Services.CreateAsyncScope();
        var (list, end) = (ActivatorUtilities.CreateInstance<ListSessions>(scope.ServiceProvider),
            ActivatorUtilities.CreateInstance<EndSessions>(scope.ServiceProvider));
        var rows = await list.RunAsync(own, own.Id, default);
        Assert.Equal((2, "Chrome · Windows", "127.0.0.1"), (rows.Count, rows.Single(row => !row.IsThis).Agent, rows.Single(row => !row.IsThis).Address));

        await Assert.ThrowsAsync<NotPermittedException>(() => list.RunAsync(other, own.Id, default));
        await Assert.ThrowsAsync<NotPermittedException>(() => end.RunAsync(other, own.Id, null, default));
        Assert.Equal(1, await end.RunAsync(own, own.Id, null, default));
        Assert.False(await elsewhere.IsInAsync());
        Assert.Single(await list.RunAsync(own, own.Id, default));
    }

    private static async Task<AppUser> FindAsync(OfficeHost host, string userName) =>
        (await host.AskAsync(services => services.GetRequiredService<UserManager<AppUser>>().FindByNameAsync(userName)))!;
}
