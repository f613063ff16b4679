using BenchmarkDotNet.Attributes;
using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Experts;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Benchmarks;

/// <summary>The list of nominations at 100,000 rows: each interaction under 100 ms on the server.</summary>
public class ListExperts
{
    private const int Count = 100_000;

    private TestOffice _office = null!;

    [GlobalSetup]
    public async Task Prepare() => _office = await BigRegister.OfficeAsync(Count);

    [GlobalCleanup]
    public async Task Remove() => await _office.DisposeAsync();

    [Benchmark]
    public Task<int> First_page() => ShowAsync(ListQuery.First);

    [Benchmark]
    public Task<int> Sorted_by_institution() => ShowAsync(ListQuery.First with { SortKey = "institution" });

    [Benchmark]
    public Task<int> Last_page_sorted_by_name() => ShowAsync(ListQuery.First with { SortKey = "name", Page = Count / ListQuery.DefaultPageSize });

    [Benchmark]
    public Task<int> Text_filter() => ShowAsync(ListQuery.First with { Text = "石油" });

    [Benchmark]
    public Task<int> Status_filter() => ShowAsync(ListQuery.First with { Status = "Ineligible" });

    private async Task<int> ShowAsync(ListQuery query) =>
        (await _office.Get<ListNominations>().RunAsync(TestOffice.Officer, query, default)).Rows.Count;
}
