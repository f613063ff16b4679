using System.Net;
using Changping.Admin.Features.Administration.Access;
using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Changping.Admin.Tests.Features.Administration.Access;

/// <summary>Users were told apart by the text and the time of a refusal, sixty passwords were tried in half a second, and no sign-in stood in the
/// log.</summary>
public sealed class SignInTests
{
    private static async Task<string?> HashAsync(OfficeHost host, Action<AppUser> change)
    {
        await using var scope = host.Application.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
        var user = (await users.FindByNameAsync("lijingban"))!;
        change(user);
        Assert.True((await users.UpdateAsync(user)).Succeeded);
        return user.PasswordHash;
    }

    private static readonly DateTimeOffset Morning = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Unknown_wrong_and_locked_are_refused_in_the_same_words()
    {
        await using var host = await OfficeHost.ListeningAsync(new FakeTimeProvider(Morning));
        await LockAsync(host, "qianjingban");
        List<string> said = [];
        foreach (var (user, password) in new[] { ("nobody", "Wrong-guess-1"), ("lijingban", "Wrong-guess-1"), ("qianjingban", DemoAccounts.Password),
            ("Robert'); DROP", "x") })
        {
            using var visitor = new Visitor(host);
            var (path, text) = await visitor.SignInAsync(user, password);
            Assert.Null(path);
            said.Add(text[text.IndexOf("登录名或密码", StringComparison.Ordinal)..text.IndexOf("系统管理员。", StringComparison.Ordinal)]);
        }

        Assert.Single(said.Distinct());
    }

    [Fact]
    public async Task A_password_that_was_kept_by_fewer_rounds_is_kept_by_as_many_as_are_asked_for_from_its_next_sign_in_on()
    {
        await using var host = await OfficeHost.ListeningAsync(new FakeTimeProvider(Morning));
        host.Application.Services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount = host.RoundsInEarnest;
        var former = new PasswordHasher<AppUser>(Options.Create(new PasswordHasherOptions { IterationCount = 100_000 }));
        var before = await HashAsync(host, user => user.PasswordHash = former.HashPassword(user, DemoAccounts.Password));
        for (var time = 0; time < 2; time++)
        {
            using var visitor = await Visitor.SignedInAsync(host, "lijingban");
        }

        var after = await HashAsync(host, _ => { });
        Assert.NotEqual(before, after);
        Assert.Equal(210_000u, System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(Convert.FromBase64String(after!).AsSpan(5)));
    }

    [Fact]
    public async Task Wrong_passwords_by_a_stranger_do_not_throw_out_who_is_signed_in_and_delay_only_where_they_came_from()
    {
        var time = new FakeTimeProvider(Morning);
        await using var host = await OfficeHost.ListeningAsync(time);
        using var approver = await Visitor.SignedInAsync(host, "wangfuzeren");
        using var stranger = new Visitor(host);
        for (var guess = 0; guess < FailedTries.FreeOfBoth; guess++)
        {
            await stranger.SignInAsync("wangfuzeren", $"Wrong-guess-{guess}");
        }

        var (path, text) = await stranger.SignInAsync("wangfuzeren", DemoAccounts.Password);
        Assert.Null(path);
        Assert.Contains("请 30 秒后再试", text, StringComparison.Ordinal);
        Assert.True(await approver.IsInAsync());
        Assert.Null((await FindAsync(host, "wangfuzeren")).LockoutEnd);

        time.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal("/", (await stranger.SignInAsync("wangfuzeren", DemoAccounts.Password)).Path);
    }

