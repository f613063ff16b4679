using Changping.Admin.Features.Enterprises;
using Changping.Admin.Features.Enterprises.Payees;
using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Matching.Needs;
using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Matching;
using Changping.Domain.Organizations;
using Changping.Domain.Projects;
using Changping.Domain.TalentPool;

namespace Changping.Admin.Tests.Store;

/// <summary>In a second tab stood a record that was withdrawn, undone or deleted meanwhile: what one pressed there ended in an error number.</summary>
public sealed class StandingRecordsTests
{
    private static readonly Dictionary<string, Func<TestOffice, Task>> Presses = new()
    {
        ["judge today"] = office => office.Get<JudgeNomination>().RunAsync(TestOffice.Officer, Id.New<NominationId>(), default),
        ["reveal"] = office => office.Get<RevealExpert>().RunAsync(TestOffice.Officer, Id.New<ExpertId>(), PersonalField.Document, default),
        ["enter an account"] = office => office.Get<EnterPayeeAccount>().RunAsync(
            TestOffice.Officer, new PayeeKey(Id.New<ExpertId>(), null), new PayeeAccount("甲", "中国银行", null, "6222020000001234567"), null, default),
        ["relaxation"] = office => office.Get<ProposeRelaxation>().RunAsync(
            TestOffice.Officer, new RelaxationProposal(Id.New<NominationId>(), [RelaxationGround.CoreIntellectualProperty], "专利",
                [RelaxableCriterion.Experience]), default),
        ["decide on a relaxation"] = office =>
            office.Get<DecideRelaxation>().RunAsync(TestOffice.Approver, Id.New<NominationId>(), 1, approve: true, "同意", default),
        ["pool"] = office => office.Get<ProposePoolStep>().RunAsync(TestOffice.Officer, Id.New<PoolEntryId>(), PoolAction.Leave, "离开", default),
        ["attach"] = office => office.AttachAsync(RecordKind.Nomination, Guid.NewGuid()),
        ["attach to the person"] = office => office.AttachAsync(RecordKind.Expert, Guid.NewGuid()),
        ["move a need"] = office => office.Get<MoveNeed>().RunAsync(TestOffice.Officer, Id.New<NeedId>(), NeedAction.Close, "误", default),
        ["move a project"] = office =>
            office.Get<MoveProject>().RunAsync(TestOffice.Officer, new ProjectMove(Id.New<ProjectId>(), ProjectAction.Withdraw, Reason: "误"), default),
        ["a company"] = office => office.Get<DeactivateEnterprise>().RunAsync(TestOffice.Officer, Id.New<EnterpriseId>(), "迁出", default),
    };

    public static TheoryData<string> Pressed => [.. Presses.Keys];

    [Theory, MemberData(nameof(Pressed))]
    public async Task What_is_gone_is_told_as_gone_and_nothing_is_written(string press)
    {
        await using var office = await TestOffice.OpenAsync();
        var before = SqliteFile.Counts(office.DatabaseFile);
        var gone = await Assert.ThrowsAsync<ConflictException>(() => Presses[press](office));
        Assert.Contains("该记录已由他人撤回或删除", gone.Message, StringComparison.Ordinal);
        Assert.Equal(before, SqliteFile.Counts(office.DatabaseFile));
    }
}
