using System.Globalization;
using System.Text.RegularExpressions;

namespace Changping.Admin.Tests.Load;

/// <summary>What a page brings for its circuit: the state of its components, and the markers where they are to be drawn.</summary>
internal sealed partial class ServedPage(string html)
{
    public string State => StateMark().Match(html).Groups[1].Value;

    /// <summary>The components to be added, as blazor.web.js asks for them.</summary>
    public string Operations => $$"""{"batchId":1,"operations":[{{string.Join(',', Marker().Matches(html).Select(Add))}}]}""";

    private static string Add(Match marker, int index) => string.Create(CultureInfo.InvariantCulture,
        $$"""{"type":"add","ssrComponentId":{{index + 1}},"marker":{"uniqueId":{{index}},{{marker.Groups[1].Value}}}""");

    [GeneratedRegex("<!--Blazor:\\{(\"type\":\"server\".*?\\})-->")]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:([A-Za-z0-9+/=]+)-->")]
    private static partial Regex StateMark();
}
