using System.Net;
using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Changping.Admin.Tests.Features.Administration.Access;

/// <summary>A provider of identities says who somebody is, and nothing else: the account, its roles and its lock are the office's, and the session
/// is the same.</summary>
public sealed class ProviderSignInTests
{
    /// <summary>Later than the day of any test: a client drops cookies whose end lies behind its own clock.</summary>
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2046, 11, 26, 1, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Who_is_known_here_comes_in_and_lands_where_they_wanted_to_and_leaves_by_signing_out_here()
    {
        await using var provider = await LoopbackProvider.StartAsync(_time);
        await using var host = await OfficeHost.ListeningAsync(_time, provider.Settings("--OpenIdConnect:Name", "区统一认证"));
        using var visitor = new Visitor(host);
        Assert.Contains("用区统一认证登录", await visitor.ReadAsync("/sign-in?return=/needs"), StringComparison.Ordinal);
        Assert.Equal("/", await visitor.ByProviderAsync("https://evil.example/"));
        Assert.Equal("/", await visitor.ByProviderAsync("//evil.example"));
        await visitor.SignOutAsync();
        Assert.Equal("/needs?q=1", await visitor.ByProviderAsync("/needs?q=1"));
        Assert.True(await visitor.IsInAsync());
        Assert.Empty(provider.Complaints);

        var asked = provider.Asked[^1];
        Assert.All(new[] { "state", "nonce", "code_challenge" }, name => Assert.True($"{asked[name]}".Length >= 43, name));
        Assert.Equal(("openid profile", "S256"), ($"{asked["scope"]}", $"{asked["code_challenge_method"]}"));
        await visitor.SignOutAsync();
        Assert.False(await visitor.IsInAsync());
        Assert.Equal(
            ["SignIn 李经办（lijingban） 区统一认证", "SignOut 李经办（lijingban） "],
            (await EntriesAsync(host)).TakeLast(2));
    }

    [Fact]
    public async Task Whatever_the_provider_answers_wrongly_opens_nothing_and_is_told_in_the_same_sentence()
    {
        await using var provider = await LoopbackProvider.StartAsync(_time);
        await using var host = await OfficeHost.ListeningAsync(_time, provider.Settings());
        List<string> opened = [];
        foreach (var fault in Enum.GetValues<ProviderFault>().Where(fault => fault is not ProviderFault.None))
        {
            provider.Fault = fault;
            using var visitor = new Visitor(host);
            var to = await visitor.ByProviderAsync("/needs");
            var page = await visitor.ReadAsync(to);

            // Where it led to stands in the state alone, which is not there where another came back.
            if (to != (fault == ProviderFault.OtherState ? "/sign-in?refused=provider" : "/sign-in?return=%2Fneeds&refused=provider")
                || !page.Contains(ProviderDesk.Refusal, StringComparison.Ordinal) || await visitor.IsInAsync())
            {
                opened.Add($"{fault}: {to}");
            }
        }

        Expect.None(opened);
        Assert.All(await EntriesAsync(host), entry => Assert.StartsWith("SignInFailed （未知的登录名） ", entry, StringComparison.Ordinal));
        Assert.Empty(await host.AskAsync(async services =>
        {
            await using var context = await services.GetRequiredService<IDbContextFactory<AdminDbContext>>().CreateDbContextAsync();
            return await context.UserSessions.ToListAsync();
        }));

        provider.Fault = ProviderFault.None;
        using var well = new Visitor(host);
        Assert.Equal("/needs", await well.ByProviderAsync("/needs"));
    }

