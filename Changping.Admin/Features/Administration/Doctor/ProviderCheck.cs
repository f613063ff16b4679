using System.Text.Json;
using Changping.Admin.Features.Administration.Access;
using Changping.Admin.Features.Administration.Verification;

namespace Changping.Admin.Features.Administration.Doctor;

/// <summary>Whether the provider of identities, where one is configured, is configured whole and answers from this machine.</summary>
internal static class ProviderCheck
{
    private const string Name = "provider", Title = "统一身份认证", Discovery = ".well-known/openid-configuration";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static async Task<CheckResult> RunAsync(IConfiguration configuration, CancellationToken cancel)
    {
        try
        {
            return ProviderSettings.Of(configuration) is { } settings
                ? await AskAsync(settings, cancel)
                : CheckResult.Of(Name, Title, [], "没有设置，以本系统的登录名和密码登录");
        }
        catch (ProviderSettingsException refused)
        {
            return CheckResult.Of(Name, Title, [refused.Message.TrimEnd('。')], "设置");
        }
    }

    private static async Task<CheckResult> AskAsync(ProviderSettings settings, CancellationToken cancel)
    {
        var address = new Uri($"{settings.Authority.ToString().TrimEnd('/')}/{Discovery}");
        try
        {
            using var client = new HttpClient { Timeout = Patience };
            using var said = JsonDocument.Parse(await client.GetStringAsync(address, cancel));
            return said.RootElement.TryGetProperty("authorization_endpoint", out _)
                ? CheckResult.Of(Name, Title, [], $"{settings.Authority} 有应答")
                : CheckResult.Of(Name, Title,
                    [$"{address} 的应答不是 OpenID Connect 的，请核对 {ProviderSettings.Section}__{nameof(ProviderSettings.Authority)}"], ProviderSettings.Section);
        }
        catch (Exception refused) when (refused is HttpRequestException or JsonException
            || (refused is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return CheckResult.Of(Name, Title, [$"{address} 没有应答，或应答不是 OpenID Connect 的，请核对地址、网络和证书；用密码登录不受影响"], ProviderSettings.Section);
        }
    }
}
