using Changping.Domain.Common;

namespace Changping.Admin.Tests.Domain.Common;

/// <summary>二（二）1: a degree counts once it was conferred.</summary>
public sealed class AcademicDegreeTests
{
    [Theory]
    [InlineData("博士", AcademicDegree.Doctorate)]
    [InlineData("博士研究生", AcademicDegree.Doctorate)]
    [InlineData("工学博士", AcademicDegree.Doctorate)]
    [InlineData("医学博士学位", AcademicDegree.Doctorate)]
    [InlineData("Ph.D", AcademicDegree.Doctorate)]
    [InlineData("Ph. D.", AcademicDegree.Doctorate)]
    [InlineData("Doctor", AcademicDegree.Doctorate)]
    [InlineData("Doctorate", AcademicDegree.Doctorate)]
    [InlineData("硕士", AcademicDegree.Master)]
    [InlineData("理学硕士", AcademicDegree.Master)]
    [InlineData("硕士研究生", AcademicDegree.Master)]
    [InlineData("Master", AcademicDegree.Master)]
    [InlineData("M.Sc.", AcademicDegree.Master)]
    [InlineData("MS", AcademicDegree.Master)]
    [InlineData("MA", AcademicDegree.Master)]
    [InlineData("MBA", AcademicDegree.Master)]
    [InlineData("M.Eng.", AcademicDegree.Master)]
    [InlineData("学士", AcademicDegree.Bachelor)]
    [InlineData("工学学士", AcademicDegree.Bachelor)]
    [InlineData("Bachelor", AcademicDegree.Bachelor)]
    [InlineData("BSc", AcademicDegree.Bachelor)]
    [InlineData("B.S.", AcademicDegree.Bachelor)]
    [InlineData("BA", AcademicDegree.Bachelor)]
    [InlineData("B.Eng.", AcademicDegree.Bachelor)]
    [InlineData("无", AcademicDegree.None)]
    [InlineData("无学位", AcademicDegree.None)]
    [InlineData("博士在读", null)]
    [InlineData("在读博士", null)]
    [InlineData("博士后", null)]
    [InlineData("博士肄业", null)]
    [InlineData("同等学力硕士", null)]
    [InlineData("学士服", null)]
    [InlineData("硕士生导师", null)]
    [InlineData("博士生", null)]
    [InlineData("本科", null)]
    [InlineData("", null)]
    public void A_degree_is_read_only_where_it_was_conferred(string text, AcademicDegree? degree)
    {
        Assert.Equal(degree is not null, AcademicDegrees.TryParse(text, out var read));
        Assert.Equal(degree ?? AcademicDegree.None, read);
    }
}
