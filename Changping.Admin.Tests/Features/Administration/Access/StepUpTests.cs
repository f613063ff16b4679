using System.Net;
using Bunit;
using Changping.Admin.Components.Dialogs;
using Changping.Admin.Features.Administration.Access;
using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Features.Administration.Backups;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Office;
using Changping.Admin.Tests.Features.Shared;
using Changping.Admin.Tests.Support;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Changping.Admin.Tests.Features.Administration.Access;

/// <summary>A window that was left open is not enough to pay, to give rights, or to carry numbers away.</summary>
public sealed class StepUpTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 1, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Ten_minutes_after_the_sign_in_what_cannot_be_taken_back_asks_for_the_password_again()
    {
        await using var host = await OfficeHost.ListeningAsync(_time);
        await using var scope = host.Application.Services.CreateAsyncScope();
        await SitDownAsync(scope.ServiceProvider, "zhouguanli");
        var (current, stepUp) = (scope.ServiceProvider.GetRequiredService<CurrentUser>(), scope.ServiceProvider.GetRequiredService<IStepUp>());
        _time.Advance(TimeSpan.FromMinutes(9));
        Assert.True(await stepUp.IsFreshAsync(default));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.False(await stepUp.IsFreshAsync(default));

        var officer = (await host.ActorAsync("lijingban")).Id;
        var roles = scope.ServiceProvider.GetRequiredService<SetRoles>();
        var refused = await Assert.ThrowsAsync<AccountRefusedException>(async () => await roles.RunAsync(await current.ActorAsync(), officer, [Role.Member]));
        Assert.Contains("再次输入密码或验证码", refused.Message, StringComparison.Ordinal);

        Assert.Equal("密码或验证码不对，请再输一次。", await stepUp.ConfirmAsync("Wrong-guess-1", default));
        Assert.Null(await stepUp.ConfirmAsync(DemoAccounts.Password, default));
        Assert.True(await roles.RunAsync(await current.ActorAsync(), officer, [Role.Member]));
    }

    [Fact]
    public async Task Guesses_at_an_open_window_are_held_up_as_at_the_sign_in()
    {
        await using var host = await OfficeHost.ListeningAsync(_time);
        await using var scope = host.Application.Services.CreateAsyncScope();
        await SitDownAsync(scope.ServiceProvider, "wangfuzeren");
        var stepUp = scope.ServiceProvider.GetRequiredService<IStepUp>();
        for (var guess = 0; guess < 5; guess++)
        {
            await stepUp.ConfirmAsync($"Wrong-guess-{guess}", default);
        }

        Assert.Contains("请 30 秒后再试", await stepUp.ConfirmAsync(DemoAccounts.Password, default), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_is_approved_and_a_full_register_goes_out_only_shortly_after_one_showed_who_one_is()
    {
        await using var office = await FundedOffice.OpenAsync();
        var stale = TestOffice.Approver with { IsFresh = false };
        await Assert.ThrowsAsync<AccountRefusedException>(() => office.Get<DecidePaymentBatch>().RunAsync(stale, "2026-生补-001", approve: true, null, default));

        await using var host = await OfficeHost.ListeningAsync(_time);
        using var officer = await Visitor.SignedInAsync(host, "lijingban");
        using (var full = await officer.GetAsync("/exports/experts?full=test"))
        {
            Assert.Equal(HttpStatusCode.OK, full.StatusCode);
        }

        _time.Advance(TimeSpan.FromMinutes(11));
        using var late = await officer.GetAsync("/exports/experts?full=test");
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("距上次验证身份已超过 10 分钟", await Visitor.TextAsync(late), StringComparison.Ordinal);
        using var masked = await officer.GetAsync("/exports/experts");
        Assert.Equal(HttpStatusCode.OK, masked.StatusCode);
    }

    /// <summary>One administrator at an open window could carry away all data with the keys, and switch off the second factor.</summary>
    [Fact]
    public async Task A_backup_leaves_and_the_settings_of_sign_in_change_only_shortly_after_one_showed_who_one_is()
    {
        await using var office = await TestOffice.OpenAsync();
        var (fresh, stale) = (TestOffice.Administrator, TestOffice.Administrator with { IsFresh = false });
        await Assert.ThrowsAsync<AccountRefusedException>(() => office.Get<SendBackup>().RunAsync(stale, "changping-x.db", default));
        Assert.Null(await office.Get<SendBackup>().RunAsync(fresh, "changping-x.db", default));

        var form = await office.Get<ReadAccess>().RunAsync(stale, default);
        await Assert.ThrowsAsync<AccountRefusedException>(() => office.Get<ChangeAccess>().RunAsync(stale, form, "测评", default));
        await office.Get<ChangeAccess>().RunAsync(fresh, form, "测评", default);
    }

    [Fact]
    public async Task The_field_is_there_only_when_it_is_needed_and_says_what_was_wrong()
    {
        await using var screen = new ScreenContext();
        var asked = new Asked();
        screen.Services.AddSingleton<IStepUp>(asked);
        var field = screen.Render<StepUpField>();
        Assert.False(await field.InvokeAsync(field.Instance.ConfirmAsync));
        Assert.Contains("请输入登录密码或验证码", field.Markup, StringComparison.Ordinal);

        field.Find("input").Input("right");
        Assert.True(await field.InvokeAsync(field.Instance.ConfirmAsync));
        Assert.Empty(field.FindAll("input"));
    }

    private static async Task SitDownAsync(IServiceProvider services, string user)
    {
        var principal = await OfficeHost.PrincipalAsync(services, user);
        ((ServerAuthenticationStateProvider)services.GetRequiredService<AuthenticationStateProvider>())
            .SetAuthenticationState(Task.FromResult(new AuthenticationState(principal)));
    }

    private sealed class Asked : IStepUp
    {
        private bool _isFresh;

        public StepUpPlace? Elsewhere => null;

        public Task<bool> IsFreshAsync(CancellationToken cancel) => Task.FromResult(_isFresh);

        public Task<string?> ConfirmAsync(string proof, CancellationToken cancel)
        {
            _isFresh = proof == "right";
            return Task.FromResult(_isFresh ? null : "不对");
        }
    }
}
