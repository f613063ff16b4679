using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Domain.Projects;

/// <summary>三（三）: the agreement, the two letters, and what the post waits for.</summary>
public sealed class AgreementStepTests
{
    [Fact]
    public void A_letter_has_a_number_and_is_issued_once_the_agreement_is_signed()
    {
        var project = ProjectCases.In(ProjectState.AgreementSigned);
        var signed = ProjectCases.Terms.SignedOn;
        Assert.Contains("聘书编号", Refused(() => project.IssueLetter(ProjectAction.IssueDistrictLetter, new(" ", signed))), StringComparison.Ordinal);
        Assert.Contains("早于协议签订日期", Refused(() => project.IssueLetter(ProjectAction.IssueDistrictLetter, new("聘 1", signed.AddDays(-1)))),
            StringComparison.Ordinal);

        project.IssueLetter(ProjectAction.IssueDistrictLetter, new("聘 1", signed));
        project.IssueLetter(ProjectAction.IssueEnterpriseLetter, new("聘 2", signed.AddDays(1)));

        Assert.Equal(("聘 1", "聘 2"), (project.DistrictLetter?.Number, project.EnterpriseLetter?.Number));
        Assert.Contains("已于 2026-05-04 颁发（聘 1）", Refused(() => project.RequireLetterOpen(ProjectAction.IssueDistrictLetter, signed)), StringComparison.Ordinal);
        Assert.Contains("已于 2026-05-05 颁发（聘 2）", Refused(() => project.RequireLetterOpen(ProjectAction.IssueEnterpriseLetter, signed)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_post_waits_for_the_enterprises_letter_too()
    {
        var project = ProjectCases.In(ProjectState.AgreementSigned);
        ProjectCases.Take(project, ProjectAction.IssueDistrictLetter);
        Assert.Contains("请先颁发企业聘书", Refused(() => project.Do(ProjectAction.StartService)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_agreement_names_who_signed_post_management_and_whose_the_results_are()
    {
        foreach (var (terms, missing) in new[]
        {
            (ProjectCases.Terms with { EnterpriseSignatory = " " }, "企业签字人"),
            (ProjectCases.Terms with { InstitutionSignatory = "" }, "推荐单位签字人"),
            (ProjectCases.Terms with { ExpertSignatory = "" }, "专家签字人"),
            (ProjectCases.Terms with { Post = "" }, "聘任岗位"),
            (ProjectCases.Terms with { Management = "" }, "专家管理模式"),
            (ProjectCases.Terms with { IntellectualProperty = "" }, "知识产权成果归属"),
        })
        {
            var project = ProjectCases.In(ProjectState.Established);
            Assert.Contains($"请填写{missing}", Refused(() => project.SignAgreement(terms, 6)), StringComparison.Ordinal);
            Assert.Equal((ProjectState.Established, null), (project.State, project.AgreementSignedOn));
        }
    }

    [Fact]
    public void One_signed_before_the_establishment_is_told_so_whatever_else_is_wrong()
    {
        var project = ProjectCases.In(ProjectState.Established);
        var early = ProjectCases.Terms with { SignedOn = project.EstablishedDay.AddDays(-1), ServiceStart = project.EstablishedDay.AddMonths(7) };
        Assert.Contains("应立项后签订", Refused(() => project.SignAgreement(early, 6)), StringComparison.Ordinal);
        Assert.Equal(ProjectState.Established, project.State);
    }

    [Fact]
    public void A_changed_agreement_keeps_the_first_day_of_service()
    {
        var project = ProjectCases.In(ProjectState.AgreementSigned);
        Assert.Equal(ProjectCases.Terms, project.Agreement);
        Assert.Contains("不能由协议变更改动",
            Refused(() => project.AmendAgreement(ProjectCases.Terms with { ServiceStart = ProjectCases.Terms.ServiceStart.AddDays(1) }, "改期")),
            StringComparison.Ordinal);
    }

    private static string Refused(Action act)
    {
        var refused = Assert.Throws<RuleViolationException>(act);
        Assert.Equal(Clauses.Appointment, refused.Clause);
        return refused.Message;
    }
}
