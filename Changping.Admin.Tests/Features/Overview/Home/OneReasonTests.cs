using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Office;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Overview.Home;

/// <summary>Why somebody does not decide is one sentence: beside the button, of the command; and to whom it is said, the task waits.</summary>
public sealed class OneReasonTests
{
    [Fact]
    public async Task A_batch_tells_its_preparer_the_same_on_the_page_and_when_they_try()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.AddProjectAsync(1);
        await office.AppropriateAsync(2026, Instrument.ProjectSubsidy, Money.FromYuan(300_000));
        var month = new CalendarMonth(2026, 11);
        var claim = Assert.Single(await office.Get<DueClaims>().RunAsync(Instrument.ProjectSubsidy, month, default));
        var number = await office.Get<PreparePaymentBatch>()
            .RunAsync(TestOffice.Officer, new BatchRequest(Instrument.ProjectSubsidy, month, [claim.Key]), default);
        var shown = await office.Get<ReadBatch>().RunAsync(TestOffice.OfficerAndApprover, number, default);

        Assert.Null(BatchRights.Of(TestOffice.Approver, shown!.Batch).WhyNotDecide);
        await SaysAsync(office, BatchRights.Of(TestOffice.OfficerAndApprover, shown.Batch).WhyNotDecide, $"批次 {number} 由 李经办 本人经办，须由另一人审批", "批次待复核",
            () => office.Get<DecidePaymentBatch>().RunAsync(TestOffice.OfficerAndApprover, number, approve: true, null, default));
    }

    [Fact]
    public async Task A_relaxation_tells_its_proposer_the_same_on_the_page_and_when_they_try()
    {
        await using var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1, ("学位", "硕士"), ("专业技术职务", "讲师")));
        var id = await office.AskAsync(context => context.Nominations.Select(one => one.Id).SingleAsync());
        await office.ProveAsync(id);
        await office.Get<ProposeRelaxation>().RunAsync(
            TestOffice.Officer, new RelaxationProposal(id, [RelaxationGround.UrgentlyNeeded], "企业证明", [RelaxableCriterion.Qualification]), default);
        var relaxation = await office.AskAsync(context => context.Nominations.SelectMany(one => one.Relaxations).AsNoTracking().SingleAsync());

        Assert.Null(NominationSteps.Decision(relaxation).WhyNot(TestOffice.Approver));
        await SaysAsync(office, NominationSteps.Decision(relaxation).WhyNot(TestOffice.OfficerAndApprover), "放宽申请由 李经办 本人经办，须由另一人审批", "放宽待审批",
            () => office.Get<DecideRelaxation>().RunAsync(TestOffice.OfficerAndApprover, id, 1, approve: true, "同意", default));
    }

    private static async Task SaysAsync(TestOffice office, string? page, string reason, string kind, Func<Task> command)
    {
        Assert.Equal(reason, page);
        Assert.Equal(reason, (await Assert.ThrowsAsync<RuleViolationException>(command)).Reason);
        Assert.True(await WaitsAsync(TestOffice.OfficerAndApprover));
        Assert.False(await WaitsAsync(TestOffice.Approver));

        async Task<bool> WaitsAsync(Actor actor) =>
            Assert.Single(await office.Get<HomeTasks>().RunAsync(actor, default), task => task.Kind == kind).WaitsForAnother;
    }
}
