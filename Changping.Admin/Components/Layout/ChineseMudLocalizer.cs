using Microsoft.Extensions.Localization;
using MudBlazor;

namespace Changping.Admin.Components.Layout;

/// <summary>MudBlazor's own words in Chinese.</summary>
public sealed class ChineseMudLocalizer : MudLocalizer
{
    public override LocalizedString this[string key] =>
        MudWords.All.TryGetValue(key, out var text) ? new(key, text) : new(key, key, resourceNotFound: true);

    public override LocalizedString this[string key, params object[] arguments] =>
        MudWords.All.TryGetValue(key, out var text)
            ? new(key, string.Format(System.Globalization.CultureInfo.CurrentCulture, text, arguments))
            : new(key, key, resourceNotFound: true);
}
