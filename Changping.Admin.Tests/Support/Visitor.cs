using System.Net;
using System.Text.RegularExpressions;
using Changping.Admin.Features.Administration.Accounts;

namespace Changping.Admin.Tests.Support;

/// <summary>A browser without a screen: it keeps its cookie and follows no redirect.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };

    public Visitor(OfficeHost host)
        : this(new Uri(host.Application.Urls.First()))
    {
    }

    public Visitor(Uri address)
    {
        Client = new HttpClient(_handler) { BaseAddress = address };
        Client.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (Windows NT 10.0) Chrome/130.0");
    }

    public HttpClient Client { get; }

    public CookieContainer Cookies => _handler.CookieContainer;

    public static async Task<Visitor> SignedInAsync(OfficeHost host, string user, string password = DemoAccounts.Password)
    {
        var visitor = new Visitor(host);
        var (path, text) = await visitor.SignInAsync(user, password);
        Assert.True(path is not null, text);
        return visitor;
    }

    /// <summary>With the cookie that another has now, as one who copied it.</summary>
    public Visitor Copy(OfficeHost host)
    {
        var copy = new Visitor(host);
        copy.Cookies.Add(Cookies.GetCookies(Client.BaseAddress!));
        return copy;
    }

    /// <returns>Where it leads, and what the page says where it leads nowhere.</returns>
    public Task<(string? Path, string Text)> SignInAsync(string user, string password, string address = "/sign-in", string code = "") =>
        SubmitAsync(address, ("Input.UserName", user), ("Input.Password", password), ("Input.Code", code));

    public Task<(string? Path, string Text)> ChangePasswordAsync(string current, string next) =>
        SubmitAsync("/change-password", ("Input.Current", current), ("Input.Next", next), ("Input.Again", next));

    public Task<(string? Path, string Text)> SubmitAsync(string address, params (string Name, string Value)[] entries) =>
        SubmitAsync(address, _ => { }, () => entries);

    /// <param name="read">Gets the page before it is filled in.</param>
    public async Task<(string? Path, string Text)> SubmitAsync(string address, Action<string> read, Func<(string Name, string Value)[]> fill)
    {
        var page = await Client.GetStringAsync(new Uri(address, UriKind.Relative));
        read(WebUtility.HtmlDecode(page));
        var entries = fill();
        var fields = Hidden().Matches(page).Select(field => KeyValuePair.Create(field.Groups[1].Value, WebUtility.HtmlDecode(field.Groups[2].Value)));
        using var form = new FormUrlEncodedContent([.. fields, .. entries.Select(entry => KeyValuePair.Create(entry.Name, entry.Value))]);
        using var answer = await Client.PostAsync(new Uri(address, UriKind.Relative), form);
        var to = answer.Headers.Location is { } location ? new Uri(Client.BaseAddress!, location).PathAndQuery : null;
        return (to, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    /// <summary>Through the hidden form of a page of the office.</summary>
    public async Task<(string? Path, string Text)> SignOutAsync()
    {
        var page = await Client.GetStringAsync(new Uri("/", UriKind.Relative));
        var fields = Hidden().Matches(page).Select(field => KeyValuePair.Create(field.Groups[1].Value, WebUtility.HtmlDecode(field.Groups[2].Value)));
        using var form = new FormUrlEncodedContent([.. fields]);
        using var answer = await Client.PostAsync(new Uri("/sign-out", UriKind.Relative), form);
        return (answer.Headers.Location?.ToString(), await answer.Content.ReadAsStringAsync());
    }

    public Task<HttpResponseMessage> GetAsync(string address) => Client.GetAsync(new Uri(address, UriKind.Relative));

    public static async Task<string> TextAsync(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    public async Task<string> ReadAsync(string address)
    {
        using var answer = await GetAsync(address);
        return await TextAsync(answer);
    }

    /// <summary>Whether the home page is answered, and not the way to the sign-in.</summary>
    public async Task<bool> IsInAsync()
    {
        using var answer = await GetAsync("/");
        return answer.StatusCode == HttpStatusCode.OK;
    }

    public void Dispose()
    {
        Client.Dispose();
        _handler.Dispose();
    }

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)" />""")]
    private static partial Regex Hidden();
}
