using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Domain.Projects;

/// <summary>A project that was running before the system knew it, and the facts that no project can do without.</summary>
public sealed class RegisteredProjectTests
{
    private static readonly DateOnly Established = new(2025, 3, 1);
    private static readonly ProjectFacts Facts = new() { Title = "固态电池界面", Field = ProjectField.NaturalSciences, TotalCost = new Money(1) };

    [Fact]
    public void It_comes_established_under_the_version_of_its_day_and_stays_correctable()
    {
        var project = Registered();
        Assert.Equal((ProjectState.Established, true, Established, "2.0"),
            (project.State, project.IsRegistered, project.EstablishedDay, project.PolicyVersion));

        project.Correct(Facts with { Title = "固态电池" });

        Assert.Equal("固态电池", project.Facts.Title);
        Assert.Equal((null, null, null), (project.DraftedBy, project.HandledBy, project.SubmittedOn));
    }

    [Theory]
    [InlineData(0, "固态电池", "四（二）1")]
    [InlineData(-1, "固态电池", "四（二）1")]
    [InlineData(1, " ", "三（三）")]
    public void A_project_costs_something_and_has_a_title(long fen, string title, string clause)
    {
        var project = Registered();
        var refused = Assert.Throws<RuleViolationException>(() => project.Correct(Facts with { TotalCost = new Money(fen), Title = title }));
        Assert.Equal((clause, Facts.Title, Facts.TotalCost), (Policy20.InForce.Cite(refused.Clause).Number, project.Facts.Title, project.Facts.TotalCost));
    }

    [Fact]
    public void What_was_applied_for_here_is_not_changed_once_it_is_handed_in()
    {
        ProjectCases.Draft().Correct(Facts);
        var project = ProjectCases.In(ProjectState.Submitted);
        Assert.Equal(Clauses.Application, Assert.Throws<RuleViolationException>(() => project.Correct(Facts)).Clause);
        Assert.Throws<InvalidOperationException>(() => project.EstablishedDay);
    }

    [Fact]
    public void Its_agreement_is_signed_on_the_day_of_establishment_at_the_earliest_and_its_terms_may_be_unknown()
    {
        var project = Registered();
        Assert.Equal(Clauses.Appointment, Assert.Throws<RuleViolationException>(() => project.SignAgreement(Established.AddDays(-1))).Clause);
        Assert.Equal((ProjectState.Established, 0), (project.State, project.AgreementVersion));

        project.SignAgreement(Established);
        Assert.Equal((ProjectState.AgreementSigned, Established, 1, null),
            (project.State, project.AgreementSignedOn, project.AgreementVersion, project.Agreement));
    }

    [Fact]
    public void An_agreement_of_unknown_terms_is_changed_by_one_that_is_not_older()
    {
        var project = Registered();
        project.SignAgreement(Established);
        var terms = ProjectCases.Terms with { Post = "研发中心副主任" };
        Assert.Contains("第 1 版，2025-03-01", Assert.Throws<RuleViolationException>(() =>
            project.AmendAgreement(terms with { SignedOn = Established.AddDays(-1) }, "补登")).Message, StringComparison.Ordinal);

        project.AmendAgreement(terms with { SignedOn = Established }, "补登");

        Assert.Equal((2, "研发中心副主任"), (project.AgreementVersion, project.Agreement?.Post));
    }

    [Fact]
    public void The_post_is_taken_up_without_letters_that_the_system_does_not_have()
    {
        var project = Registered();
        project.SignAgreement(Established);
        project.Do(ProjectAction.StartService);
        Assert.Equal(ProjectState.InService, project.State);
    }

    private static CooperationProject Registered() => new(
        Id.New<ProjectId>(), "2025-项目-0001", Id.New<EnterpriseId>(), Id.New<ExpertId>(), Established, Facts, Policy20.InForce);
}
