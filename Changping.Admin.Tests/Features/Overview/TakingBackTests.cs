using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Office;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Overview;

/// <summary>An honest mistake that waits for a second person is taken back by who made it; before, it stood until somebody else refused it.</summary>
public sealed class TakingBackTests
{
    [Fact]
    public async Task A_relaxation_is_taken_back_by_its_proposer_alone_and_another_may_be_proposed()
    {
        await using var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema,
            Rows.Expert(1, ("学位", "硕士"), ("专业技术职务", "讲师"), ("核心知识产权", "发明专利 3 项")));
        var id = await office.AskAsync(context => context.Nominations.Select(nomination => nomination.Id).SingleAsync());
        await office.ProveAsync(id);
        var asked = new RelaxationProposal(id, [RelaxationGround.CoreIntellectualProperty], "专利证书", [RelaxableCriterion.Qualification]);
        await office.Get<ProposeRelaxation>().RunAsync(TestOffice.Officer, asked, default);
        Task DecideAsync(Actor by, int number, bool approve) => office.Get<DecideRelaxation>().RunAsync(by, id, number, approve, "", default);

        await Assert.ThrowsAsync<NotPermittedException>(() => DecideAsync(TestOffice.SecondOfficer, 1, approve: false));
        await Assert.ThrowsAsync<NotPermittedException>(() => DecideAsync(TestOffice.Officer, 1, approve: true));
        await DecideAsync(TestOffice.Officer, 1, approve: false);
        await Assert.ThrowsAsync<RuleViolationException>(() => DecideAsync(TestOffice.Officer, 1, approve: false));
        await Assert.ThrowsAsync<RuleViolationException>(() => office.Get<DecideRelaxation>()
            .RunAsync(TestOffice.Approver, id, 1, approve: true, "同意", default));
        await office.Get<ProposeRelaxation>().RunAsync(TestOffice.Officer, asked, default);

        var kinds = await KindsAsync(office);
        Assert.Equal([CommandKind.ProposeRelaxation, CommandKind.TakeBack, CommandKind.ProposeRelaxation],
            kinds.Where(kind => kind is CommandKind.TakeBack or CommandKind.ProposeRelaxation or CommandKind.RefuseRelaxation));
        await SoundAsync(office);
    }

    [Fact]
    public async Task A_batch_that_is_taken_back_frees_its_claims_and_its_budget()
    {
        await using var office = await FundedOffice.OpenAsync();
        var before = await office.AskAsync(context => BudgetBook.LineAsync(context, TestOffice.Day.Year, Instrument.LivingAllowance, default));
        var number = await office.PrepareAsync(2);
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<DecidePaymentBatch>()
            .RunAsync(TestOffice.SecondOfficer, number, approve: false, null, default));
        await office.Get<DecidePaymentBatch>().RunAsync(TestOffice.Officer, number, approve: false, null, default);

        var batch = await office.AskAsync(context => context.PaymentBatches.AsNoTracking().SingleAsync());
        Assert.Equal((BatchState.SentBack, true), (batch.State, batch.Decision.WasTakenBack));
        Assert.Equal(before.Left,
            (await office.AskAsync(context => BudgetBook.LineAsync(context, TestOffice.Day.Year, Instrument.LivingAllowance, default))).Left);
        await Assert.ThrowsAsync<RuleViolationException>(() => office.ApproveAsync(number));
        await office.ApproveAsync(await office.PrepareAsync(2));
        await SoundAsync(office);
    }

    [Fact]
    public async Task A_step_and_an_appropriation_are_taken_back_and_nothing_has_moved()
    {
        await using var office = await TestOffice.OpenAsync();
        var project = await office.ProjectIdAsync(await office.AddProjectAsync(1));
        var state = (await office.ProjectAsync(project)).State;
        var end = new ProjectMove(project, ProjectAction.EndEarly, TestOffice.Day, "填错了人");
        await office.Get<ProposeStep>().RunAsync(TestOffice.Officer, end, default);
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<DecideStep>()
            .RunAsync(TestOffice.SecondOfficer, project, 1, confirm: false, null, default));
        await office.Get<DecideStep>().RunAsync(TestOffice.Officer, project, 1, confirm: false, null, default);
        Assert.Equal((state, null), ((await office.ProjectAsync(project)).State, (await office.ProjectAsync(project)).WaitingStep));
        await office.Get<ProposeStep>().RunAsync(TestOffice.Officer, end, default);

        var entry = await office.Get<Appropriate>().RunAsync(TestOffice.Officer, TestOffice.Day.Year, Instrument.Prize, Money.FromYuan(1), "多写了", default);
        await office.Get<DecideAppropriation>().RunAsync(TestOffice.Officer, entry, confirm: false, null, default);
        await Assert.ThrowsAsync<RuleViolationException>(() => office.Get<DecideAppropriation>()
            .RunAsync(TestOffice.Approver, entry, confirm: true, null, default));
        Assert.Equal(2, (await KindsAsync(office)).Count(kind => kind == CommandKind.TakeBack));
        await SoundAsync(office);
    }

    /// <summary>Of the commands, the first one first.</summary>
    private static async Task<IReadOnlyList<CommandKind>> KindsAsync(TestOffice office) =>
        [.. (await office.AskAsync(context => context.AuditEntries.OrderBy(entry => entry.Sequence)
            .Select(entry => new { entry.CommandId, entry.Kind }).ToListAsync())).Distinct().Select(command => command.Kind)];

    private static async Task SoundAsync(TestOffice office) =>
        Assert.DoesNotContain(await office.Get<VerifyRecords>().RunAsync(TestOffice.Officer, default), check => !check.Ok);
}
