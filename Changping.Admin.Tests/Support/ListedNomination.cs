using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Policies.Verdicts;
using Changping.Admin.Registers.Schemas;
using Changping.Domain.Eligibility;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Support;

/// <summary>One nomination and what the list says of it.</summary>
internal static class ListedNomination
{
    public static async Task<TestOffice> NominatedAsync(params (string Column, string? Text)[] changes)
    {
        var office = await TestOffice.OpenAsync();
        await office.Get<ListingStart>().EnsureAsync();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1, changes));
        return office;
    }

    public static Task<(Overall Overall, string? NextStep)> ShownAsync(this TestOffice office) => office.AskAsync(async context =>
    {
        var listing = await context.NominationListings.AsNoTracking().SingleAsync();
        return (listing.Overall, listing.NextStep);
    });

    public static async Task ExpectFreshAsync(this TestOffice office)
    {
        await using var context = await office.Contexts.CreateDbContextAsync();
        var nomination = await context.Nominations.Include(candidate => candidate.Relaxations).SingleAsync();
        var verdict = (await office.Get<NominationJudgement>().AskAsync(context, [nomination], default)).Values.Single();
        var listing = await context.NominationListings.SingleAsync();
        Assert.Equal((verdict.Overall, verdict.NextStep(), verdict.FirstOpen()?.Criterion), (listing.Overall, listing.NextStep, listing.NextCriterion));
    }
}
