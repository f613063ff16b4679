using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Features.Policies;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Features.Policies;

/// <summary>六（二）2, reading 0051: two persons put a version into force, with its file.</summary>
public sealed class PolicyActivationTests
{
    [Fact]
    public async Task An_administrator_alone_put_the_policy_in_force_and_now_an_approver_confirms_it()
    {
        await using var office = await TestOffice.OpenAsync(policyInForce: false);
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<ProposeActivation>().RunAsync(
            TestOffice.Approver, new ActivationDraft("2.0", ActivationKind.Activation, TestOffice.Day, "昌科发〔2026〕1号"), default));
        await office.ProposeAsync("2.0", ActivationKind.Activation, TestOffice.Day);

        Assert.True((await VersionAsync(office)).Version.IsProvisional);
        await Assert.ThrowsAsync<NotPermittedException>(() => office.DecideActivationAsync("2.0", by: TestOffice.Administrator));
        await Assert.ThrowsAsync<ConflictException>(() => office.ProposeAsync("2.0", ActivationKind.Activation, TestOffice.Day));

        await office.DecideActivationAsync("2.0");

        var view = await VersionAsync(office);
        Assert.Equal((TestOffice.Day, TestOffice.Day, "周管理", "王负责"),
            (view.Version.IssuedOn, view.Activation!.GoLiveOn, view.Activation.Decision.PreparedBy.Name, view.Activation.Decision.DecidedBy!.Name));
        Assert.Equal(view.FileHash, view.Activation.FileHash);
        var again = await Assert.ThrowsAsync<RuleViolationException>(() => office.ProposeAsync("2.0", ActivationKind.Activation, TestOffice.Day));
        Assert.Contains("请提出更正", again.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1, "晚于今日")]
    [InlineData(0, -1, "早于印发日期")]
    [InlineData(0, 0, null)]
    public async Task A_day_of_issue_lies_not_ahead_and_the_office_goes_live_not_before_it(int issued, int goLive, string? refusal)
    {
        await using var office = await TestOffice.OpenAsync(policyInForce: false);
        var refused = await Record.ExceptionAsync(() => office.ProposeAsync(
            "2.0", ActivationKind.Activation, TestOffice.Day.AddDays(issued), TestOffice.Day.AddDays(goLive)));

        Assert.Equal(refusal is null, refused is null);
        Assert.Contains(refusal ?? "", refused?.Message ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_sent_back_changes_nothing_and_is_proposed_anew()
    {
        await using var office = await TestOffice.OpenAsync(policyInForce: false);
        await office.ProposeAsync("2.0", ActivationKind.Activation, TestOffice.Day.AddDays(-9));
        await Assert.ThrowsAsync<RuleViolationException>(() => office.DecideActivationAsync("2.0", confirm: false));
        await office.DecideActivationAsync("2.0", confirm: false, "与印发文件不符");

        Assert.True((await VersionAsync(office)).Version.IsProvisional);
        await office.ActivateAsync("2.0", TestOffice.Day);
        Assert.Equal(TestOffice.Day, (await VersionAsync(office)).Version.IssuedOn);
    }

    [Fact]
    public async Task A_wrong_day_of_issue_stood_for_ever_and_is_corrected_by_two_persons_while_nothing_rests_on_it()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.ProposeAsync("2.0", ActivationKind.Correction, new DateOnly(2024, 2, 1), new DateOnly(2024, 3, 1));
        Assert.Equal(new DateOnly(2024, 1, 1), (await VersionAsync(office)).Version.IssuedOn);
        await office.DecideActivationAsync("2.0");

        var view = await VersionAsync(office);
        Assert.Equal((new DateOnly(2024, 2, 1), new DateOnly(2024, 3, 1)), (view.Version.IssuedOn, view.Activation!.GoLiveOn));
        Assert.Equal([ActivationState.InForce, ActivationState.Superseded], view.Statements.Select(statement => statement.State));
    }

    [Fact]
    public async Task Once_a_project_rests_on_it_the_activation_is_not_corrected()
    {
        await using var office = await FundedOffice.OpenAsync();
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => office.ProposeAsync("2.0", ActivationKind.Correction, new DateOnly(2024, 2, 1)));
        Assert.Contains("不能再更正", refused.Message, StringComparison.Ordinal);
        Assert.Equal(Clauses.InForce, refused.Clause);
    }

    [Fact]
    public async Task The_file_edited_in_place_paid_800_000_and_now_suspends_the_version()
    {
        await using var office = await FundedOffice.OpenAsync();
        var batch = await office.Get<PreparePaymentBatch>().RunAsync(TestOffice.Officer, new BatchRequest(
            Instrument.LivingAllowance, FundedOffice.Period, [(await DueAsync(office, Instrument.LivingAllowance))[0].Key]), default);
        await using var later = office.Under("2.0", text => text
            .Replace("\"value\": 0.5,", "\"value\": 1,", StringComparison.Ordinal)
            .Replace("\"value\": 300000,", "\"value\": 3000000,", StringComparison.Ordinal));
        await later.Get<PolicyStart>().EnsureAsync();

        var due = await DueAsync(later, Instrument.ProjectSubsidy);
        Assert.All(due, claim => Assert.Contains("与启用时确认的不一致", claim.Blockers[0].Message, StringComparison.Ordinal));
        var prepared = await Assert.ThrowsAsync<RuleViolationException>(() => later.Get<PreparePaymentBatch>().RunAsync(
            TestOffice.Officer, new BatchRequest(Instrument.ProjectSubsidy, FundedOffice.Period, [due[0].Key]), default));
        Assert.Contains("恢复原文件", prepared.Message, StringComparison.Ordinal);
        var approved = await Assert.ThrowsAsync<RuleViolationException>(() => later.Get<DecidePaymentBatch>()
            .RunAsync(TestOffice.Approver, batch, true, null, default));
        Assert.Equal(Clauses.InForce, approved.Clause);
        var check = (await later.Get<VerifyRecords>().RunAsync(TestOffice.Officer, default)).Single(one => one.Name == "policy-files");
        Assert.False(check.Ok);
        Assert.Contains("已暂停", check.Detail, StringComparison.Ordinal);
        Assert.Equal(1, (await VersionAsync(later)).Suspended?.Projects);
        Assert.Contains(await later.Get<HomeTasks>().RunAsync(TestOffice.Administrator, default), task => task.Kind == "政策文件已变");

        // The file put back, everything goes on.
        await office.Get<DecidePaymentBatch>().RunAsync(TestOffice.Approver, batch, true, null, default);
        Assert.True((await office.Get<VerifyRecords>().RunAsync(TestOffice.Officer, default)).Single(one => one.Name == "policy-files").Ok);
    }

    [Fact]
    public async Task A_file_that_changed_between_proposal_and_confirmation_is_not_confirmed()
    {
        await using var office = await TestOffice.OpenAsync(policyInForce: false);
        await office.ProposeAsync("2.0", ActivationKind.Activation, TestOffice.Day);
        await using var later = office.Under("2.0", text => text.Replace("\"value\": 0.5,", "\"value\": 1,", StringComparison.Ordinal));

        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => later.DecideActivationAsync("2.0"));

        Assert.Contains("文件又有变化", refused.Message, StringComparison.Ordinal);
        Assert.True((await VersionAsync(later)).Version.IsProvisional);
    }

    [Fact]
    public async Task A_day_of_issue_that_the_file_prints_must_be_the_one_that_is_entered()
    {
        await using var office = await TestOffice.OpenAsync(policyInForce: false);
        await using var later = office.Under("2.0", text => text.Replace("\"issuedOn\": null", "\"issuedOn\": \"2026-11-20\"", StringComparison.Ordinal));

        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => later.ProposeAsync("2.0", ActivationKind.Activation, new DateOnly(2026, 11, 21)));
        Assert.Contains("所载 2026-11-20 不一致", refused.Message, StringComparison.Ordinal);
        await later.ActivateAsync("2.0", new DateOnly(2026, 11, 20));
        Assert.Equal(new DateOnly(2026, 11, 20), (await VersionAsync(later)).Version.IssuedOn);
    }

    private static async Task<VersionView> VersionAsync(TestOffice office) =>
        (await office.Get<PolicyOverview>().RunAsync(TestOffice.Officer, default)).Versions.Single();

    private static Task<IReadOnlyList<DueClaim>> DueAsync(TestOffice office, Instrument instrument) =>
        office.Get<DueClaims>().RunAsync(instrument, FundedOffice.Period, default);
}
