using System.Net;
using System.Security.Claims;
using Bunit;
using Changping.Admin.Components.Dialogs;
using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Features.Shared;
using Changping.Admin.Tests.Support;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Changping.Admin.Tests.Features.Administration.Access;

/// <summary>Who has no password that they use shows once more who they are at the provider of identities.</summary>
public sealed class ProviderStepUpTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2046, 11, 26, 1, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Who_is_asked_again_signs_in_again_at_the_provider_as_the_same_person_and_now()
    {
        await using var provider = await LoopbackProvider.StartAsync(_time);
        await using var host = await OfficeHost.ListeningAsync(_time, provider.Settings());
        using var visitor = new Visitor(host);
        await visitor.ByProviderAsync();
        _time.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(HttpStatusCode.Conflict, await FullRegisterAsync(visitor));

        // Minutes after the question when the provider says that it asked; and whom it names.
        foreach (var (minutes, named, counts) in new (int?, string, bool)[] { (null, "lijingban", false), (-5, "lijingban", false),
            (5, "lijingban", false), (0, "qianjingban", false), (0, "lijingban", true) })
        {
            (provider.AskedAt, provider.User) = (minutes is { } late ? _time.GetUtcNow().AddMinutes(late) : null, named);
            Assert.Equal("/sign-in/confirmed", await visitor.LedAsync(await visitor.AnswerAsync("/sign-in/provider?again=true")));
            Assert.Equal(("login", "0"), ($"{provider.Asked[^1]["prompt"]}", $"{provider.Asked[^1]["max_age"]}"));
            Assert.Contains(counts ? "已验证。请关闭本窗口" : "没有通过", await visitor.ReadAsync("/sign-in/confirmed"), StringComparison.Ordinal);
            Assert.Equal(counts ? HttpStatusCode.OK : HttpStatusCode.Conflict, await FullRegisterAsync(visitor));
        }

        await using var context = await host.Application.Services.GetRequiredService<IDbContextFactory<AdminDbContext>>().CreateDbContextAsync();
        var entries = await context.AuditEntries.Where(entry => entry.Kind == CommandKind.ConfirmIdentity || entry.Kind == CommandKind.SignInFailed)
            .OrderBy(entry => entry.Sequence).ToListAsync();
        Assert.Equal([.. Enumerable.Repeat(CommandKind.SignInFailed, 4), CommandKind.ConfirmIdentity], entries.Select(entry => entry.Kind));
        Assert.All(entries, entry => Assert.Equal("李经办（lijingban）", entry.Subject));
        Assert.Equal(entries[0].SubjectId, (await context.UserSessions.SingleAsync()).UserId);
    }

    [Fact]
    public async Task A_code_that_was_issued_and_that_another_knows_shows_nobody_once_more_who_they_are()
    {
        await using var host = await OfficeHost.ListeningAsync(_time);
        var code = await host.AskAsync(async services => await services.GetRequiredService<AddAccount>().RunAsync(
            await host.ActorAsync("zhouguanli"), new NewAccount("sunxin", "孙新", null, [Role.Officer])));
        await using var scope = host.Application.Services.CreateAsyncScope();
        var principal = await OfficeHost.PrincipalAsync(scope.ServiceProvider, "sunxin");
        AccountClaims.Mark((ClaimsIdentity)principal.Identity!, AccountClaims.OneFactor);
        var seat = (ServerAuthenticationStateProvider)scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>();
        seat.SetAuthenticationState(Task.FromResult(new AuthenticationState(principal)));
        Assert.Equal("密码或验证码不对，请再输一次。", await scope.ServiceProvider.GetRequiredService<IStepUp>().ConfirmAsync(code!, default));
    }

    /// <summary>A window of another sign-in of the same browser is not confirmed by what this one asked.</summary>
    [Fact]
    public async Task What_was_asked_of_one_session_confirms_no_other_and_opens_none()
    {
        await using var provider = await LoopbackProvider.StartAsync(_time);
        await using var host = await OfficeHost.ListeningAsync(_time, provider.Settings());
        using var visitor = new Visitor(host);
        await visitor.ByProviderAsync();
        provider.AskedAt = _time.GetUtcNow();
        var answer = await visitor.AnswerAsync("/sign-in/provider?again=true");
        await visitor.ByProviderAsync();
        _time.Advance(TimeSpan.FromMinutes(11));
        provider.AskedAt = _time.GetUtcNow();
        await visitor.LedAsync(answer);
        Assert.Equal(HttpStatusCode.Conflict, await FullRegisterAsync(visitor));

        var late = await visitor.AnswerAsync("/sign-in/provider?again=true");
        await visitor.SignOutAsync();
        await visitor.LedAsync(late);
        Assert.False(await visitor.IsInAsync());
    }

    [Fact]
    public async Task The_question_in_a_dialog_leads_to_the_provider_and_goes_on_once_it_was_answered_there()
    {
        await using var screen = new ScreenContext();
        var asked = new Elsewhere();
        screen.Services.AddSingleton<IStepUp>(asked);
        var field = screen.Render<StepUpField>();
        var link = field.Find("a");
        Assert.Equal(("/sign-in/provider?again=true", "_blank", "noopener"),
            (link.GetAttribute("href"), link.GetAttribute("target"), link.GetAttribute("rel")));
        Assert.False(await field.InvokeAsync(field.Instance.ConfirmAsync));
        asked.IsAnswered = true;
        Assert.True(await field.InvokeAsync(field.Instance.ConfirmAsync));
    }

    private static async Task<HttpStatusCode> FullRegisterAsync(Visitor visitor)
    {
        using var answer = await visitor.GetAsync("/exports/experts?full=test");
        return answer.StatusCode;
    }

    private sealed class Elsewhere : IStepUp
    {
        public bool IsAnswered { get; set; }

        StepUpPlace? IStepUp.Elsewhere => new("统一身份认证", "/sign-in/provider?again=true");

        public Task<bool> IsFreshAsync(CancellationToken cancel) => Task.FromResult(IsAnswered);

        public Task<string?> ConfirmAsync(string proof, CancellationToken cancel) => Task.FromResult<string?>("不对");
    }
}
