using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Projects;

/// <summary>三（三）: the agreement holds from the day on which the last of the three signed.</summary>
public sealed class AgreementTermsTests
{
    [Fact]
    public void Nobody_signs_after_the_day_of_the_agreement()
    {
        var (day, after) = (ProjectCases.Terms.SignedOn, ProjectCases.Terms.SignedOn.AddDays(1));
        (ProjectCases.Terms with { EnterpriseSignedOn = day, InstitutionSignedOn = day.AddDays(-9), ExpertSignedOn = day }).RequireComplete();
        foreach (var (terms, party) in new[]
        {
            (ProjectCases.Terms with { EnterpriseSignedOn = after }, "企业"),
            (ProjectCases.Terms with { InstitutionSignedOn = after }, "推荐单位"),
            (ProjectCases.Terms with { ExpertSignedOn = after }, "专家"),
        })
        {
            Assert.Contains($"{party}签字日期（{after:yyyy-MM-dd}）", Assert.Throws<RuleViolationException>(terms.RequireComplete).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Attachments_are_a_line_each_and_blank_lines_are_none()
    {
        Assert.Equal(["保密协议", "预算表"], (ProjectCases.Terms with { Attachments = " 保密协议 \n\n预算表\n" }).AttachmentLines);
        Assert.Empty(ProjectCases.Terms.AttachmentLines);
    }
}
