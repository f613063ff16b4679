using System.Net;
using System.Text.RegularExpressions;
using Changping.Admin.Features.Administration.Access;
using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Changping.Admin.Tests.Features.Administration.Access;

/// <summary>Who came by the provider of identities owes the office's second factor as everybody does, unless the office trusts the provider's.</summary>
public sealed partial class ProviderSecondFactorTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2046, 11, 26, 1, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task An_account_with_a_second_factor_gives_its_code_unless_the_provider_asked_for_more_than_a_password_and_is_trusted()
    {
        await using var provider = await LoopbackProvider.StartAsync(_time);
        await using var host = await OfficeHost.ListeningAsync(_time, provider.Settings());
        (provider.User, provider.Methods) = ("wangfuzeren", ["pwd", "mfa"]);
        using var visitor = await Visitor.SignedInAsync(host, "wangfuzeren");
        var key = await EnrolAsync(visitor, ("Input.Password", DemoAccounts.Password));
        _time.Advance(TimeSpan.FromMinutes(2));

        using var again = new Visitor(host);
        Assert.Equal("/sign-in/code", await again.ByProviderAsync("/needs"));
        Assert.False(await again.IsInAsync());
        Assert.Contains("验证码不对", (await again.SubmitAsync("/sign-in/code", ("Input.Code", "x"))).Text, StringComparison.Ordinal);
        Assert.Equal("/needs", (await again.SubmitAsync("/sign-in/code", ("Input.Code", Totp.At(key, _time.GetUtcNow())))).Path);
        Assert.True(await again.IsInAsync());

        // Nobody waits there any more, and a code opens once.
        using (var later = await again.GetAsync("/sign-in/code"))
        {
            Assert.Equal("/sign-in", new Uri(again.Client.BaseAddress!, later.Headers.Location!).AbsolutePath);
        }

        using var copied = new Visitor(host);
        await copied.ByProviderAsync();
        Assert.Null((await copied.SubmitAsync("/sign-in/code", ("Input.Code", Totp.At(key, _time.GetUtcNow())))).Path);
        Assert.Equal(["密码", "统一身份认证 验证码"], await SignInsAsync(host));
    }

    [Fact]
    public async Task Guesses_at_the_code_are_held_up_and_the_wait_for_it_ends_after_five_minutes()
    {
        await using var provider = await LoopbackProvider.StartAsync(_time);
        await using var host = await OfficeHost.ListeningAsync(_time, provider.Settings());
        using (var holder = await Visitor.SignedInAsync(host, "lijingban"))
        {
            await EnrolAsync(holder, ("Input.Password", DemoAccounts.Password));
        }

        using var visitor = new Visitor(host);
        Assert.Equal("/sign-in/code", await visitor.ByProviderAsync());
        var text = "";
        for (var guess = 0; guess <= FailedTries.FreeOfBoth; guess++)
        {
            text = (await visitor.SubmitAsync("/sign-in/code", ("Input.Code", "x"))).Text;
        }

        Assert.Contains("请 30 秒后再试", text, StringComparison.Ordinal);
        _time.Advance(TimeSpan.FromMinutes(6));
        using var late = await visitor.GetAsync("/sign-in/code");
        Assert.Equal(HttpStatusCode.Redirect, late.StatusCode);
    }

    [Theory]
    [InlineData(true, "mfa", true)]
    [InlineData(true, "pwd", false)]
    [InlineData(false, "mfa", false)]
    public async Task Where_the_office_requires_a_second_factor_it_is_taken_without_a_password_unless_a_trusted_provider_brought_one(bool trusts,
        string method, bool enters)
    {
        await using var provider = await LoopbackProvider.StartAsync(_time);
        await using var host = await OfficeHost.ListeningAsync(_time, provider.Settings("--OpenIdConnect:TrustsMfa", trusts ? "true" : "false"));
        await host.DoAsync(async services => await ActivatorUtilities.CreateInstance<ChangeAccess>(services).RunAsync(
            await host.ActorAsync("zhouguanli"), new(new AccessFigures { SecondFactor = true }, 0), "测评", default));
        (provider.User, provider.Methods) = ("wangfuzeren", [method]);
        using var visitor = new Visitor(host);
        await visitor.ByProviderAsync();
        Assert.Equal(enters, await visitor.IsInAsync());
        if (!enters)
        {
            await EnrolAsync(visitor);
            Assert.True(await visitor.IsInAsync());
        }
    }

    [Fact]
    public async Task A_second_factor_is_taken_without_a_password_only_shortly_after_the_sign_in()
    {
        await using var provider = await LoopbackProvider.StartAsync(_time);
        await using var host = await OfficeHost.ListeningAsync(_time, provider.Settings());
        using var visitor = new Visitor(host);
        await visitor.ByProviderAsync();
        _time.Advance(TimeSpan.FromMinutes(11));
        var (tries, here) = (host.Application.Services.GetRequiredService<FailedTries>(), CallerAddress.Household(IPAddress.Loopback));
        for (var guess = 1; guess < 5; guess++)
        {
            tries.Failed(provider.User, here);
        }

        var key = "";
        var (_, text) = await visitor.SubmitAsync("/second-factor", page => key = Key().Match(page).Groups[1].Value,
            () => [("Input.Code", Totp.At(key, _time.GetUtcNow()))]);
        Assert.Contains("双重验证没有启用；请退出后重新登录", text, StringComparison.Ordinal);

        // It forgave nothing: the fifth wrong try is held up as the fifth.
        tries.Failed(provider.User, here);
        Assert.True(tries.Wait(provider.User, here, isKnown: true) > TimeSpan.Zero);
    }

    private static async Task<List<string>> SignInsAsync(OfficeHost host)
    {
        await using var context = await host.Application.Services.GetRequiredService<IDbContextFactory<AdminDbContext>>().CreateDbContextAsync();
        var entries = await context.AuditEntries.Where(entry => entry.Kind == CommandKind.SignIn).OrderBy(entry => entry.Sequence).ToListAsync();
        return [.. entries.Select(entry => entry.Changes.Count == 0 ? "密码" : string.Join(' ', entry.Changes.Select(change => change.New)))];
    }

    private async Task<string> EnrolAsync(Visitor visitor, params (string, string)[] further)
    {
        var key = "";
        var (_, text) = await visitor.SubmitAsync(
            "/second-factor", page => key = Key().Match(page).Groups[1].Value, () => [.. further, ("Input.Code", Totp.At(key, _time.GetUtcNow()))]);
        Assert.Contains("双重验证已启用", text, StringComparison.Ordinal);
        return key;
    }

    [GeneratedRegex("密钥 <code>([A-Z2-7]{32})</code>")]
    private static partial Regex Key();
}
