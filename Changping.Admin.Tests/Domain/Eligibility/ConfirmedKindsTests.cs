using Changping.Domain.Common;
using Changping.Domain.Eligibility;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Eligibility;

/// <summary>二（一）, reading 0038: what two persons found of an institution counts, names both, and nothing of it counts before.</summary>
public sealed class ConfirmedKindsTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);
    private static readonly KindsStatement Renowned = new([InstitutionKind.InternationallyRenowned], [], "世界排名");

    private static readonly InstitutionDirectory Lists = new(
        [
            new ListedInstitution("测试大学", [new(InstitutionKind.Project985, "985 名单")], ["数学"], "更名自某学院"),
            new ListedInstitution("双一流大学", [new(InstitutionKind.DoubleFirstClassDiscipline, "名单")], ["材料科学与工程", "化学"]),
            new ListedInstitution("别的大学", [new(InstitutionKind.DoubleFirstClassDiscipline, "名单")], ["物理学", "工程"]),
            new ListedInstitution("无依据学院", [], [], "只是备注"),
            new ListedInstitution("无学科大学", [new(InstitutionKind.DoubleFirstClassDiscipline, "名单")], []),
        ],
        [new("测大", "测试大学", "教育部公告"), new("老大学", "双一流大学")]);

    [Fact]
    public void What_waits_for_a_second_person_does_not_count_and_says_so()
    {
        var record = Proposed("某研究院");
        var profile = InstitutionProfile.Of("某研究院", record, Lists);
        Assert.Equal((false, 0), (profile.IsConfirmed, profile.Grounds.Count));
        Assert.Equal("李经办 2026-11-23 提出的核定待另一名负责人确认，确认前不作数", profile.Hint);
        Assert.Equal(Outcome.Unknown, InstitutionEligibility.Judge(profile, null, Policy20.InForce).Outcome);
    }

    [Fact]
    public void What_waits_takes_nothing_from_what_the_lists_say()
    {
        var profile = InstitutionProfile.Of("测试大学", Proposed("测试大学"), Lists);
        Assert.Equal([InstitutionKind.Project985], profile.Grounds.Select(ground => ground.Kind));
        Assert.Equal("更名自某学院", profile.Hint);
    }

    [Fact]
    public void Where_the_lists_give_no_ground_what_waits_is_told() =>
        Assert.Contains("提出的核定待另一名负责人确认", InstitutionProfile.Of("无依据学院", Proposed("无依据学院"), Lists).Hint, StringComparison.Ordinal);

    [Fact]
    public void What_two_persons_confirmed_names_both()
    {
        var record = Proposed("某研究院");
        record.Decide(true, Cases.Approver, Day, null);
        var profile = InstitutionProfile.Of("某研究院", record, Lists);
        Assert.Equal((InstitutionKind.InternationallyRenowned, "李经办核定、王负责确认：世界排名"), profile.Grounds.Select(ground => (ground.Kind, ground.Evidence)).Single());
        Assert.Equal($"某研究院：{InstitutionKind.InternationallyRenowned.ChineseName()}（李经办核定、王负责确认：世界排名）",
            InstitutionEligibility.Judge(profile, null, Policy20.InForce).Evidence);
    }

    [Fact]
    public void While_another_statement_waits_the_one_that_stands_is_not_put_into_the_mouth_of_who_proposed_it()
    {
        var record = Listed();
        Assert.False(record.Declare(Renowned, Lists.Find("测试大学"), Cases.Officer, Day));
        Assert.Equal("经办人核定：985 名单", InstitutionProfile.Of("测试大学", record, Lists).Grounds.Single().Evidence);
    }

    /// <summary>As found: who refused another statement was named as the one who had confirmed what stood.</summary>
    [Fact]
    public void Whoever_refused_another_statement_is_not_named_as_having_confirmed_the_one_that_stands()
    {
        var record = Listed();
        record.Declare(Renowned, Lists.Find("测试大学"), Cases.Officer, Day);
        record.Decide(false, Cases.Approver, Day, "依据不足");
        Assert.Equal("经办人核定：985 名单", InstitutionProfile.Of("测试大学", record, Lists).Grounds.Single().Evidence);
        Assert.Equal((null, null), (record.Proposed, record.Decision));
        Assert.Equal([InstitutionKind.Project985], record.Kinds);
        Assert.Contains("没有待确认的核定", record.WhyNotDecide(Cases.Approver)!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Confirmed_to_be_none_of_the_kinds_it_may_not_send_anybody()
    {
        var record = new SendingInstitution(Id.New<InstitutionId>(), "某公司");
        record.Declare(new([], [], "营业执照"), null, Cases.Officer, Day);
        record.Decide(true, Cases.Approver, Day, null);
        var found = InstitutionEligibility.Judge(InstitutionProfile.Of("某公司", record, Lists), null, Policy20.InForce);
        Assert.Equal((Outcome.NotMet, Clauses.SendingInstitutions), (found.Outcome, found.Clause.Key));
        Assert.StartsWith("某公司：", found.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void Found_by_another_name_both_are_shown_with_who_says_that_they_are_one()
    {
        var profile = InstitutionProfile.Of("测大", null, Lists);
        Assert.Equal(("测大", "测试大学", "更名自某学院；两名称的对应据：教育部公告"), (profile.Name, profile.ListedAs, profile.Hint));
        Assert.StartsWith("测大（名录名称：测试大学）：", InstitutionEligibility.Judge(profile, null, Policy20.InForce).Evidence, StringComparison.Ordinal);
        var plain = InstitutionProfile.Of("老大学", null, Lists);
        Assert.Equal(("双一流大学", null), (plain.ListedAs, plain.Hint));
        Assert.Null(InstitutionProfile.Of("测试大学", null, Lists).ListedAs);
    }

    [Theory]
    [InlineData("化学", Outcome.Met)]
    [InlineData("数学、化学", Outcome.Met)]
    [InlineData("物理学", Outcome.NotMet)]
    [InlineData("数学；物理学", Outcome.NotMet)]
    [InlineData("数学；纳米学", Outcome.Unknown)]
    [InlineData("工程", Outcome.Unknown)]
    [InlineData("材料", Outcome.Unknown)]
    [InlineData("物理化学", Outcome.Unknown)]
    [InlineData(null, Outcome.Unknown)]
    public void Only_a_first_level_discipline_that_shares_no_name_with_the_list_is_surely_off_it(string? discipline, Outcome outcome)
    {
        var found = InstitutionEligibility.Judge(InstitutionProfile.Of("双一流大学", null, Lists), discipline, Policy20.InForce);
        Assert.Equal((outcome, Clauses.UniversitiesAndHospitals), (found.Outcome, found.Clause.Key));
        Assert.Equal(outcome == Outcome.Met, found.Cure is null);
    }

    [Fact]
    public void A_university_whose_disciplines_nobody_listed_stays_open() =>
        Assert.Contains("建设学科未列明", InstitutionEligibility.Judge(InstitutionProfile.Of("无学科大学", null, Lists), "数学", Policy20.InForce).Evidence,
            StringComparison.Ordinal);

    [Fact]
    public void A_title_that_waits_is_told_of_the_verdict_wherever_it_stands()
    {
        var clause = Policy20.Numbered("一");
        var met = new Finding(clause, Criterion.Institution, Outcome.Met, "事实");
        var waits = met with { AwaitsTitle = true };
        Assert.True(new Verdict(Day, "2.0", false, [met, waits]).AwaitsTitle());
        Assert.True(new Verdict(Day, "2.0", false, [waits, met]).AwaitsTitle());
        Assert.False(new Verdict(Day, "2.0", false, [met, met]).AwaitsTitle());
    }

    private static SendingInstitution Proposed(string name)
    {
        var record = new SendingInstitution(Id.New<InstitutionId>(), name);
        Assert.False(record.Declare(Renowned, Lists.Find(name), Cases.Officer, Day));
        return record;
    }

    private static SendingInstitution Listed()
    {
        var record = new SendingInstitution(Id.New<InstitutionId>(), "测试大学");
        Assert.True(record.Declare(new([InstitutionKind.Project985], [], "985 名单"), Lists.Find("测试大学"), Cases.Officer, Day));
        return record;
    }
}
