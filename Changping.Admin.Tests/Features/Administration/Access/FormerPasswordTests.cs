using Changping.Admin.Features.Administration.Access;
using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Changping.Admin.Tests.Features.Administration.Access;

/// <summary>等级保护 asks that a password is changed, and not back to the one before.</summary>
public sealed class FormerPasswordTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 1, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task None_of_the_last_five_is_taken_again_and_the_sixth_is()
    {
        await using var host = await OfficeHost.ListeningAsync(_time);
        using var officer = await Visitor.SignedInAsync(host, "lijingban");
        string[] own = [DemoAccounts.Password, "Xk7mQ2pv!1", "Xk7mQ2pv!2", "Xk7mQ2pv!3", "Xk7mQ2pv!4", "Xk7mQ2pv!5"];
        for (var next = 1; next < own.Length; next++)
        {
            _time.Advance(TimeSpan.FromSeconds(61));
            Assert.Contains("不能与当前密码相同", (await officer.ChangePasswordAsync(own[next - 1], own[next - 1])).Text, StringComparison.Ordinal);
            Assert.Equal("/", (await officer.ChangePasswordAsync(own[next - 1], own[next])).Path);
        }

        Assert.Contains("最近 5 次", (await officer.ChangePasswordAsync(own[5], own[1])).Text, StringComparison.Ordinal);
        Assert.Equal("/", (await officer.ChangePasswordAsync(own[5], own[0])).Path);
    }

    [Theory]
    [InlineData(89, "/")]
    [InlineData(90, "/change-password")]
    public async Task After_ninety_days_the_sign_in_leads_to_a_new_password_before_anything_else(int days, string led)
    {
        await using var host = await OfficeHost.ListeningAsync(_time);
        using (var officer = await Visitor.SignedInAsync(host, "lijingban"))
        {
            await officer.ChangePasswordAsync(DemoAccounts.Password, "Xk7mQ2pv!1");
        }

        _time.Advance(TimeSpan.FromDays(days));
        using var later = await Visitor.SignedInAsync(host, "lijingban", "Xk7mQ2pv!1");
        using var home = await later.GetAsync("/");
        Assert.Equal(led, home.Headers.Location?.ToString() ?? "/");
        if (led != "/")
        {
            Assert.Contains("密码已用满 90 日", await later.ReadAsync(led), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_issued_code_opens_once_and_within_a_day_and_says_who_issued_it()
    {
        await using var host = await OfficeHost.ListeningAsync(_time);
        var code = await ResetAsync(host);
        using var holder = new Visitor(host);
        Assert.Equal("/", (await holder.SignInAsync("lijingban", code)).Path);
        Assert.Contains("由 周管理 于 2026-11-23 09:00 重置", await holder.ReadAsync("/change-password"), StringComparison.Ordinal);
        using (var second = new Visitor(host))
        {
            Assert.Null((await second.SignInAsync("lijingban", code)).Path);
        }

        Assert.Equal("/", (await holder.ChangePasswordAsync(code, "Xk7mQ2pv!1")).Path);
        Assert.True(await holder.IsInAsync());

        var late = await ResetAsync(host);
        _time.Advance(ResetPassword.Term);
        using var after = new Visitor(host);
        Assert.Null((await after.SignInAsync("lijingban", late)).Path);
    }

    [Fact]
    public async Task The_settings_of_access_are_changed_with_a_reason_by_an_administrator_and_hold_at_once()
    {
        await using var host = await OfficeHost.ListeningAsync(_time);
        using var officer = await Visitor.SignedInAsync(host, "lijingban");
        var administrator = await host.ActorAsync("zhouguanli");
        await using var scope = host.Application.Services.CreateAsyncScope();
        var change = ActivatorUtilities.CreateInstance<ChangeAccess>(scope.ServiceProvider);
        await Assert.ThrowsAsync<Admin.Office.AccountRefusedException>(() =>
            change.RunAsync(administrator, new(new AccessFigures { IdleMinutes = 4 }, 0), "测评", default));
        await change.RunAsync(administrator, new(new AccessFigures { IdleMinutes = 5, Passwords = PasswordProfile.Asvs }, 0), "测评", default);

        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.False(await officer.IsInAsync());
        using var again = await Visitor.SignedInAsync(host, "lijingban");
        Assert.Contains("至少 12 个字符", (await again.ChangePasswordAsync(DemoAccounts.Password, "Xk7mQ2pv!1")).Text, StringComparison.Ordinal);
    }

    private static async Task<string> ResetAsync(OfficeHost host)
    {
        var user = await host.AskAsync(services => services.GetRequiredService<UserManager<AppUser>>().FindByNameAsync("lijingban"));
        return (await host.AskAsync(async services => await services.GetRequiredService<ResetPassword>()
            .RunAsync(await host.ActorAsync("zhouguanli"), user!.Id)))!;
    }
}
