using Changping.Domain.Common;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Organizations;

/// <summary>Reading 0038: what the lists say holds at once, all else waits for a second person; what says nothing new waits for nobody.</summary>
public sealed class StatedKindsTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);
    private static readonly ListedInstitution OnList =
        new("测试大学", [new(InstitutionKind.Project985, "名单"), new(InstitutionKind.Project211, "名单")], ["数学", "化学"]);
    private static readonly KindsStatement Both = new([InstitutionKind.Project211, InstitutionKind.Project985], [], "名单");
    private static readonly KindsStatement Renowned = new([InstitutionKind.InternationallyRenowned], [], "世界排名");

    private readonly SendingInstitution _institution = new(Id.New<InstitutionId>(), "测试大学");

    [Theory]
    [InlineData("", true)]
    [InlineData("化 学、数学", true)]
    [InlineData("数学", false)]
    [InlineData("数学、物理", false)]
    [InlineData("数学、化学、物理", false)]
    public void What_the_lists_say_too_holds_at_once(string disciplines, bool atOnce)
    {
        var stated = Both with { Disciplines = [.. disciplines.Split('、', StringSplitOptions.RemoveEmptyEntries)] };
        Assert.Equal(atOnce, _institution.Declare(stated, OnList, Cases.Officer, Day));
        Assert.Equal((atOnce, atOnce), (_institution.IsConfirmed, _institution.Proposed is null));
    }

    [Fact]
    public void More_or_less_than_the_lists_say_waits_and_so_does_everything_of_what_is_on_none()
    {
        Assert.False(new SendingInstitution(Id.New<InstitutionId>(), "甲")
            .Declare(Both with { Kinds = [InstitutionKind.Project985] }, OnList, Cases.Officer, Day));
        Assert.False(new SendingInstitution(Id.New<InstitutionId>(), "乙").Declare(Both, null, Cases.Officer, Day));
        Assert.False(new SendingInstitution(Id.New<InstitutionId>(), "丙").Declare(new([], [], "无"), new ListedInstitution("丙", [], []), Cases.Officer, Day));
    }

    [Fact]
    public void What_stands_already_is_said_again_at_once_with_other_evidence()
    {
        Confirm(Renowned);
        Assert.True(_institution.Declare(Renowned with { Evidence = " 新排名 " }, null, Cases.Officer, Day));
        Assert.Equal(("新排名", null), (_institution.Evidence, _institution.Proposed));
        Assert.False(_institution.Declare(Renowned with { Disciplines = ["数学"] }, null, Cases.Officer, Day));
    }

    [Fact]
    public void Other_kinds_on_the_same_evidence_are_news_and_the_same_again_is_not()
    {
        Confirm(Renowned);
        Assert.False(_institution.IsNews(Renowned));
        Assert.True(_institution.IsNews(Renowned with { Kinds = [InstitutionKind.NewTypeResearchInstitute] }));
        Assert.Contains("没有待确认的核定", _institution.WhyNotDecide(Cases.Approver)!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_statement_replaces_the_one_that_waited_and_the_one_before_does_not_count()
    {
        _institution.Declare(Renowned, null, Cases.Officer, Day);
        _institution.Declare(new([InstitutionKind.NewTypeResearchInstitute], [" 数学 ", "数学", " "], " 批复 "), null, Cases.Approver, Day);
        Assert.Equal(("批复", "数学"), (_institution.Proposed!.Evidence, Assert.Single(_institution.Proposed.Disciplines)));
        Assert.NotNull(_institution.WhyNotDecide(Cases.Approver));
        Assert.Null(_institution.WhyNotDecide(Cases.Officer));
        _institution.Decide(true, Cases.Officer, Day, null);
        Assert.Equal([InstitutionKind.NewTypeResearchInstitute], _institution.Kinds);
        Assert.Equal((true, null, "批复"), (_institution.IsConfirmed, _institution.Proposed, _institution.Evidence));
    }

    [Fact]
    public void Whoever_proposed_it_does_not_confirm_it_and_may_take_it_back_without_a_reason()
    {
        Assert.Contains("没有待确认的核定", _institution.WhyNotDecide(Cases.Officer)!.Message, StringComparison.Ordinal);
        Assert.Contains("没有待确认的核定", _institution.WhyNotTakeBack(Cases.Officer)!.Message, StringComparison.Ordinal);
        Assert.Throws<RuleViolationException>(() => _institution.Decide(true, Cases.Approver, Day, null));
        _institution.Declare(Renowned, null, Cases.Officer, Day);
        Assert.Null(_institution.WhyNotTakeBack(Cases.Officer));
        Assert.NotNull(_institution.WhyNotTakeBack(Cases.Approver));
        Assert.Throws<RuleViolationException>(() => _institution.Decide(true, Cases.Officer, Day, null));
        Assert.Throws<RuleViolationException>(() => _institution.Decide(false, Cases.Approver, Day, " "));
        Assert.NotNull(_institution.Proposed);
        _institution.Decide(false, Cases.Officer, Day, null);
        Assert.Equal((null, false), (_institution.Proposed, _institution.IsConfirmed));
        Assert.Throws<RuleViolationException>(() => _institution.Decide(true, Cases.Approver, Day, null));
    }

    [Fact]
    public void After_it_was_confirmed_nothing_waits_for_anybody()
    {
        Confirm(Renowned);
        Assert.NotNull(_institution.WhyNotDecide(Cases.Approver));
        Assert.NotNull(_institution.WhyNotTakeBack(Cases.Officer));
        Assert.Throws<RuleViolationException>(() => _institution.Decide(true, Cases.Approver, Day, null));
    }

    [Fact]
    public void A_statement_that_repeats_what_stands_or_waits_is_no_news()
    {
        Assert.True(_institution.IsNews(Renowned));
        _institution.Declare(Renowned, null, Cases.Officer, Day);
        Assert.False(_institution.IsNews(Renowned with { Evidence = " 世界排名 " }));
        Assert.True(_institution.IsNews(Renowned with { Evidence = "别的排名" }));
        Assert.True(_institution.IsNews(Renowned with { Disciplines = ["数学"] }));
        Assert.True(_institution.IsNews(Both));

        _institution.Decide(true, Cases.Approver, Day, null);
        Assert.False(_institution.IsNews(Renowned));
        Assert.True(_institution.IsNews(Renowned with { Evidence = "别的排名" }));
        Assert.True(_institution.IsNews(Both));
        Assert.Throws<RuleViolationException>(() => _institution.IsNews(Renowned with { Evidence = " " }));
    }

    [Fact]
    public void A_statement_reads_with_its_kinds_and_its_evidence()
    {
        Assert.Equal("211高校、985高校；依据：名单", Both.ToString());
        Assert.Equal("不属于所列各类；依据：执照", new KindsStatement([], [], "执照").ToString());
    }

    [Fact]
    public void What_is_known_beside_the_kinds_is_kept()
    {
        var facts = new InstitutionFacts { CreditCode = "12100000400000000X", Location = "昌平区", Remark = "备注" };
        _institution.Describe(facts);
        Assert.Equal(facts, _institution.Facts);
    }

    private void Confirm(KindsStatement stated)
    {
        _institution.Declare(stated, null, Cases.Officer, Day);
        _institution.Decide(true, Cases.Approver, Day, null);
    }
}
