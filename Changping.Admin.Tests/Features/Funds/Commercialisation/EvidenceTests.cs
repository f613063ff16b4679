using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Features.Funds.Commercialisation;
using Changping.Admin.Tests.Support;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Features.Funds.Commercialisation;

/// <summary>四（二）4, reading 0054: when it is applied for, and that one contract is subsidised once.</summary>
public sealed class EvidenceTests
{
    [Theory]
    [InlineData("2024-10-14", "早于上岗日期 2024-10-15")]
    [InlineData("2024-10-15", null)]
    [InlineData("2026-11-23", null)]
    [InlineData("2026-11-24", "晚于今日")]
    public async Task An_application_dated_before_the_service_was_taken(string day, string? refusal)
    {
        await using var office = await AwardOffice.OpenAsync();
        var project = (await office.NumbersAsync())[0];
        var refused = await Record.ExceptionAsync(() => office.ApplyAsync(project, 1_000_000, on: DateOnly.Parse(day, null)));

        Assert.Equal(refusal is null, refused is null);
        Assert.Contains(refusal ?? "", refused?.Message ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_contract_is_refused_within_the_project_until_its_application_was_refused()
    {
        await using var office = await AwardOffice.OpenAsync();
        var project = (await office.NumbersAsync())[0];
        var first = await office.ApplyAsync(project, 1_000_000, evidence: "HT-2026-07、验资 3");
        await office.DecideAsync(first);

        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => office.ApplyAsync(project, 2_000_000, evidence: "验资3"));

        Assert.Equal(Clauses.Commercialisation, refused.Clause);
        Assert.Contains($"凭证 验资3 已用于本项目的申请 {first}", refused.Message, StringComparison.Ordinal);
        var preview = await office.Get<PreviewApplication>().RunAsync(TestOffice.Officer, project, null, TestOffice.Day, "ht202607", default);
        Assert.Contains(first, preview!.Why, StringComparison.Ordinal);
        var second = await office.ApplyAsync(project, 2_000_000, evidence: "HT-2026-08");
        await office.DecideAsync(second, approve: false);
        await office.ApplyAsync(project, 2_000_000, evidence: "HT-2026-08");
    }

    [Fact]
    public async Task In_another_project_the_same_contract_is_a_note_that_the_approver_sees()
    {
        await using var office = await AwardOffice.OpenAsync(projects: 2);
        var numbers = await office.NumbersAsync();
        var first = await office.ApplyAsync(numbers[0], 1_000_000, evidence: "HT-2026-07");
        var second = await office.ApplyAsync(numbers[1], 1_000_000, evidence: "HT 2026 07");

        var view = (await office.Get<ShowApplication>().RunAsync(TestOffice.Approver, second, default))!;

        Assert.Contains($"也用于项目 {numbers[0]} 的申请 {first}", Assert.Single(view.Notes), StringComparison.Ordinal);
        Assert.All(await office.Get<VerifyRecords>().RunAsync(TestOffice.Officer, default), check => Assert.True(check.Ok, check.Detail));
    }

    [Fact]
    public async Task Verify_finds_a_contract_that_was_subsidised_twice()
    {
        await using var office = await AwardOffice.OpenAsync();
        var project = (await office.NumbersAsync())[0];
        await office.DecideAsync(await office.ApplyAsync(project, 1_000_000, evidence: "HT-1"));
        await office.DecideAsync(await office.ApplyAsync(project, 1_000_000, evidence: "HT-2"));
        await office.ByHandAsync("UPDATE CommercialisationApplications SET Numbers = '[\"HT-1\"]'");

        var check = (await office.Get<VerifyRecords>().RunAsync(TestOffice.Officer, default)).Single(one => one.Name == "once");
        Assert.Contains($"项目 {project} 的凭证 HT1 申请了两次转化补贴", check.Detail, StringComparison.Ordinal);
    }
}
