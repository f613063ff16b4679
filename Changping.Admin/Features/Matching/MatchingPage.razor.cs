using Changping.Domain.Experts;
using Changping.Domain.Matching;
using Microsoft.AspNetCore.Components;

namespace Changping.Admin.Features.Matching;

/// <summary>供需对接 from either side: choose a need or an expert, and see who or what could fit.</summary>
public sealed partial class MatchingPage(MatchingChoices choosing, SuggestExperts suggestExperts, SuggestNeeds suggestNeeds, NavigationManager navigation)
{
    private const int Shown = 20;

    private IReadOnlyList<SideChoice>? choices;
    private IReadOnlyList<SuggestionTable.Row> rows = [];
    private SideChoice? chosen;
    private (bool ByExpert, string? Number)? loaded;
    private string? text;

    [SupplyParameterFromQuery(Name = "need")]
    private string? Need { get; set; }

    [SupplyParameterFromQuery(Name = "expert")]
    private string? Expert { get; set; }

    private bool ByExpert => new Uri(navigation.Uri).AbsolutePath == MatchingTabs.ByExpert;

    private string? Number => ByExpert ? Expert : Need;

    protected override async Task OnParametersSetAsync()
    {
        if (loaded == (ByExpert, Number))
        {
            return;
        }

        if (loaded?.ByExpert != ByExpert)
        {
            text = null;
        }

        loaded = (ByExpert, Number);
        await ListAsync();

        // The first is chosen where nobody chose, and who was chosen stands first.
        chosen = choices is [var top, ..] && (Number is null || top.Number == Number) ? top : null;
        rows = chosen is null ? [] : await SuggestAsync(chosen);
    }

    private async Task ListAsync() => choices = await choosing.RunAsync(await ActorAsync(), ByExpert, text, Number, Leaving);

    private Task SearchAsync(string? words)
    {
        text = words;
        return ListAsync();
    }

    private string AddressOf(string number) => ByExpert
        ? $"{MatchingTabs.ByExpert}?expert={Uri.EscapeDataString(number)}"
        : $"{MatchingTabs.ByNeed}?need={Uri.EscapeDataString(number)}";

    private async Task<IReadOnlyList<SuggestionTable.Row>> SuggestAsync(SideChoice side) => ByExpert
        ? [.. (await suggestNeeds.RunAsync(await ActorAsync(), new ExpertId(side.Id), Shown, Leaving)).Select(need => new SuggestionTable.Row(
            need.Title, $"{need.Number} · {need.Enterprise}", $"/needs/{need.Number}", need.Field, $"{need.RaisedOn:yyyy-MM-dd} 提出", need.Leading,
            need.Match, need.Intent,
            Meet(need.Number, side.Number)))]
        : [.. (await suggestExperts.RunAsync(await ActorAsync(), new NeedId(side.Id), null, Shown, Leaving)).Select(expert => new SuggestionTable.Row(
            expert.Name, $"{expert.Title} · {expert.Institution}".TrimStart(' ', '·'), $"/nominations/{expert.Nomination}", expert.Discipline,
            expert.Direction, null, expert.Match, expert.Intent,
            Meet(side.Number, expert.Pool)))];

    /// <summary>The need's record with the expert at hand: contacts and intents are kept there.</summary>
    private static string Meet(string need, string pool) => $"/needs/{need}?expert={Uri.EscapeDataString(pool)}";
}
