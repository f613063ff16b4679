namespace Changping.Admin.Features.Administration.Access;

/// <summary>Browser and system in a few words, so that one knows one's own windows again.</summary>
public static class AgentName
{
    private const int Longest = 60;

    // The more particular first: each names the others too.
    private static readonly (string Sign, string Name)[] Browsers =
        [("Edg/", "Edge"), ("QQBrowser", "QQ 浏览器"), ("360", "360 浏览器"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("Mac OS", "macOS"), ("UOS", "统信"), ("Kylin", "麒麟"), ("Linux", "Linux")];

    /// <returns>Null where the browser said nothing.</returns>
    public static string? Of(string? header)
    {
        if (string.IsNullOrWhiteSpace(header))
        {
            return null;
        }

        var browser = Browsers.FirstOrDefault(one => header.Contains(one.Sign, StringComparison.Ordinal)).Name;
        var system = Systems.FirstOrDefault(one => header.Contains(one.Sign, StringComparison.Ordinal)).Name;
        return browser is null && system is null
            ? string.Concat(header.Where(letter => letter is > ' ' and < '\u007f').Take(Longest))
            : string.Join(" · ", new[] { browser, system }.OfType<string>());
    }
}
