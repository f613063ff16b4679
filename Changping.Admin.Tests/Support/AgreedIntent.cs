using Changping.Admin.Features.Matching.Needs;
using Changping.Admin.Registers.Schemas;
using Changping.Domain.Matching;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Support;

/// <summary>三（二）: a need of the company, an intent with the expert, and both sides' word.</summary>
internal static class AgreedIntent
{
    /// <param name="creditCode">Of a company on file.</param>
    /// <param name="document">Of an expert in the pool.</param>
    public static async Task AgreeAsync(this TestOffice office, string creditCode, string document)
    {
        await TestOffice.ImportAsync(office.Get<NeedImport>(), NeedsRegister.Schema, Rows.Need(1, ("统一社会信用代码", creditCode), ("企业名称", null)));
        var need = await office.AskAsync(context => (
            from candidate in context.Needs
            join enterprise in context.Enterprises on candidate.EnterpriseId equals enterprise.Id
            where enterprise.CreditCode == creditCode
            select candidate.Id).SingleAsync());
        await office.Get<PublishNeeds>().RunAsync(TestOffice.Officer, [need], default);
        var expert = await office.AskAsync(context => context.Experts.Where(candidate => candidate.DocumentNumber == document)
            .Select(candidate => candidate.Id).SingleAsync());
        var number = await office.Get<ProposeIntent>().RunAsync(TestOffice.Officer, need, expert, default);
        var intent = await office.AskAsync(context => context.CooperationIntents.Where(candidate => candidate.Number == number)
            .Select(candidate => candidate.Id).SingleAsync());
        foreach (var side in Enum.GetValues<ConsentSide>())
        {
            await office.Get<RecordConsent>().RunAsync(TestOffice.Officer, new ConsentNote(intent, side, TestOffice.Day, "意向函"), default);
        }
    }
}
