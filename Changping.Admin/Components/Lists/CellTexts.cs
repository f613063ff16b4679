using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;

namespace Changping.Admin.Components.Lists;

/// <summary>What cells with parts in them say, for a list that leaves as a workbook: they are drawn as the page draws them, and the words kept.</summary>
public sealed partial class CellTexts(IServiceProvider services, ILoggerFactory logs)
{
    /// <summary>Parts the cells that are drawn together; a text with it would come encoded.</summary>
    private const string Between = "<!--next cell-->";

    /// <returns>A text for each; null for a cell that says nothing.</returns>
    public async Task<IReadOnlyList<string?>> OfAsync(IReadOnlyList<RenderFragment> cells)
    {
        if (cells.Count == 0)
        {
            return [];
        }

        await using var renderer = new HtmlRenderer(services, logs);
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<Drawn>(
            ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(Drawn.Cells)] = cells }))).ToHtmlString());
        return [.. html.Split(Between).Take(cells.Count).Select(Words)];
    }

    private static string? Words(string html)
    {
        var words = Blanks().Replace(WebUtility.HtmlDecode(Tags().Replace(Drawings().Replace(html, " "), " ")), " ").Trim();
        return words is "" or "—" ? null : words;
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    /// <summary>An icon's title is for the pointer.</summary>
    [GeneratedRegex("<svg.*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Drawings();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    private sealed class Drawn : ComponentBase
    {
        [Parameter, EditorRequired]
        public required IReadOnlyList<RenderFragment> Cells { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            foreach (var cell in Cells)
            {
                builder.AddContent(0, cell);
                builder.AddMarkupContent(1, Between);
            }
        }
    }
}
