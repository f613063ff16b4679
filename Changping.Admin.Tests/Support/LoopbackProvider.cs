using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Changping.Admin.Tests.Support;

/// <summary>
/// A small provider of identities by OpenID Connect on this machine: it asks nobody anything, names whom it is told, checks what a client must send, and
/// answers wrongly when asked to.
/// </summary>
internal sealed class LoopbackProvider(TimeProvider time) : IAsyncDisposable
{
    public const string ClientId = "changping-office", ClientSecret = "a-secret-of-the-client-that-is-long-enough";

    private readonly RSA _key = RSA.Create(2048), _foreign = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, IQueryCollection> _codes = new();
    private WebApplication _server = null!;

    public string Authority { get; private set; } = "";

    /// <summary>Whom it names.</summary>
    public string User { get; set; } = "lijingban";

    public ProviderFault Fault { get; set; }

    /// <summary>How it asked who it is, as it says.</summary>
    public string[] Methods { get; set; } = ["pwd"];

    /// <summary>When it asked, as it says; null: it does not say.</summary>
    public DateTimeOffset? AskedAt { get; set; }

    /// <summary>The name stands beside the token, as with many providers, and not in it.</summary>
    public bool NameBeside { get; set; }

    /// <summary>What was asked of it, the latest last.</summary>
    public List<IQueryCollection> Asked { get; } = [];

    /// <summary>Any request at all.</summary>
    public int Requests { get; private set; }

    /// <summary>What of a client's call was not as it must be; empty where all was.</summary>
    public List<string> Complaints { get; } = [];

    public static async Task<LoopbackProvider> StartAsync(TimeProvider time)
    {
        var provider = new LoopbackProvider(time);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = provider._server = builder.Build();
        server.Use((context, next) =>
        {
            provider.Requests++;
            return next(context);
        });
        server.MapGet("/.well-known/openid-configuration", provider.Discovery);
        server.MapGet("/keys", provider.Keys);
        server.MapGet("/authorize", (HttpRequest request) => provider.Authorize(request.Query));
        server.MapPost("/token", provider.TokenAsync);
        server.MapGet("/userinfo", provider.UserInfo);
        await server.StartAsync();
        provider.Authority = server.Urls.Single();
        return provider;
    }

    /// <summary>As the office's configuration names it.</summary>
    public string[] Settings(params string[] further) =>
        ["--OpenIdConnect:Authority", Authority, "--OpenIdConnect:ClientId", ClientId, "--OpenIdConnect:ClientSecret", ClientSecret, .. further];

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _key.Dispose();
        _foreign.Dispose();
    }

    private IResult Discovery() => Results.Json(new Dictionary<string, object>
    {
        ["issuer"] = Authority,
        ["authorization_endpoint"] = $"{Authority}/authorize",
        ["token_endpoint"] = $"{Authority}/token",
        ["userinfo_endpoint"] = $"{Authority}/userinfo",
        ["jwks_uri"] = $"{Authority}/keys",
        ["response_types_supported"] = new[] { "code" },
        ["subject_types_supported"] = new[] { "public" },
        ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
    });

    private IResult Keys()
    {
        var key = _key.ExportParameters(includePrivateParameters: false);
        return Results.Json(new
        {
            keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = "one",
            n = Base64Url.EncodeToString(key.Modulus), e = Base64Url.EncodeToString(key.Exponent) } }
        });
    }

    private IResult Authorize(IQueryCollection asked)
    {
        Asked.Add(asked);
        Require(asked["client_id"] == ClientId, "client_id");
        Require(asked["response_type"] == "code", "response_type");
        Require(asked["code_challenge_method"] == "S256", "code_challenge_method");
        var back = $"{asked["redirect_uri"]}?state={Uri.EscapeDataString(Fault == ProviderFault.OtherState ? "another" : $"{asked["state"]}")}";
        if (Fault == ProviderFault.Denied)
        {
            return Results.Redirect($"{back}&error=access_denied&error_description=gave%20up");
        }

        var code = RandomNumberGenerator.GetHexString(32);
        _codes[code] = asked;
        return Results.Redirect($"{back}&code={code}");
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (!_codes.TryRemove($"{form["code"]}", out var asked) || Fault == ProviderFault.RefusedCode)
        {
            return Results.Json(new { error = "invalid_grant" }, statusCode: (int)HttpStatusCode.BadRequest);
        }

        Require(form["client_id"] == ClientId && form["client_secret"] == ClientSecret, "client_secret");
        Require(form["redirect_uri"] == asked["redirect_uri"], "redirect_uri");
        Require(Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes($"{form["code_verifier"]}"))) == asked["code_challenge"], "code_verifier");
        return Results.Json(new
        {
            access_token = "opaque-access-token",
            token_type = "Bearer",
            expires_in = 300,
            id_token = Fault == ProviderFault.BrokenToken ? "x.y" : Token($"{asked["nonce"]}")
        });
    }

    private IResult UserInfo(HttpRequest request)
    {
        Require(request.Headers.Authorization == "Bearer opaque-access-token", "access_token");
        return Results.Json(new
        {
            sub = Fault == ProviderFault.OtherSubject ? "sub-of-another" : $"sub-{User}",
            preferred_username = Fault == ProviderFault.TwoNames ? "wangfuzeren" : User
        });
    }

    private string Token(string nonce)
    {
        var now = time.GetUtcNow();
        var (from, until) = Fault == ProviderFault.Expired ? (now.AddHours(-2), now.AddHours(-1)) : (now, now.AddMinutes(5));
        var claims = new Dictionary<string, object>
        {
            ["iss"] = Fault == ProviderFault.WrongIssuer ? "http://127.0.0.1:9/" : Authority,
            ["aud"] = Fault == ProviderFault.WrongAudience ? "another-client" : ClientId,
            ["sub"] = $"sub-{User}",
            ["nonce"] = Fault == ProviderFault.WrongNonce ? "another" : nonce,
            ["iat"] = from.ToUnixTimeSeconds(),
            ["exp"] = until.ToUnixTimeSeconds(),
            ["amr"] = Methods,
        };
        if (!NameBeside)
        {
            claims["preferred_username"] = User;
        }

        if (AskedAt is { } at)
        {
            claims["auth_time"] = at.ToUnixTimeSeconds();
        }

        var algorithm = Fault switch { ProviderFault.Unsigned => "none", ProviderFault.SignedWithSecret => "HS256", _ => "RS256" };
        var signed = $"{Part(new { alg = algorithm, typ = "JWT", kid = "one" })}.{Part(claims)}";
        return $"{signed}.{Base64Url.EncodeToString(Sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    private byte[] Sign(byte[] signed) => Fault switch
    {
        ProviderFault.Unsigned => [],
        ProviderFault.SignedWithSecret => HMACSHA256.HashData(Encoding.UTF8.GetBytes(ClientSecret), signed),
        ProviderFault.WrongSignature => _foreign.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        _ => _key.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
    };

    private static string Part(object value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));

    private void Require(bool holds, string what)
    {
        if (!holds)
        {
            Complaints.Add(what);
        }
    }
}
