using System.Collections;
using System.Globalization;
using System.Resources;
using Changping.Admin.Components.Layout;
using MudBlazor;

namespace Changping.Admin.Tests.Features.Layout;

public class ChineseMudLocalizerTests
{
    private static readonly IReadOnlyDictionary<string, string> English =
        new ResourceManager("MudBlazor.Resources.LanguageResource", typeof(MudLocalizer).Assembly)
            .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    [Fact]
    public void Every_key_of_MudBlazor_has_its_Chinese()
    {
        var localizer = new ChineseMudLocalizer();
        Assert.DoesNotContain(English.Keys, key => localizer[key].ResourceNotFound);
    }

    [Fact]
    public void No_key_is_left_over_and_every_placeholder_is_kept()
    {
        Assert.Empty(MudWords.All.Keys.Except(English.Keys));
        Assert.DoesNotContain(English, pair => Holes(pair.Value) != Holes(MudWords.All[pair.Key]));
    }

    [Fact]
    public void Arguments_are_filled_in() => Assert.Equal("第 3 页", new ChineseMudLocalizer()["MudPagination_PageIndex", 3].Value);

    private static int Holes(string text) => Enumerable.Range(0, 4).Count(number => text.Contains($"{{{number}}}", StringComparison.Ordinal));
}
