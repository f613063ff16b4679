using Changping.Domain.Common;
using Changping.Domain.Experts;

namespace Changping.Admin.Tests.Domain.Experts;

/// <summary>二（二）1, reading 0030: written forms over a small table, so that each answer has one cause.</summary>
public sealed class DegreeTableTests
{
    private readonly DegreeTable _degrees = new(
    [
        new("博士", AcademicDegree.Doctorate, "标准写法"), new("博士（已授予）", AcademicDegree.Doctorate, "写明"),
        new("Doctor of Philosophy", AcademicDegree.Doctorate, "英文"),
        new("M.D./Ph.D.", AcademicDegree.Doctorate, "英文"), new("硕士", AcademicDegree.Master, "标准写法"), new("无", AcademicDegree.None, "写明"),
        new("攻读博士", null, "在读，未授予"), new("博士后", null, "岗位，不是学位"), new("硕士，博士在读", AcademicDegree.Master, "已授硕士"),
    ]);

    [Theory]
    [InlineData("博士", AcademicDegree.Doctorate)]
    [InlineData(" 博 士 ", AcademicDegree.Doctorate)]
    [InlineData("博士(已授予)", AcademicDegree.Doctorate)]
    [InlineData("ＤＯＣＴＯＲ of philosophy", AcademicDegree.Doctorate)]
    [InlineData("m.d./ph.d.", AcademicDegree.Doctorate)]
    [InlineData("无", AcademicDegree.None)]
    [InlineData("攻读博士", null)]
    [InlineData("名誉博士", null)]
    [InlineData("工学博士", null)]
    [InlineData("博士（美国）", null)]
    [InlineData("", null)]
    public void A_form_counts_as_the_table_has_it_and_never_by_how_it_ends(string words, AcademicDegree? degree) =>
        Assert.Equal(degree, _degrees.Read(words).Degree);

    [Theory]
    [InlineData("博士、硕士", AcademicDegree.Doctorate)]
    [InlineData("硕士/博士", AcademicDegree.Doctorate)]
    [InlineData("硕士；无", AcademicDegree.Master)]
    [InlineData("博士，博士后", AcademicDegree.Doctorate)]
    [InlineData("硕士、攻读博士", AcademicDegree.Master)]
    [InlineData("硕士，博士在读", AcademicDegree.Master)]
    [InlineData("攻读博士、博士后", null)]
    [InlineData("博士，在读", null)]
    [InlineData("博士；退学", null)]
    [InlineData("硕士、候选", null)]
    public void Of_several_the_highest_known_counts_unless_one_is_not_in_the_table(string words, AcademicDegree? degree) =>
        Assert.Equal(degree, _degrees.Read(words).Degree);

    [Fact]
    public void What_names_no_conferred_degree_is_told_with_its_reason()
    {
        Assert.Equal(["在读，未授予"], _degrees.Read("攻读博士").Doubtful.Select(form => form.Note));
        Assert.Equal(["博士后"], _degrees.Read("硕士、博士后").Doubtful.Select(form => form.Form));
        Assert.Empty(_degrees.Read("博士、硕士").Doubtful);
        Assert.Empty(_degrees.Read("未知写法").Doubtful);
    }

    [Fact]
    public void A_form_that_stands_twice_with_one_degree_is_no_fault() => Assert.Equal(
        AcademicDegree.Doctorate, new DegreeTable([new("PhD", AcademicDegree.Doctorate, ""), new("phd", AcademicDegree.Doctorate, "")]).Read("PHD").Degree);

    [Theory]
    [InlineData("博士、")]
    [InlineData("、博士、、硕士")]
    public void A_separator_without_a_degree_beside_it_says_nothing(string words) => Assert.Equal(
        AcademicDegree.Doctorate, new DegreeTable([new("博士", AcademicDegree.Doctorate, ""), new("硕士", AcademicDegree.Master, "")]).Read(words).Degree);

    [Fact]
    public void A_form_of_two_degrees_is_refused() => Assert.Throws<ArgumentException>(() =>
        new DegreeTable([new("PhD", AcademicDegree.Doctorate, ""), new("phd", AcademicDegree.Doctorate, ""), new("ＰＨＤ", AcademicDegree.Master, "")]));
}
