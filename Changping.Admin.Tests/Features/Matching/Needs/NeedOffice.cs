using Changping.Admin.Features.Enterprises;
using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Matching.Needs;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Support;
using Changping.Domain.Experts;
using Changping.Domain.Matching;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Matching.Needs;

/// <summary>An office with companies, experts in the pool, and needs.</summary>
internal static class NeedOffice
{
    /// <param name="experts">In the pool, numbered from 1.</param>
    public static async Task<TestOffice> OpenAsync(int companies = 2, int experts = 1)
    {
        var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<EnterpriseImport>(), EnterprisesRegister.Schema,
            [.. Enumerable.Range(1, companies).Select(number => Rows.Enterprise(number))]);
        if (experts > 0)
        {
            await office.AddExpertsAsync([.. Enumerable.Range(1, experts).Select(number => Rows.Expert(number))]);
        }

        return office;
    }

    public static async Task AddExpertsAsync(this TestOffice office, params Dictionary<string, string?>[] rows)
    {
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, rows);
        var nominations = await office.AskAsync(context => context.Nominations.Where(nomination => !nomination.IsAdmitted)
            .Select(nomination => nomination.Id).ToListAsync());
        await office.Get<AdmitToPool>().RunAsync(TestOffice.Officer, nominations, default);
    }

    /// <returns>Of the need that was added last.</returns>
    public static async Task<NeedId> AddNeedAsync(this TestOffice office, bool publish, Dictionary<string, string?> row)
    {
        await TestOffice.ImportAsync(office.Get<NeedImport>(), NeedsRegister.Schema, row);
        var id = await office.AskAsync(context => context.Needs.OrderByDescending(need => need.Number).Select(need => need.Id).FirstAsync());
        if (publish)
        {
            await office.Get<PublishNeeds>().RunAsync(TestOffice.Officer, [id], default);
        }

        return id;
    }

    public static async Task<ExpertId> ExpertAsync(this TestOffice office, int number = 1)
    {
        var document = Rows.CitizenNumber(number);
        return await office.AskAsync(context => context.Experts.Where(expert => expert.DocumentNumber == document).Select(expert => expert.Id).SingleAsync());
    }

    public static async Task<CooperationIntent> IntentAsync(this TestOffice office, string number) =>
        await office.AskAsync(context => context.CooperationIntents.AsNoTracking().SingleAsync(intent => intent.Number == number));

    public static async Task ConsentAsync(this TestOffice office, string number, ConsentSide side, DateOnly? on = null) =>
        await office.Get<RecordConsent>().RunAsync(
            TestOffice.Officer, new ConsentNote((await office.IntentAsync(number)).Id, side, on ?? TestOffice.Day, "意向函（测试）"), default);
}
