using Changping.Admin.Features.Experts;
using Changping.Admin.Office;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Experts;

/// <summary>The record of a nomination: its one next action, relaxations by two persons, reveals that are recorded.</summary>
public class NominationRecordTests
{
    [Theory]
    [InlineData("学位", "博士", NominationAct.Admit)]
    [InlineData("派出单位", "某某前沿技术研究中心", NominationAct.ConfirmInstitution)]
    [InlineData("身体健康", null, NominationAct.Complete)]
    [InlineData("参加工作时间", "2026-01-01", NominationAct.ProposeRelaxation)]
    [InlineData("遵纪守法", "否", NominationAct.None)]
    public async Task The_first_finding_that_is_open_says_what_comes_next(string column, string? text, NominationAct act)
    {
        await using var office = await WithAsync((column, text));
        var next = NominationSteps.Of(await ShowAsync(office));
        Assert.Equal(act, next.Act);
        Assert.Equal(act == NominationAct.None ? null : Permission.Handle, next.Right);
    }

    [Fact]
    public async Task A_relaxation_takes_two_persons_and_then_admits()
    {
        await using var office = await WithAsync(("参加工作时间", "2026-01-01"));
        var view = await ShowAsync(office);
        await office.ProveAsync(view.Nomination.Id);
        await office.Get<ProposeRelaxation>().RunAsync(TestOffice.OfficerAndApprover,
            new RelaxationProposal(view.Nomination.Id, [RelaxationGround.CoreIntellectualProperty], "ZL2026 1 0000001.1",
                [RelaxableCriterion.Experience]), default);

        view = await ShowAsync(office);
        Assert.Equal(NominationAct.DecideRelaxation, NominationSteps.Of(view).Act);
        Assert.Contains("须由另一人审批", NominationSteps.Of(view).WhyNot(TestOffice.OfficerAndApprover), StringComparison.Ordinal);
        await Assert.ThrowsAsync<RuleViolationException>(() =>
            office.Get<DecideRelaxation>().RunAsync(TestOffice.OfficerAndApprover, view.Nomination.Id, 1, approve: true, "同意", default));
        Assert.Equal(Overall.Ineligible, (await ShowAsync(office)).Verdict.Overall);

        await office.Get<DecideRelaxation>().RunAsync(TestOffice.Approver, view.Nomination.Id, 1, approve: true, "同意", default);
        view = await ShowAsync(office);
        Assert.Equal(Overall.EligibleByRelaxation, view.Verdict.Overall);
        Assert.Equal(NominationAct.Admit, NominationSteps.Of(view).Act);
        Assert.Contains(view.Trail, entry => entry is { Kind: CommandKind.ApproveRelaxation, ActorName: "王负责", Reason: "同意" });
    }

    [Fact]
    public async Task A_refused_relaxation_leaves_the_verdict_and_may_be_proposed_again()
    {
        await using var office = await WithAsync(("参加工作时间", "2026-01-01"));
        var view = await ShowAsync(office);
        var proposal = new RelaxationProposal(view.Nomination.Id, [RelaxationGround.UrgentlyNeeded], "企业急需证明", [RelaxableCriterion.Experience]);
        await office.ProveAsync(view.Nomination.Id);
        await office.Get<ProposeRelaxation>().RunAsync(TestOffice.Officer, proposal, default);
        await office.Get<DecideRelaxation>().RunAsync(TestOffice.Approver, view.Nomination.Id, 1, approve: false, "证据不足", default);
        Assert.Equal(NominationAct.ProposeRelaxation, NominationSteps.Of(await ShowAsync(office)).Act);
        await office.Get<ProposeRelaxation>().RunAsync(TestOffice.Officer, proposal, default);
        Assert.Equal(2, (await ShowAsync(office)).Waiting!.Number);
    }

    [Fact]
    public async Task Settling_the_institution_turns_the_verdict_of_its_open_nominations()
    {
        await using var office = await WithAsync(("派出单位", "某某前沿技术研究中心"));
        var institution = (await ShowAsync(office)).Institution;
        await office.SettleAsync(institution.Id, [InstitutionKind.NewTypeResearchInstitute]);
        Assert.Equal(NominationAct.Admit, NominationSteps.Of(await ShowAsync(office)).Act);
    }

    [Fact]
    public async Task Judging_as_of_today_writes_nothing()
    {
        await using var office = await WithAsync(("参加工作时间", "2024-11-10"));
        var view = await ShowAsync(office);
        var before = await office.AskAsync(context => context.AuditEntries.CountAsync());
        Assert.Equal(Overall.Ineligible, view.Verdict.Overall);
        Assert.Equal(Overall.Eligible, (await office.Get<JudgeNomination>().RunAsync(TestOffice.Officer, view.Nomination.Id, default)).Overall);
        Assert.Equal(before, await office.AskAsync(context => context.AuditEntries.CountAsync()));
        Assert.Equal(Overall.Ineligible, (await ShowAsync(office)).Verdict.Overall);
    }

    [Fact]
    public async Task A_full_number_is_shown_to_those_who_may_and_the_look_is_recorded()
    {
        await using var office = await WithAsync();
        var expert = (await ShowAsync(office)).Expert;
        Assert.Equal(Rows.CitizenNumber(1), await office.Get<RevealExpert>().RunAsync(TestOffice.Approver, expert.Id, PersonalField.Document, default));
        var entry = Assert.Single((await ShowAsync(office)).Trail, entry => entry.Kind == CommandKind.RevealDocumentNumber);
        Assert.Equal("王负责", entry.ActorName);
        Assert.DoesNotContain(Rows.CitizenNumber(1), entry.Subject, StringComparison.Ordinal);
        await Assert.ThrowsAsync<NotPermittedException>(() =>
            office.Get<RevealExpert>().RunAsync(TestOffice.Administrator, expert.Id, PersonalField.Document, default));
    }

    [Fact]
    public async Task An_unknown_number_shows_nothing()
    {
        await using var office = await TestOffice.OpenAsync();
        Assert.Null(await office.Get<ShowNomination>().RunAsync(TestOffice.Officer, "2026-推荐-9999", default));
    }

    private static async Task<TestOffice> WithAsync(params (string Column, string? Text)[] changes)
    {
        var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1, changes));
        return office;
    }

    private static async Task<NominationView> ShowAsync(TestOffice office) =>
        (await office.Get<ShowNomination>().RunAsync(TestOffice.Officer, "2026-推荐-0001", default))!;
}
