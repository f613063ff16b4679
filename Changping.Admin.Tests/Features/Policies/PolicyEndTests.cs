using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Features.Policies;
using Changping.Admin.Tests.Support;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Features.Policies;

/// <summary>Reading 0051: a version that ends before its years are over, and one from before files were kept in mind.</summary>
public sealed class PolicyEndTests
{
    [Fact]
    public async Task A_version_could_not_be_ended_early_and_two_persons_end_it_and_take_the_end_back()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.ProposeAsync("2.0", ActivationKind.EarlyEnd, TestOffice.Day);
        Assert.Null((await VersionAsync(office)).Version.EndsOn);
        await office.DecideActivationAsync("2.0");

        var version = (await VersionAsync(office)).Version;
        Assert.Equal(TestOffice.Day, version.InForce!.Value.End);
        Assert.Null(new PolicyBook([version]).WhyNotInForce(TestOffice.Day));
        Assert.Contains("后废止", new PolicyBook([version]).WhyNotInForce(TestOffice.Day.AddDays(1))?.Message, StringComparison.Ordinal);

        await office.ProposeAsync("2.0", ActivationKind.EarlyEnd, null);
        await office.DecideActivationAsync("2.0");
        Assert.Equal(new DateOnly(2028, 12, 31), (await VersionAsync(office)).Version.InForce!.Value.End);
    }

    [Theory]
    [InlineData("2023-12-31", "应在")]
    [InlineData("2028-12-31", "应在")]
    [InlineData("2025-01-01", "不能早于该日")]
    [InlineData("2025-01-02", null)]
    [InlineData("2028-12-30", null)]
    public async Task It_ends_within_its_years_and_not_before_what_was_established_under_it(string day, string? refusal)
    {
        await using var office = await FundedOffice.OpenAsync();
        var refused = await Record.ExceptionAsync(() => office.ProposeAsync("2.0", ActivationKind.EarlyEnd, DateOnly.Parse(day, null)));

        Assert.Equal(refusal is null, refused is null);
        Assert.Contains(refusal ?? "", refused?.Message ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_activation_from_before_files_were_kept_stays_in_force_and_waits_for_an_approver()
    {
        await using var office = await TestOffice.OpenAsync();
        await ForgetAsync(office);
        Assert.True((await VersionAsync(office)).Version.IsSuspended);

        await office.Get<PolicyStart>().EnsureAsync();

        var view = await VersionAsync(office);
        Assert.Equal((false, ActivationKind.Takeover), (view.Version.IsSuspended, view.Waiting!.Kind));
        Assert.Contains(await office.Get<HomeTasks>().RunAsync(TestOffice.Approver, default), task => task is { Kind: "政策登记待确认", WaitsForAnother: false });
        await office.DecideActivationAsync("2.0");
        await office.Get<PolicyStart>().EnsureAsync();

        view = await VersionAsync(office);
        Assert.Equal((null, "王负责", view.FileHash), (view.Waiting, view.Activation!.Decision.DecidedBy!.Name, view.Activation.FileHash));
    }

    [Fact]
    public async Task Where_the_approver_finds_another_file_than_was_issued_the_version_is_suspended_until_the_next_start()
    {
        await using var office = await TestOffice.OpenAsync();
        await ForgetAsync(office);
        await office.Get<PolicyStart>().EnsureAsync();
        await office.DecideActivationAsync("2.0", confirm: false, "不是印发的文本");
        Assert.True((await VersionAsync(office)).Version.IsSuspended);

        await office.Get<PolicyStart>().EnsureAsync();

        var view = await VersionAsync(office);
        Assert.Equal((false, true), (view.Version.IsSuspended, view.Waiting is not null));
    }

    /// <summary>As an upgrade finds it: entered by one, of a file that nobody kept in mind.</summary>
    private static Task ForgetAsync(TestOffice office) => office.ByHandAsync(
        "UPDATE PolicyActivations SET FileHash = NULL, Decision_DecidedBy_Id = NULL, Decision_DecidedBy_Name = NULL, Decision_DecidedAt = NULL");

    private static async Task<VersionView> VersionAsync(TestOffice office) =>
        (await office.Get<PolicyOverview>().RunAsync(TestOffice.Officer, default)).Versions.Single();
}
