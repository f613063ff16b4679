using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Domain.Projects;

/// <summary>Reading 0045: as found, the same company and title with two experts was funded twice.</summary>
public sealed class ProjectTitleTests
{
    [Theory]
    [InlineData("固态电池界面材料联合攻关", "固态电池 界面材料联合攻关", TitleLikeness.Same)]
    [InlineData("AI芯片设计与验证", "ａｉ芯片设计与验证", TitleLikeness.Same)]
    [InlineData("固态电池界面材料联合攻关", "固态电池界面材料联合研发", TitleLikeness.Similar)]
    [InlineData("固态电池界面材料联合攻关", "固态电池界面材料联合攻关一期", TitleLikeness.Similar)]
    [InlineData("固态电池界面材料联合攻关", "固态电池界面材料联合攻关第一期", TitleLikeness.Other)]
    [InlineData("固态电池界面材料", "液流电池隔膜材料", TitleLikeness.Other)]
    [InlineData("芯片设计甲", "芯片设计乙", TitleLikeness.Other)]
    [InlineData("芯片设计甲", "芯片设计甲一期", TitleLikeness.Other)]
    [InlineData("固态电池界面", "固态电池表面", TitleLikeness.Similar)]
    public void Titles_are_the_same_similar_but_for_two_characters_or_other(string left, string right, TitleLikeness likeness) =>
        Assert.Equal((likeness, likeness), (ProjectTitle.Compare(left, right), ProjectTitle.Compare(right, left)));

    [Theory]
    [InlineData(ProjectState.InService, true, 1, 0)]
    [InlineData(ProjectState.Submitted, true, 1, 0)]
    [InlineData(ProjectState.Draft, true, 0, 0)]
    [InlineData(ProjectState.Concluded, true, 0, 0)]
    [InlineData(ProjectState.InService, false, 0, 0)]
    public void A_live_project_of_the_company_with_the_same_title_refuses(ProjectState state, bool sameCompany, int refused, int similar)
    {
        var other = new OtherProject("2026-项目-0009", "企业", !sameCompany, state, null, false) { Title = "固态电池 界面材料联合攻关" };
        var subject = ProjectCases.Application() with { Title = "固态电池界面材料联合攻关", Others = [other] };
        Assert.Equal((refused, similar), (subject.Blockers().Count(blocker => blocker.Clause == Clauses.OneSubsidyOneExpert), subject.Similar.Count));
        Assert.Equal(refused == 1, subject.SameTitle is not null);
    }

    [Fact]
    public void A_similar_title_is_a_note_and_the_establishment_asks_why_it_is_another()
    {
        var other = new OtherProject("2026-项目-0009", "企业", false, ProjectState.InService, null, false) { Title = "固态电池界面材料联合研发" };
        var subject = ProjectCases.Application() with { Title = "固态电池界面材料联合攻关", Others = [other] };
        Assert.Empty(subject.Blockers());
        Assert.Contains(subject.Notes(), note => note.Contains("名称相近", StringComparison.Ordinal));
    }
}
