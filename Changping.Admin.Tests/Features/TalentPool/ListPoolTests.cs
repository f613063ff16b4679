using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Enterprises;
using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Projects;
using Changping.Admin.Features.TalentPool;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.TalentPool;

/// <summary>人才库: who is in it, who of them serves, and what goes out.</summary>
public class ListPoolTests
{
    [Fact]
    public async Task Who_serves_today_is_told_from_who_does_not()
    {
        await using var office = await ServingAsync();
        var page = await ListAsync(office, ListQuery.First);
        Assert.Equal((1, 1), (page.StatusCounts[ListPool.InService], page.StatusCounts[ListPool.Free]));
        Assert.Equal("测试一", Assert.Single((await ListAsync(office, ListQuery.First with { Status = ListPool.InService })).Rows).Name);
        Assert.Equal("测试二", Assert.Single((await ListAsync(office, ListQuery.First with { Status = ListPool.Free })).Rows).Name);
        Assert.Contains("清华大学", page.Rows[0].Ground, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2028, 3, 14, 1)]
    [InlineData(2028, 3, 15, 0)]
    public async Task The_last_day_of_service_still_counts(int year, int month, int day, int serving)
    {
        await using var office = await ServingAsync();
        office.Time.SetUtcNow(new DateTimeOffset(year, month, day, 2, 0, 0, TimeSpan.Zero));
        Assert.Equal(serving, (await ListAsync(office, ListQuery.First)).StatusCounts[ListPool.InService]);
    }

    [Theory]
    [InlineData("2026", 2)]
    [InlineData("2025", 0)]
    public async Task The_year_is_that_of_the_admission(string year, int found)
    {
        await using var office = await ServingAsync();
        Assert.Equal(found, (await ListAsync(office, ListQuery.First.With(ListPool.Year, year))).Total);
    }

    [Fact]
    public async Task The_public_list_holds_what_is_listed_and_nothing_personal()
    {
        await using var office = await ServingAsync();
        var export = office.Get<PoolExport>();
        using var workbook = new MemoryStream();
        var written = await export.WriteAsync(
            TestOffice.Officer, ExportRequest.All with { Filters = new Dictionary<string, string> { ["status"] = ListPool.Free } }, workbook, default);
        Assert.Equal(1, written.Rows);
        using var archive = new System.IO.Compression.ZipArchive(workbook);
        using var sheet = new StreamReader(archive.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var text = await sheet.ReadToEndAsync();
        Assert.Contains("测试二", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Rows.CitizenNumber(2), text, StringComparison.Ordinal);
        Assert.DoesNotContain("1990000", text, StringComparison.Ordinal);
    }

    private static async Task<TestOffice> ServingAsync()
    {
        var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1), Rows.Expert(2));
        var ids = await office.AskAsync(context => context.Nominations.Select(nomination => nomination.Id).ToListAsync());
        await office.Get<AdmitToPool>().RunAsync(TestOffice.Officer, ids, default);
        await TestOffice.ImportAsync(office.Get<EnterpriseImport>(), EnterprisesRegister.Schema, Rows.Enterprise());
        await TestOffice.ImportAsync(office.Get<ProjectImport>(), ProjectsRegister.Schema, Rows.Project());
        return office;
    }

    private static Task<ListPage<PoolRow>> ListAsync(TestOffice office, ListQuery query) => office.Get<ListPool>().RunAsync(TestOffice.Officer, query, default);
}
