using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Service;
using Changping.Admin.Files.Attachments;
using Changping.Admin.Office;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Admin.Tests.Attachments;
using Changping.Admin.Tests.Support;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Experts;

/// <summary>二（二）末段, reading 0047: a relaxation holds for the facts it was granted on, rests on attached evidence, and is no matter of one hand.</summary>
public sealed class LapsedRelaxationTests
{
    private const string Number = "2026-推荐-0001";
    private static readonly Actor AlsoApprover = new(TestOffice.SecondOfficer.Id, "钱经办", new[] { Role.Officer, Role.Approver }.Permissions());
    private static readonly (string, string?)[] Master = [("学位", "硕士"), ("专业技术职务", "讲师"), ("核心知识产权", "发明专利 3 项")];

    [Fact]
    public async Task A_relaxation_for_a_master_with_patents_still_relaxed_after_the_facts_became_no_degree_no_patent_and_one_month_of_work()
    {
        await using var office = await GrantedAsync();
        Assert.Equal(Overall.EligibleByRelaxation, (await ShowAsync(office)).Verdict.Overall);

        (string, string?)[] emptied = [("学位", "无"), ("专业技术职务", "讲师"), ("核心知识产权", null), ("参加工作时间", "2026-10-01")];
        var preview = await TestOffice.PreviewAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1, emptied));
        Assert.Equal(Overall.Ineligible.ChineseName(), Assert.Single(preview.Rows).Outcome);
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1, emptied));

        var view = await ShowAsync(office);
        Assert.Equal((Overall.Ineligible, RelaxationState.Lapsed), (view.Verdict.Overall, view.Nomination.Relaxations[0].State));
        var finding = view.Verdict.Findings[(int)Criterion.Qualification];
        Assert.Contains("批准的放宽已失效：学位（原为“硕士”）、参加工作时间（原为“2010-07”）、核心知识产权（原为“发明专利 3 项”）批准后已更改", finding.Evidence, StringComparison.Ordinal);
        Assert.Contains("原放宽失效，须按现在的事实附证据重新申请", finding.Cure, StringComparison.Ordinal);
        await office.ExpectFreshAsync();

        // The old facts once more do not bring it back: its evidence was of that time.
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1, Master));
        Assert.Equal(Overall.Ineligible, (await ShowAsync(office)).Verdict.Overall);
        await office.Get<ProposeRelaxation>().RunAsync(TestOffice.Officer, await ProposalAsync(office), default);
        await office.Get<DecideRelaxation>().RunAsync(TestOffice.Approver, view.Nomination.Id, 2, approve: true, "同意", default);
        Assert.Equal(Overall.EligibleByRelaxation, (await ShowAsync(office)).Verdict.Overall);
    }

    [Theory]
    [InlineData("研究方向", "固态电池", RelaxationState.Approved)]
    [InlineData("学位", "硕士 ", RelaxationState.Approved)]
    [InlineData("学位", "硕士学位", RelaxationState.Lapsed)]
    [InlineData("专业技术职务", "助教", RelaxationState.Lapsed)]
    [InlineData("参加工作时间", "2010-08", RelaxationState.Lapsed)]
    [InlineData("核心知识产权", "发明专利 2 项", RelaxationState.Lapsed)]
    [InlineData("成熟科技成果", "中试工艺包", RelaxationState.Lapsed)]
    public async Task Only_the_facts_it_was_granted_on_make_it_lapse(string column, string text, RelaxationState state)
    {
        await using var office = await GrantedAsync();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema,
            Rows.Expert(1, [.. Master.Where(cell => cell.Item1 != column), (column, text)]));
        Assert.Equal(state, (await ShowAsync(office)).Nomination.Relaxations[0].State);
        await office.ExpectFreshAsync();
    }

    [Fact]
    public async Task A_proposal_lapses_with_its_facts_and_waits_for_nobody_any_more()
    {
        await using var office = await NominatedAsync();
        await office.ProveAsync((await ShowAsync(office)).Nomination.Id);
        await office.Get<ProposeRelaxation>().RunAsync(TestOffice.Officer, await ProposalAsync(office), default);
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1, [.. Master.Take(2)]));
        Assert.Null((await ShowAsync(office)).Waiting);
        Assert.False(await office.AskAsync(context => context.NominationListings.Select(listing => listing.AwaitsRelaxation).SingleAsync()));
    }

    [Fact]
    public async Task Who_entered_or_corrected_the_nomination_approved_its_relaxation()
    {
        await using var office = await NominatedAsync();
        var id = (await ShowAsync(office)).Nomination.Id;
        await office.ProveAsync(id);
        await office.Get<ProposeRelaxation>().RunAsync(AlsoApprover, await ProposalAsync(office), default);
        Assert.Contains("放宽申请中有 李经办 本人编写的内容", await RefusedAsync(() =>
            office.Get<DecideRelaxation>().RunAsync(TestOffice.OfficerAndApprover, id, 1, approve: true, "同意", default)), StringComparison.Ordinal);

        var lead = new Actor(Guid.NewGuid(), "孙两任", new[] { Role.Officer, Role.Approver }.Permissions());
        var check = await office.Get<CheckNomination>()
            .RunAsync(lead, new Dictionary<string, string?>(Rows.Expert(1, [.. Master, ("研究方向", "固态电池")])), Number, default);
        await office.Get<SaveNomination>().RunAsync(lead, check, null, default);
        Assert.Contains("孙两任 本人编写", await RefusedAsync(() => office.Get<DecideRelaxation>().RunAsync(lead, id, 1, approve: true, "同意", default)),
            StringComparison.Ordinal);
        await office.Get<DecideRelaxation>().RunAsync(TestOffice.Approver, id, 1, approve: true, "同意", default);
    }

    [Fact]
    public async Task A_relaxation_rested_on_words_alone_and_its_last_attachment_could_be_removed()
    {
        await using var office = await NominatedAsync();
        var id = (await ShowAsync(office)).Nomination.Id;
        Assert.Contains("至少一份佐证材料",
            await RefusedAsync(async () => await office.Get<ProposeRelaxation>().RunAsync(TestOffice.Officer, await ProposalAsync(office), default)),
            StringComparison.Ordinal);
        var first = await office.ProveAsync(id);
        await office.Get<RemoveAttachment>().RunAsync(TestOffice.Officer, first, "传错", default);
        Assert.Contains("至少一份佐证材料",
            await RefusedAsync(async () => await office.Get<ProposeRelaxation>().RunAsync(TestOffice.Officer, await ProposalAsync(office), default)),
            StringComparison.Ordinal);

        var second = await office.ProveAsync(id);
        await office.Get<ProposeRelaxation>().RunAsync(TestOffice.Officer, await ProposalAsync(office), default);
        Assert.Contains($"推荐 {Number} 的放宽以附件为依据，不能移除",
            await RefusedAsync(() => office.Get<RemoveAttachment>().RunAsync(TestOffice.Officer, second, "传错", default)), StringComparison.Ordinal);
        await office.Get<DecideRelaxation>().RunAsync(TestOffice.Approver, id, 1, approve: true, "同意", default);
        Assert.Contains("请先上传正确的再移除本份", await RefusedAsync(() => office.Get<RemoveAttachment>().RunAsync(TestOffice.Officer, second, "传错", default)),
            StringComparison.Ordinal);
        await office.ProveAsync(id);
        await office.Get<RemoveAttachment>().RunAsync(TestOffice.Officer, second, "换新的一份", default);
    }

    [Fact]
    public async Task What_an_extension_rests_on_is_not_removed_either()
    {
        await using var office = await TestOffice.OpenAsync();
        var number = await office.AddProjectAsync(1);
        var service = await office.AskAsync(context => context.Appointments.Select(appointment => appointment.Id).SingleAsync());
        var file = await office.Get<AddAttachment>().RunAsync(
            TestOffice.Officer, RecordKind.Appointment, service.Value, "鉴定意见.pdf", SampleFiles.Scan(), default);
        await office.Get<ProposeExtension>().RunAsync(TestOffice.Officer, number, new DateOnly(2028, 9, 14), "鉴定意见", default);
        Assert.Contains("服务期的延长以附件为依据", await RefusedAsync(() => office.Get<RemoveAttachment>().RunAsync(TestOffice.Officer, file, "传错", default)),
            StringComparison.Ordinal);
        await office.Get<DecideExtension>().RunAsync(TestOffice.Approver, number, 1, approve: false, "依据不足", default);
        await office.Get<RemoveAttachment>().RunAsync(TestOffice.Officer, file, "传错", default);
    }

    private static async Task<TestOffice> NominatedAsync()
    {
        var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1, Master));
        return office;
    }

    private static async Task<TestOffice> GrantedAsync()
    {
        var office = await NominatedAsync();
        var id = (await ShowAsync(office)).Nomination.Id;
        await office.ProveAsync(id);
        await office.Get<ProposeRelaxation>().RunAsync(TestOffice.Officer, await ProposalAsync(office), default);
        await office.Get<DecideRelaxation>().RunAsync(TestOffice.Approver, id, 1, approve: true, "同意", default);
        return office;
    }

    private static async Task<RelaxationProposal> ProposalAsync(TestOffice office) => new((await ShowAsync(office)).Nomination.Id,
        [RelaxationGround.CoreIntellectualProperty], "专利证书", [RelaxableCriterion.Qualification, RelaxableCriterion.Experience]);

    private static async Task<NominationView> ShowAsync(TestOffice office) =>
        (await office.Get<ShowNomination>().RunAsync(TestOffice.Officer, Number, default))!;

    private static async Task<string> RefusedAsync(Func<Task> act) => (await Assert.ThrowsAsync<RuleViolationException>(act)).Message;
}
