using Changping.Domain.Common;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Organizations;

/// <summary>二（一）: institutions are known by their name, and by what an officer confirmed of them.</summary>
public sealed class InstitutionTests
{
    private static readonly InstitutionDirectory Directory = new(
        [Listed("清华大学"), Listed("清华大学深圳国际研究生院"), Listed("中国石油大学（北京）"), Listed("三院所")],
        [new("北京石油学院", "中国石油大学(北京)"), new("清华大学", "中国石油大学（北京）"), new("某校", "没有这所大学")]);

    [Theory]
    [InlineData("中国石油大学 (北京)", "中国石油大学(北京)")]
    [InlineData("ｍｉｔ　中国", "MIT中国")]
    [InlineData("让·雅克•卢梭・学院", "让雅克卢梭学院")]
    [InlineData("清华大学", "清华大学")]
    [InlineData("", "")]
    public void Width_brackets_blanks_dots_and_case_are_no_part_of_a_name(string name, string folded) => Assert.Equal(folded, InstitutionName.Fold(name));

    [Theory]
    [InlineData("一")]
    [InlineData("龥鿿")]
    public void A_name_of_Chinese_characters_alone_is_not_copied(string name) => Assert.Same(name, InstitutionName.Fold(name));

    [Theory]
    [InlineData("清华大学材料学院", "清华大学", true)]
    [InlineData("清华大学", "清华大学", true)]
    [InlineData("北京清华大学", "清华大学", false)]
    [InlineData("清华", "清华大学", false)]
    [InlineData("清华大学", " ", false)]
    public void A_unit_belongs_to_the_party_that_its_name_begins_with(string unit, string party, bool belongs) =>
        Assert.Equal(belongs, InstitutionName.BelongsTo(unit, party));

    [Fact]
    public void An_institution_is_found_by_its_name_or_an_old_one_and_an_alias_never_hides_a_name()
    {
        Assert.Equal("中国石油大学（北京）", Directory.Find("中国石油大学(北京)")?.Name);
        Assert.Equal("中国石油大学（北京）", Directory.Find("北京石油学院")?.Name);
        Assert.Equal("清华大学", Directory.Find("清华大学")?.Name);
        Assert.Null(Directory.Find("某校"));
        Assert.Equal(4, Directory.All.Count);
        Assert.Throws<ArgumentException>(() => new InstitutionDirectory([Listed("甲(乙)"), Listed("甲（乙）")], []));
    }

    [Theory]
    [InlineData("清华大学材料学院", "清华大学")]
    [InlineData("清华大学深圳国际研究生院一部", "清华大学深圳国际研究生院")]
    [InlineData("清华大学", null)]
    [InlineData("三院所甲", null)]
    [InlineData("北京清华大学", null)]
    [InlineData("", null)]
    public void The_longest_listed_name_of_four_characters_or_more_that_a_longer_one_begins_with_is_asked_about(string name, string? suggested) =>
        Assert.Equal(suggested, Directory.Suggest(name));

    [Fact]
    public void A_sending_institution_has_a_name_that_tells_it_apart()
    {
        var institution = new SendingInstitution(Id.New<InstitutionId>(), " 中国石油大学（北京） ");
        Assert.Equal(("中国石油大学（北京）", "中国石油大学(北京)", false), (institution.Name, institution.FoldedName, institution.IsConfirmed));
        Assert.Equal(Clauses.SendingInstitutions, Assert.Throws<RuleViolationException>(() => new SendingInstitution(Id.New<InstitutionId>(), " ")).Clause);

        institution.Describe(new InstitutionFacts { CreditCode = "12100000400000000X", Location = "昌平区", Remark = "备注" });
        Assert.Equal(("12100000400000000X", "昌平区", "备注"), (institution.CreditCode, institution.Location, institution.Remark));
    }

    [Fact]
    public void What_an_officer_confirms_rests_on_evidence_and_says_each_thing_once()
    {
        var institution = new SendingInstitution(Id.New<InstitutionId>(), "测试大学");
        Assert.Equal(Clauses.SendingInstitutions, Assert.Throws<RuleViolationException>(() => institution.Confirm([], [], " ")).Clause);
        Assert.False(institution.IsConfirmed);

        institution.Confirm([InstitutionKind.LocatedInChangping, InstitutionKind.Project211, InstitutionKind.LocatedInChangping],
            [" 材料 ", "", "材料", "化学"], " 教育部名单 ");
        Assert.Equal([InstitutionKind.Project211, InstitutionKind.LocatedInChangping], institution.Kinds);
        Assert.Equal(["材料", "化学"], institution.Disciplines);
        Assert.Equal((true, "教育部名单"), (institution.IsConfirmed, institution.Evidence));
    }

    [Theory]
    [InlineData(InstitutionKind.Project985, "985")]
    [InlineData(InstitutionKind.Project985, "985工程")]
    [InlineData(InstitutionKind.Project985, "985工程高校")]
    [InlineData(InstitutionKind.Project211, "211")]
    [InlineData(InstitutionKind.Project211, "211工程")]
    [InlineData(InstitutionKind.Project211, "211工程高校")]
    [InlineData(InstitutionKind.DoubleFirstClassDiscipline, "双一流学科")]
    [InlineData(InstitutionKind.DoubleFirstClassDiscipline, "双一流高校")]
    [InlineData(InstitutionKind.DoubleFirstClassDiscipline, "双一流")]
    [InlineData(InstitutionKind.Grade3AHospital, "三级甲等医院")]
    [InlineData(InstitutionKind.Grade3AHospital, "三级甲等")]
    [InlineData(InstitutionKind.Grade3AHospital, "三甲")]
    [InlineData(InstitutionKind.NationalResearchInstitute, "国家级科研院所")]
    [InlineData(InstitutionKind.BeijingResearchInstitute, "北京市级科研院所")]
    [InlineData(InstitutionKind.BeijingResearchInstitute, "市级科研机构")]
    [InlineData(InstitutionKind.LocatedInChangping, "驻昌平单位")]
    [InlineData(InstitutionKind.LocatedInChangping, "驻昌")]
    [InlineData(null, "普通高校")]
    public void A_kind_is_read_by_the_names_in_use_and_another_is_none(InstitutionKind? kind, string text)
    {
        Assert.Equal(kind is not null, InstitutionKinds.TryParse(text, out var read));
        Assert.Equal(kind ?? default, read);
    }

    private static ListedInstitution Listed(string name) => new(name, [], []);
}