    [Fact]
    public async Task Who_has_no_account_a_locked_one_or_one_that_waits_stays_outside_in_the_same_words_and_is_told_apart_in_the_log()
    {
        await using var provider = await LoopbackProvider.StartAsync(_time);
        await using var host = await OfficeHost.ListeningAsync(_time, provider.Settings());
        await host.DoAsync(async services =>
        {
            var (users, administrator) = (services.GetRequiredService<UserManager<AppUser>>(), await host.ActorAsync("zhouguanli"));
            await services.GetRequiredService<LockAccount>().RunAsync(administrator, (await users.FindByNameAsync("qianjingban"))!.Id, locked: true);
            Assert.Null(await services.GetRequiredService<AddAccount>().RunAsync(administrator, new NewAccount("sunxin", "孙新", null, [Role.Approver])));
        });
        foreach (var name in new[] { "zhaowuming", "qianjingban", "sunxin", "O'Brien; DROP", "" })
        {
            provider.User = name;
            using var visitor = new Visitor(host);
            Assert.Equal("/sign-in?refused=provider", await visitor.ByProviderAsync());
            Assert.False(await visitor.IsInAsync());
        }

        Assert.Equal(
            [
                "SignInFailed （未知的登录名） 没有这个登录名 统一身份认证", "SignInFailed 钱经办（qianjingban） 账号已锁定 统一身份认证", "SignInFailed 孙新（sunxin） 账号待另一人确认 统一身份认证",
                "SignInFailed （未知的登录名） 没有这个登录名 统一身份认证", "SignInFailed （未知的登录名） 没有这个登录名 统一身份认证",
            ],
            await EntriesAsync(host));
        Assert.DoesNotContain(host.LogLines(), line => line.Contains("zhaowuming", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_opens_once_and_only_to_whose_browser_asked_for_it()
    {
        await using var provider = await LoopbackProvider.StartAsync(_time);
        await using var host = await OfficeHost.ListeningAsync(_time, provider.Settings());
        using var visitor = new Visitor(host);
        var answer = await visitor.AnswerAsync();
        using var other = new Visitor(host);
        Assert.Equal("/sign-in?refused=provider", await other.LedAsync(answer));
        Assert.Equal("/", await visitor.LedAsync(answer));
        await visitor.SignOutAsync();
        Assert.Equal("/sign-in?refused=provider", await visitor.LedAsync(answer));
        Assert.False(await visitor.IsInAsync());
    }

    [Fact]
    public async Task A_name_beside_the_token_counts_and_an_issued_password_keeps_nobody_out_who_came_without_one()
    {
        await using var provider = await LoopbackProvider.StartAsync(_time);
        await using var host = await OfficeHost.ListeningAsync(_time, provider.Settings());
        var code = await host.AskAsync(async services => await services.GetRequiredService<AddAccount>().RunAsync(
            await host.ActorAsync("zhouguanli"), new NewAccount("sunxin", "孙新", null, [Role.Officer])));
        (provider.NameBeside, provider.User) = (true, "sunxin");
        using var visitor = new Visitor(host);
        Assert.Equal("/", await visitor.ByProviderAsync());
        Assert.True(await visitor.IsInAsync());

        // As the cookie is made anew from the account after some minutes.
        _time.Advance(TimeSpan.FromMinutes(6));
        Assert.True(await visitor.IsInAsync());
        using (var download = await visitor.GetAsync("/exports/pool"))
        {
            Assert.Equal(HttpStatusCode.OK, download.StatusCode);
        }

        // The code is neither used up nor good for more than the page that changes it.
        using var byPassword = await Visitor.SignedInAsync(host, "sunxin", code!);
        Assert.False(await byPassword.IsInAsync());
    }

    [Fact]
    public async Task A_new_sign_in_ends_the_session_that_the_browser_had()
    {
        await using var provider = await LoopbackProvider.StartAsync(_time);
        await using var host = await OfficeHost.ListeningAsync(_time, provider.Settings());
        using var visitor = await Visitor.SignedInAsync(host, "qianjingban");
        using var copy = visitor.Copy(host);
        Assert.Equal("/", await visitor.ByProviderAsync());
        Assert.True(await visitor.IsInAsync());
        Assert.False(await copy.IsInAsync());
    }

    private static async Task<List<string>> EntriesAsync(OfficeHost host)
    {
        await using var context = await host.Application.Services.GetRequiredService<IDbContextFactory<AdminDbContext>>().CreateDbContextAsync();
        var entries = await context.AuditEntries.Where(entry => (int)entry.Kind >= 940).OrderBy(entry => entry.Sequence).ToListAsync();
        return [.. entries.Select(entry => $"{entry.Kind} {entry.Subject} {string.Join(' ', entry.Changes.Select(change => change.New))}")];
    }
}
