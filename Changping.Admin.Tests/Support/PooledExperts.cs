using Changping.Admin.Features.Enterprises;
using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Matching.Needs;
using Changping.Admin.Files.Attachments;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Admin.Tests.Attachments;
using Changping.Domain.Experts;
using Changping.Domain.Matching;
using Changping.Domain.TalentPool;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Support;

/// <summary>Experts in the pool, and the steps of two persons.</summary>
internal static class PooledExperts
{
    public static async Task AdmitAsync(this TestOffice office, string number)
    {
        var id = await office.AskAsync(context => context.Nominations.Where(nomination => nomination.Number == number)
            .Select(nomination => nomination.Id).SingleAsync());
        await office.Get<AdmitToPool>().RunAsync(TestOffice.Officer, [id], default);
    }

    public static Task<PoolEntryId> EntryAsync(this TestOffice office, string? nomination = null) => office.AskAsync(context => (
        from entry in context.PoolEntries
        join listing in context.NominationListings on entry.NominationId equals listing.NominationId
        where nomination == null || listing.Number == nomination
        select entry.Id).SingleAsync());

    public static async Task StepAsync(this TestOffice office, PoolEntryId id, PoolAction action, int number)
    {
        await office.Get<ProposePoolStep>().RunAsync(TestOffice.Officer, id, action, "测试", default);
        await office.Get<DecidePoolStep>().RunAsync(TestOffice.Approver, id, number, true, null, default);
    }

    public static async Task ContactAsync(this TestOffice office)
    {
        if (!await office.AskAsync(context => context.Needs.AnyAsync()))
        {
            await TestOffice.ImportAsync(office.Get<EnterpriseImport>(), EnterprisesRegister.Schema, Rows.Enterprise(2));
            await TestOffice.ImportAsync(office.Get<NeedImport>(), NeedsRegister.Schema, Rows.Need(1, ("统一社会信用代码", Rows.CreditCode(2)), ("企业名称", null)));
            await office.Get<PublishNeeds>()
                .RunAsync(TestOffice.Officer, [await office.AskAsync(context => context.Needs.Select(need => need.Id).SingleAsync())], default);
        }

        var (need, expert) = await office.AskAsync(async context => ((await context.Needs.SingleAsync()).Id, (await context.Experts.SingleAsync()).Id));
        await office.Get<RecordContact>().RunAsync(TestOffice.Officer, new ContactNote(need, expert, TestOffice.Day, MatchChannel.Phone, "双方有意"), default);
    }

    /// <summary>Attaches what a relaxation asks for.</summary>
    public static async Task<Guid> ProveAsync(this TestOffice office, NominationId nomination) => await office.Get<AddAttachment>().RunAsync(
        TestOffice.Officer, RecordKind.Nomination, nomination.Value, "专利证书.pdf", SampleFiles.Scan(), default);
}
