using Changping.Admin.Tests.Support;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Features.Projects;

/// <summary>变更协议: the days and the post of a new version.</summary>
public sealed class AmendAgreementTests
{
    private static readonly AgreementTerms Registered = new(
        TestOffice.Day, "赵总", "钱处", "测一", "科技副总", new DateOnly(2026, 3, 15), "保留人事关系", "三方共有");

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "不能晚于今日")]
    public async Task It_is_signed_by_today(int days, string? refusal)
    {
        await using var office = await TestOffice.OpenAsync();
        var project = await office.SignAsync(1);
        var terms = EstablishedProjects.Terms with { SignedOn = EstablishedProjects.Established.AddDays(days), Management = "共同管理" };
        Expect(refusal, await Record.ExceptionAsync(() => AmendAsync(office, project, terms)));
        Assert.Equal(refusal is null ? 2 : 1, (await office.ProjectAsync(project)).AgreementVersion);
    }

    [Theory]
    [InlineData("科技副总", "2026-03-15", null)]
    [InlineData("科技副总", "2026-03-16", "须与聘任一致（科技副总，2026-03-15）")]
    [InlineData("研发中心副主任", "2026-03-15", "须与聘任一致")]
    public async Task Of_a_registered_project_it_keeps_what_the_appointment_says(string post, string start, string? refusal)
    {
        await using var office = await TestOffice.OpenAsync();
        var project = await office.ProjectIdAsync(await office.AddProjectAsync(1));
        Expect(refusal, await Record.ExceptionAsync(() =>
            AmendAsync(office, project, Registered with { Post = post, ServiceStart = DateOnly.Parse(start, null) })));
        Assert.Equal(refusal is null, (await office.ProjectAsync(project)).Agreement is not null);
    }

    private static Task AmendAsync(TestOffice office, ProjectId project, AgreementTerms terms) =>
        office.TakeAsync(project, TestOffice.Officer, ProjectAction.AmendAgreement, reason: "补充约定", terms: terms);

    private static void Expect(string? refusal, Exception? found)
    {
        Assert.Equal(refusal is null, found is null);
        Assert.True(refusal is null || (found is RuleViolationException && found.Message.Contains(refusal, StringComparison.Ordinal)), found?.ToString());
    }
}
