namespace Changping.Admin.Features.Administration.Access;

/// <summary>The ways into the office beside its own accounts' passwords.</summary>
/// <param name="Provider">Null where none is configured, as at first.</param>
public sealed record SignInWays(ProviderSettings? Provider);

/// <summary>A provider of identities by OpenID Connect, as the server's configuration names it; there is no page for it, since whoever sets it says
/// who is who.</summary>
public sealed class ProviderSettings
{
    /// <summary>Of the handler that speaks with it.</summary>
    public const string Scheme = "provider";

    public const string Section = "OpenIdConnect";

    private const string DefaultName = "统一身份认证", DefaultClaim = "preferred_username";

    private static readonly string[] Required = [nameof(Authority), nameof(ClientId), nameof(ClientSecret)];

    private static readonly string[] Known = [.. Required, "ClientSecretFile", nameof(Name), nameof(UserClaim), nameof(TrustsMfa)];

    public required Uri Authority { get; init; }

    public required string ClientId { get; init; }

    public required string ClientSecret { get; init; }

    /// <summary>As people call it: on the button, and in the log.</summary>
    public required string Name { get; init; }

    /// <summary>What of the provider's word is the sign-in name of an account here.</summary>
    public required string UserClaim { get; init; }

    /// <summary>Where it says that it asked for more than one factor, the office asks for no code of its own.</summary>
    public required bool TrustsMfa { get; init; }

    /// <returns>Null where nothing of it is configured.</returns>
    /// <exception cref="ProviderSettingsException">Half of it is, or something that cannot be meant.</exception>
    public static ProviderSettings? Of(IConfiguration configuration)
    {
        var set = configuration.GetSection(Section).GetChildren().Where(child => !string.IsNullOrWhiteSpace(child.Value))
            .ToDictionary(child => child.Key, child => child.Value!.Trim(), StringComparer.OrdinalIgnoreCase);
        if (set.Count == 0)
        {
            return null;
        }

        if (set.Keys.FirstOrDefault(key => !Known.Contains(key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw new ProviderSettingsException($"没有 {Key(unknown)} 这项设置，没有启动；统一身份认证可设的有 {string.Join("、", Known.Select(Key))}。");
        }

        if (SecretOf(set) is { } secret)
        {
            set[nameof(ClientSecret)] = secret;
        }

        if (Required.Where(key => !set.ContainsKey(key)).Select(Key).ToList() is { Count: > 0 } missing)
        {
            throw new ProviderSettingsException($"统一身份认证只设了一半，没有启动；还缺 {string.Join("、", missing)}，请补上，或去掉 {Section}__ 开头的全部设置。");
        }

        return new ProviderSettings
        {
            Authority = AuthorityOf(set[nameof(Authority)]),
            ClientId = set[nameof(ClientId)],
            ClientSecret = set[nameof(ClientSecret)],
            Name = set.GetValueOrDefault(nameof(Name), DefaultName),
            UserClaim = set.GetValueOrDefault(nameof(UserClaim), DefaultClaim),
            TrustsMfa = bool.TryParse(set.GetValueOrDefault(nameof(TrustsMfa), "false"), out var trusts)
                ? trusts : throw new ProviderSettingsException($"{Key(nameof(TrustsMfa))} 只能是 true 或 false，没有启动；请改正。"),
        };
    }

    /// <summary>Whether what goes there cannot be read on the way.</summary>
    public static bool IsSafe(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    private static Uri AuthorityOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var authority) && IsSafe(authority)
            ? authority
            : throw new ProviderSettingsException($"{Key(nameof(Authority))} 应为 https:// 开头的地址（只有本机可用 http://），现为“{text}”，没有启动；请改正。");

    /// <returns>What stands in the file; null where none is named.</returns>
    private static string? SecretOf(Dictionary<string, string> set)
    {
        if (set.GetValueOrDefault("ClientSecretFile") is not { } path)
        {
            return null;
        }

        if (set.ContainsKey(nameof(ClientSecret)))
        {
            throw new ProviderSettingsException($"{Key(nameof(ClientSecret))} 和 {Key("ClientSecretFile")} 只能设一项，没有启动；请去掉一项。");
        }

        try
        {
            return File.ReadAllText(path).Trim() is { Length: > 0 } secret ? secret
                : throw new ProviderSettingsException($"{Key("ClientSecretFile")} 指的文件 {path} 是空的，没有启动；请写入密钥。");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new ProviderSettingsException($"{Key("ClientSecretFile")} 指的文件 {path} 读不出，没有启动；请核对路径和权限。");
        }
    }

    /// <summary>As an environment variable is written.</summary>
    private static string Key(string name) => $"{Section}__{name}";
}

/// <summary>The provider of identities is configured by halves, or wrongly.</summary>
public sealed class ProviderSettingsException(string message) : Exception(message);