    [Fact]
    public async Task More_tries_a_minute_from_one_address_than_are_set_are_not_looked_at()
    {
        await using var host = await OfficeHost.ListeningAsync(new FakeTimeProvider(Morning));
        using var visitor = new Visitor(host);
        HttpStatusCode last = default;
        for (var guess = 0; guess <= new AccessFigures().TriesPerMinute; guess++)
        {
            using var answer = await visitor.Client.PostAsync(new Uri("/sign-in", UriKind.Relative), new StringContent(""));
            last = answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/sign-in")).StatusCode);
    }

    [Fact]
    public async Task Sign_in_failure_and_sign_out_stand_in_the_log_with_the_address_and_are_shown_to_the_holder()
    {
        var time = new FakeTimeProvider(Morning);
        await using var host = await OfficeHost.ListeningAsync(time);
        using (var first = await Visitor.SignedInAsync(host, "lijingban"))
        {
            await first.SignOutAsync();
            Assert.False(await first.IsInAsync());
        }

        using var visitor = new Visitor(host);
        await visitor.SignInAsync("lijingban", "Wrong-guess-1");
        await visitor.SignInAsync("my-password-1", "x");
        time.Advance(TimeSpan.FromMinutes(5));
        await visitor.SignInAsync("lijingban", DemoAccounts.Password);

        await using var context = await host.Application.Services.GetRequiredService<IDbContextFactory<AdminDbContext>>().CreateDbContextAsync();
        var entries = await context.AuditEntries.Where(entry => (int)entry.Kind >= 940).OrderBy(entry => entry.Sequence).ToListAsync();
        Assert.Equal(
            [
                "李经办 SignIn 李经办（lijingban） 127.0.0.1", "李经办 SignOut 李经办（lijingban） 127.0.0.1", "未登录者 SignInFailed 李经办（lijingban） 127.0.0.1",
                "未登录者 SignInFailed （未知的登录名） 127.0.0.1", "李经办 SignIn 李经办（lijingban） 127.0.0.1",
            ],
            entries.Select(entry => $"{entry.ActorName} {entry.Kind} {entry.Subject} {entry.Address}"));
        Assert.DoesNotContain(entries, entry => entry.Changes.Any(change => $"{change.New}".Contains("my-password", StringComparison.Ordinal)));

        var own = await host.AskAsync(async services => await services.GetRequiredService<ReadOwnAccount>()
            .RunAsync(await host.ActorAsync("lijingban"), default));
        Assert.Equal((4, "密码不对"), (own.Recent.Count, own.Recent.First(entry => entry.Fault is not null).Fault));
    }

    [Fact]
    public async Task What_one_does_stands_in_the_log_with_the_address_and_its_seal_covers_it()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.Get<CommandTransaction>().RunAsync(TestOffice.Officer with { Address = "10.1.2.3" }, CommandKind.PrintDraft, null, context =>
        {
            context.AuditEntries.Add(context.Act!.Entry(RecordKind.Register, "试", []));
            return Task.CompletedTask;
        }, default);
        Assert.Null(await BrokenAsync(office));

        foreach (var address in new[] { "'10.9.9.9'", "NULL" })
        {
            await office.ByHandAsync($"UPDATE AuditEntries SET Address = {address} WHERE Subject = '试'");
            Assert.NotNull(await BrokenAsync(office));
        }
    }

    [Theory]
    [InlineData("/needs?q=1", "/needs?q=1")]
    [InlineData("/needs?q=\u2028x", "/needs?q=%E2%80%A8x")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("/needs\r\nSet-Cookie: x=1", "/")]
    public async Task After_sign_in_one_is_led_within_the_office_only_and_never_into_an_error(string back, string led)
    {
        await using var host = await OfficeHost.ListeningAsync(new FakeTimeProvider(Morning));
        using var visitor = new Visitor(host);
        var (path, text) = await visitor.SignInAsync("lijingban", DemoAccounts.Password, $"/sign-in?return={Uri.EscapeDataString(back)}");
        Assert.True(path == led, path ?? text);
    }

    private static async Task<long?> BrokenAsync(TestOffice office)
    {
        await using var context = await office.Contexts.CreateDbContextAsync();
        return (await Admin.Office.Audit.AuditChain.CheckAsync(context, office.Get<AuditKeys>(), default)).Broken;
    }

    private static async Task LockAsync(OfficeHost host, string userName)
    {
        var user = await FindAsync(host, userName);
        await host.DoAsync(async services => await services.GetRequiredService<LockAccount>()
            .RunAsync(await host.ActorAsync("zhouguanli"), user.Id, locked: true));
    }

    private static async Task<AppUser> FindAsync(OfficeHost host, string userName) =>
        (await host.AskAsync(services => services.GetRequiredService<UserManager<AppUser>>().FindByNameAsync(userName)))!;
}
