using Changping.Domain.Common;
using Changping.Domain.Eligibility;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Eligibility;

/// <summary>二（一）: whose word counts for an institution, and under which clause each kind stands.</summary>
public sealed class InstitutionProfileTests
{
    private static readonly InstitutionDirectory Directory = new(
        [
            new ListedInstitution("测试大学", [new(InstitutionKind.DoubleFirstClassDiscipline, "名单")], ["数学", "化学"], "备注"),
            new ListedInstitution("无依据学院", [], [], "只是备注"),
        ],
        [new("测大", "测试大学")]);

    [Theory]
    [InlineData(InstitutionKind.Project985, "二（一）1")]
    [InlineData(InstitutionKind.Project211, "二（一）1")]
    [InlineData(InstitutionKind.DoubleFirstClassDiscipline, "二（一）1")]
    [InlineData(InstitutionKind.Grade3AHospital, "二（一）1")]
    [InlineData(InstitutionKind.NationalResearchInstitute, "二（一）2")]
    [InlineData(InstitutionKind.BeijingResearchInstitute, "二（一）2")]
    [InlineData(InstitutionKind.NewTypeResearchInstitute, "二（一）2")]
    [InlineData(InstitutionKind.LocatedInChangping, "二（一）3")]
    [InlineData(InstitutionKind.InternationallyRenowned, "二（一）4")]
    public void Each_kind_stands_under_its_clause(InstitutionKind kind, string clause) =>
        Assert.Equal(clause, Policy20.InForce.Cite(InstitutionEligibility.ClauseOf(kind)).Number);

    [Fact]
    public void A_record_that_nobody_confirmed_leaves_the_word_to_the_lists()
    {
        var record = new SendingInstitution(Id.New<InstitutionId>(), "测大");
        var profile = InstitutionProfile.Of("测大", record, Directory);

        Assert.Equal(("测大", false, "备注"), (profile.Name, profile.IsConfirmed, profile.Hint));
        Assert.Equal((InstitutionKind.DoubleFirstClassDiscipline, "名单"), profile.Grounds.Select(ground => (ground.Kind, ground.Evidence)).Single());
        Assert.Equal(["数学", "化学"], profile.Disciplines);
    }

    [Fact]
    public void What_an_officer_confirmed_replaces_the_list_with_its_own_evidence()
    {
        var profile = InstitutionProfile.Of("测大", Confirmed("测试大学", [InstitutionKind.LocatedInChangping], ["物理学"]), Directory);

        Assert.Equal(("测试大学", true, null), (profile.Name, profile.IsConfirmed, profile.Hint));
        Assert.Equal((InstitutionKind.LocatedInChangping, "经办人核定：核定材料"), profile.Grounds.Select(ground => (ground.Kind, ground.Evidence)).Single());
        Assert.Equal(["物理学"], profile.Disciplines);
    }

    [Fact]
    public void Confirmed_without_disciplines_takes_those_of_the_list_and_none_where_it_is_not_listed()
    {
        Assert.Equal(["数学", "化学"], InstitutionProfile.Of("测试大学", Confirmed("测试大学", [InstitutionKind.DoubleFirstClassDiscipline], []), Directory).Disciplines);
        Assert.Empty(InstitutionProfile.Of("别的大学", Confirmed("别的大学", [InstitutionKind.DoubleFirstClassDiscipline], []), Directory).Disciplines);
    }

    [Fact]
    public void A_part_of_a_listed_institution_is_a_hint_and_another_name_is_none()
    {
        Assert.Contains("“测试大学”", InstitutionProfile.Of("测试大学数学学院", null, Directory).Hint, StringComparison.Ordinal);
        Assert.Null(InstitutionProfile.Of("别的大学", null, Directory).Hint);
        Assert.Empty(InstitutionProfile.Of("别的大学", null, Directory).Grounds);
    }

    [Fact]
    public void The_hint_stands_beside_what_is_unknown_and_nothing_stands_there_without_one()
    {
        Assert.Equal("无依据学院：名录中没有可依据的类别；只是备注", Judge("无依据学院").Evidence);
        Assert.Equal("别的大学：名录中没有可依据的类别", Judge("别的大学").Evidence);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    public void An_empty_discipline_is_unknown_and_never_off_the_list(string? discipline) =>
        Assert.Equal(Outcome.Unknown, InstitutionEligibility.Judge(InstitutionProfile.Of("测试大学", null, Directory), discipline, Policy20.InForce).Outcome);

    [Fact]
    public void Of_several_grounds_the_first_that_is_met_is_cited_and_the_last_that_is_not_where_none_is()
    {
        InstitutionGround discipline = new(InstitutionKind.DoubleFirstClassDiscipline, "名单");
        var both = new InstitutionProfile("测试大学", true,
            [discipline, new(InstitutionKind.NewTypeResearchInstitute, "甲"), new(InstitutionKind.LocatedInChangping, "乙")], ["数学"],
            null)
        { FirstLevel = Directory.Disciplines };

        Assert.Equal((Outcome.Met, Clauses.ResearchInstitutes), Of(InstitutionEligibility.Judge(both, "化学", Policy20.InForce)));
        Assert.Equal((Outcome.Met, Clauses.UniversitiesAndHospitals), Of(InstitutionEligibility.Judge(both, "数学", Policy20.InForce)));
        Assert.Equal((Outcome.NotMet, Clauses.UniversitiesAndHospitals),
            Of(InstitutionEligibility.Judge(both with { Grounds = [discipline] }, "化学", Policy20.InForce)));
    }

    private static (Outcome, ClauseKey) Of(Finding finding) => (finding.Outcome, finding.Clause.Key);

    private static Finding Judge(string name) => InstitutionEligibility.Judge(InstitutionProfile.Of(name, null, Directory), "数学", Policy20.InForce);

    private static SendingInstitution Confirmed(string name, InstitutionKind[] kinds, string[] disciplines)
    {
        var record = new SendingInstitution(Id.New<InstitutionId>(), name);
        record.Confirm(kinds, disciplines, "核定材料");
        return record;
    }
}
