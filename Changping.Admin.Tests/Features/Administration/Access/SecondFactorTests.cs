using System.Text.RegularExpressions;
using Changping.Admin.Features.Administration.Access;
using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Changping.Admin.Tests.Features.Administration.Access;

/// <summary>A password that was watched or written down is not enough to approve a payment.</summary>
public sealed partial class SecondFactorTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 1, 0, 0, TimeSpan.Zero));

    /// <summary>RFC 6238, appendix B, of which an authenticator shows the last six digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.At("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void A_telephone_may_be_half_a_minute_off(int seconds, bool good)
    {
        var key = Totp.NewKey();
        Assert.Equal(good, Totp.Check(key, Totp.At(key, _time.GetUtcNow().AddSeconds(seconds)), _time.GetUtcNow(), null) is not null);
    }

    [Fact]
    public void The_picture_is_the_one_that_a_reader_of_another_house_reads()
    {
        // Read by jsQR 1.4.0 as this very text when it was made.
        var modules = QrCode.Modules("otpauth://totp/Changping:lijingban?secret=ABCDEFGHIJKLMNOPQRSTUVWXYZ234567&issuer=Changping");
        var bits = string.Concat(modules.Cast<bool>().Select(dark => dark ? '1' : '0'));
        Assert.Equal("3A59BFEA6037C533AEFAF0B50C63C84C625ABA8A9B20E38CF35E49022D9ED749",
            Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(bits))));
    }

    [Fact]
    public async Task With_a_second_factor_the_password_alone_opens_nothing_and_each_code_opens_once()
    {
        await using var host = await OfficeHost.ListeningAsync(_time);
        using var here = await Visitor.SignedInAsync(host, "wangfuzeren");
        using var elsewhere = await Visitor.SignedInAsync(host, "wangfuzeren");
        var (key, recovery) = await EnrolAsync(here);
        Assert.True(await here.IsInAsync());
        Assert.False(await elsewhere.IsInAsync());

        _time.Advance(TimeSpan.FromMinutes(2));
        var code = Totp.At(key, _time.GetUtcNow());
        Assert.Null(await TryAsync(host, ""));
        Assert.Null(await TryAsync(host, code == "000000" ? "000001" : "000000"));
        Assert.Equal("/", await TryAsync(host, code));
        Assert.Null(await TryAsync(host, code));
        Assert.Equal("/", await TryAsync(host, recovery[0].ToUpperInvariant()));
        Assert.Null(await TryAsync(host, recovery[0]));
    }

    [Fact]
    public async Task Where_it_is_required_approvers_and_administrators_take_one_before_anything_else_and_officers_need_none()
    {
        await using var host = await OfficeHost.ListeningAsync(_time);
        var administrator = await host.ActorAsync("zhouguanli");
        await using var scope = host.Application.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<ChangeAccess>(scope.ServiceProvider)
            .RunAsync(administrator, new(new AccessFigures { SecondFactor = true }, 0), "测评", default);

        using var officer = await Visitor.SignedInAsync(host, "lijingban");
        Assert.True(await officer.IsInAsync());
        using var approver = await Visitor.SignedInAsync(host, "wangfuzeren");
        foreach (var address in new[] { "/", "/exports/pool" })
        {
            using var led = await approver.GetAsync(address);
            Assert.Equal("/second-factor", led.Headers.Location?.ToString());
        }

        await EnrolAsync(approver);
        Assert.True(await approver.IsInAsync());
    }

    [Fact]
    public async Task An_issued_code_takes_the_second_factor_away_for_who_lost_the_telephone()
    {
        await using var host = await OfficeHost.ListeningAsync(_time);
        using var holder = await Visitor.SignedInAsync(host, "lijingban");
        await EnrolAsync(holder);
        var user = await host.AskAsync(services => services.GetRequiredService<UserManager<AppUser>>().FindByNameAsync("lijingban"));
        var code = await host.AskAsync(async services => await services.GetRequiredService<ResetPassword>()
            .RunAsync(await host.ActorAsync("zhouguanli"), user!.Id));
        using var again = await Visitor.SignedInAsync(host, "lijingban", code!);
    }

    /// <summary>Whoever sat at an open window and knew the password took the account with an authenticator of their own.</summary>
    [Fact]
    public async Task Another_authenticator_is_taken_only_with_a_code_of_the_former_or_a_recovery_code()
    {
        await using var host = await OfficeHost.ListeningAsync(_time);
        using var visitor = await Visitor.SignedInAsync(host, "wangfuzeren");
        var (former, recovery) = await EnrolAsync(visitor);
        _time.Advance(TimeSpan.FromMinutes(2));

        Assert.Contains("双重验证没有更换", (await ReplaceAsync(visitor, () => "")).Text, StringComparison.Ordinal);
        Assert.Contains("双重验证没有更换", (await ReplaceAsync(visitor, () => "000000")).Text, StringComparison.Ordinal);
        var (key, text) = await ReplaceAsync(visitor, () => Totp.At(former, _time.GetUtcNow()));
        Assert.Contains("双重验证已启用", text, StringComparison.Ordinal);
        Assert.Contains("双重验证没有更换", (await ReplaceAsync(visitor, () => recovery[0])).Text, StringComparison.Ordinal);

        _time.Advance(TimeSpan.FromMinutes(2));
        Assert.Null(await TryAsync(host, Totp.At(former, _time.GetUtcNow())));
        Assert.Equal("/", await TryAsync(host, Totp.At(key, _time.GetUtcNow())));
    }

    [Fact]
    public async Task Passwords_guessed_where_one_is_changed_or_a_second_factor_is_taken_are_held_up_as_at_the_sign_in()
    {
        await using var host = await OfficeHost.ListeningAsync(_time);
        using var visitor = await Visitor.SignedInAsync(host, "lijingban");
        for (var guess = 0; guess < 5; guess++)
        {
            var (_, refused) = await visitor.ChangePasswordAsync($"Wrong-guess-{guess}", "Own-choice-2027");
            Assert.Contains("当前密码不对，密码没有修改。", refused, StringComparison.Ordinal);
        }

        var (_, held) = await visitor.ChangePasswordAsync(DemoAccounts.Password, "Own-choice-2027");
        Assert.Contains("输错次数较多，请 30 秒后再试。", held, StringComparison.Ordinal);
        Assert.Contains("输错次数较多", (await ReplaceAsync(visitor, () => "")).Text, StringComparison.Ordinal);
        Assert.True(await visitor.IsInAsync());
        _time.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal("/", (await visitor.ChangePasswordAsync(DemoAccounts.Password, "Own-choice-2027")).Path);
    }

    private async Task<(string Key, string Text)> ReplaceAsync(Visitor visitor, Func<string> former)
    {
        var key = "";
        var (_, text) = await visitor.SubmitAsync("/second-factor", offered => key = Key().Match(offered).Groups[1].Value,
            () => [("Input.Password", DemoAccounts.Password), ("Input.Code", Totp.At(key, _time.GetUtcNow())), ("Input.Former", former())]);
        return (key, text);
    }

    private static async Task<string?> TryAsync(OfficeHost host, string code)
    {
        using var visitor = new Visitor(host);
        return (await visitor.SignInAsync("wangfuzeren", DemoAccounts.Password, code: code)).Path;
    }

    private async Task<(string Key, IReadOnlyList<string> Recovery)> EnrolAsync(Visitor visitor)
    {
        var page = await visitor.ReadAsync("/second-factor");
        var key = Key().Match(page).Groups[1].Value;
        Assert.Contains("<svg", page, StringComparison.Ordinal);

        // The page offers another key each time it is opened: what counts is the one that comes back with the form.
        var (_, text) = await visitor.SubmitAsync(
            "/second-factor", offered => key = Key().Match(offered).Groups[1].Value,
            () => [("Input.Password", DemoAccounts.Password), ("Input.Code", Totp.At(key, _time.GetUtcNow()))]);
        Assert.Contains("双重验证已启用", text, StringComparison.Ordinal);
        return (key, [.. Recovery().Matches(text).Select(match => match.Groups[1].Value)]);
    }

    [GeneratedRegex("密钥 <code>([A-Z2-7]{32})</code>")]
    private static partial Regex Key();

    [GeneratedRegex("<li><code>([a-z0-9-]{11})</code></li>")]
    private static partial Regex Recovery();
}
