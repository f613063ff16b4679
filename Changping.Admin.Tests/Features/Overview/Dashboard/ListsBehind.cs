using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Features.Matching;
using Changping.Admin.Features.Matching.Needs;
using Changping.Admin.Features.Overview.Dashboard;
using Changping.Admin.Features.Projects;
using Changping.Admin.Features.Service;
using Changping.Admin.Features.TalentPool;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;

namespace Changping.Admin.Tests.Features.Overview.Dashboard;

/// <summary>Opens the list behind a figure as its page does: by the address.</summary>
internal static class ListsBehind
{
    /// <summary>How many rows the list says there are, and the sum below its money; null where it has none.</summary>
    public static async Task<(int? Count, string? Sum)> OpenAsync(TestOffice office, Listed figure)
    {
        var address = new Uri(new Uri("http://office"), figure.Address);
        var query = ListAddress.Read(address.ToString());
        return address.AbsolutePath switch
        {
            "/nominations" => Of(await office.Get<ListNominations>().RunAsync(TestOffice.Officer, query, default)),
            "/pool" => Of(await office.Get<ListPool>().RunAsync(TestOffice.Officer, query, default)),
            "/matching/intents" => Of(await office.Get<ListIntents>().RunAsync(TestOffice.Officer, query, default)),
            "/needs" => Of(await office.Get<ListNeeds>().RunAsync(TestOffice.Officer, query, default)),
            "/projects" => Of(await office.Get<ProjectList>().RunAsync(TestOffice.Officer, query, default)),
            "/service" => Of(await office.Get<ListServices>().RunAsync(TestOffice.Officer, query, default)),
            "/budget/grants" => Of(await office.Get<ListGrants>().RunAsync(TestOffice.Officer, query, default)),
            "/budget/forecast" => Of(await office.Get<ListForecast>().RunAsync(TestOffice.Officer, query, default)),
            "/budget" => (null, await EntriesAsync(office, query)),
            var path => throw new InvalidOperationException($"No list at {path}."),
        };
    }

    private static (int?, string?) Of<T>(ListPage<T> page) => (page.Total, page.Totals.GetValueOrDefault("amount"));

    private static async Task<string> EntriesAsync(TestOffice office, ListQuery query)
    {
        var only = Instrument.TryParse(query.Filters.GetValueOrDefault("instrument"), out var instrument) ? instrument : (Instrument?)null;
        var year = int.Parse(query.Filters["year"], System.Globalization.CultureInfo.InvariantCulture);
        return Money.Sum((await office.Get<ReadBudget>().RunAsync(TestOffice.Officer, year, only, default)).Entries.Select(entry => entry.Amount)).ToString();
    }
}
