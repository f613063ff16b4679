using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Policy;

/// <summary>六（二）2: a version that was ended early or suspended, and what is shown of the days around it. Issued here on 2024-01-01 for five years.</summary>
public sealed class PolicyEndTests
{
    private static readonly DateOnly Issued = new(2024, 1, 1), End = new(2026, 6, 30);
    private static readonly PolicyVersion Old = Policy20.InForce with { IssuedOn = Issued };
    private static readonly PolicyVersion Ended = Old with { EndsOn = End };
    private static readonly PolicyVersion Next = Old with { Name = "3.0", IssuedOn = new DateOnly(2030, 1, 1) };
    private static readonly PolicyVersion Draft = Old with { Name = "4.0", IssuedOn = null };

    [Fact]
    public void An_early_end_is_the_last_day_and_one_after_the_years_changes_nothing()
    {
        Assert.Equal(new DateRange(Issued, End), Ended.InForce);
        Assert.Equal(new DateRange(Issued, new DateOnly(2028, 12, 31)), Ended.PlainRange);
        Assert.Equal(Old.InForce, (Old with { EndsOn = new DateOnly(2028, 12, 31) }).InForce);
        Assert.Equal(Old.InForce, (Old with { EndsOn = new DateOnly(2029, 12, 31) }).InForce);
        Assert.Equal(new DateOnly(2028, 12, 30), (Old with { EndsOn = new DateOnly(2028, 12, 30) }).InForce!.Value.End);
        Assert.Null((Draft with { EndsOn = End }).InForce);
    }

    [Fact]
    public void After_an_early_end_it_is_told_that_the_version_was_ended()
    {
        Assert.Null(new PolicyBook([Ended]).WhyNotInForce(End));
        Assert.StartsWith("政策 2.0 版已自 2026-06-30 后废止，2026-07-01 不在施行期内，没有接续的版本", Lack(End.AddDays(1), Ended), StringComparison.Ordinal);
        Assert.Contains("的有效期（2024-01-01 至 2028-12-31）", Lack(new DateOnly(2029, 1, 1), Old with { EndsOn = new DateOnly(2028, 12, 31) }),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_that_ended_last_and_the_one_that_comes_first_are_named()
    {
        var older = Old with { Name = "1.0", IssuedOn = new DateOnly(2018, 1, 1) };
        var later = Next with { Name = "5.0", IssuedOn = new DateOnly(2031, 1, 1) };
        Assert.Contains("政策 2.0 版的有效期", Lack(new DateOnly(2029, 6, 1), older, Old, Next, later), StringComparison.Ordinal);
        Assert.Contains("；3.0 版自 2030-01-01 起施行", Lack(new DateOnly(2029, 6, 1), older, Old, later, Next), StringComparison.Ordinal);
        Assert.Contains("接续的 4.0 版尚未登记", Lack(new DateOnly(2029, 6, 1), Old, Next, Draft), StringComparison.Ordinal);
        Assert.StartsWith("政策施行日尚未登记", Lack(new DateOnly(2029, 6, 1), Next, Draft), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_suspended_answers_and_creates_nothing()
    {
        var book = new PolicyBook([Old with { IsSuspended = true }]);
        Assert.Equal("2.0", book.Applicable(Issued).Name);
        Assert.Contains("已暂停", book.WhyNotInForce(Issued)!.Message, StringComparison.Ordinal);
        var refused = Assert.Throws<RuleViolationException>(() => book.InForceOn(Issued));
        Assert.Contains("已暂停", refused.Message, StringComparison.Ordinal);
        Assert.IsNotType<PolicySilentException>(refused);
        Assert.Equal("2.0", new PolicyBook([Old]).InForceOn(Issued).Name);
    }

    [Fact]
    public void A_registered_project_from_before_the_first_version_is_shown_under_it()
    {
        var book = new PolicyBook([Next, Draft, Old]);
        Assert.Equal("2.0", book.OfRegistered(Issued.AddDays(-1)).Name);
        Assert.Equal("2.0", book.OfRegistered(Issued).Name);
        Assert.Equal("4.0", book.OfRegistered(new DateOnly(2029, 6, 1)).Name);
        Assert.Throws<PolicySilentException>(() => new PolicyBook([Old, Next]).OfRegistered(new DateOnly(2029, 6, 1)));
        Assert.Throws<PolicySilentException>(() => new PolicyBook([]).OfRegistered(Issued));
    }

    [Fact]
    public void A_clause_is_printed_by_the_case_else_by_the_day_else_by_the_newest()
    {
        var book = new PolicyBook([Old, Draft, Next]);
        Assert.Equal("3.0", book.Citing("3.0", Issued).Name);
        Assert.Equal("2.0", book.Citing(null, Issued).Name);
        Assert.Equal("4.0", book.Citing(null, Issued.AddDays(-1)).Name);
        Assert.Equal("3.0", new PolicyBook([Old, Next]).Citing(null, Issued.AddDays(-1)).Name);
        Assert.Throws<KeyNotFoundException>(() => book.Citing("9.9", Issued));
    }

    [Fact]
    public void Cap_and_prize_are_those_of_the_field_and_the_grade()
    {
        Assert.Same(Old.Of(ProjectSubsidy.CapNaturalSciences), ProjectSubsidy.CapOf(Old, ProjectField.NaturalSciences));
        Assert.Same(Old.Of(ProjectSubsidy.CapHumanities), ProjectSubsidy.CapOf(Old, ProjectField.HumanitiesAndSocialSciences));
        Assert.Equal([Old.Of(Prize.First), Old.Of(Prize.Second), Old.Of(Prize.Third)], PrizeGrades.All.Select(grade => Prize.AmountOf(Old, grade)));
    }

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(1, 0, false)]
    [InlineData(1, 1, true)]
    [InlineData(2, 1, false)]
    [InlineData(2, 3, true)]
    public void As_many_files_stay_as_decisions_rest_on(int needed, int left, bool mayBeRemoved)
    {
        var why = new EvidenceNeeded(Clauses.Relaxation, "放宽申请", needed).WhyNotRemove(left);
        Assert.Equal(mayBeRemoved, why is null);
        Assert.Equal(needed > 1 && !mayBeRemoved, why?.Message.Contains($"至少留 {needed} 份", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void A_refusal_reads_with_its_clause_and_one_of_a_version_knows_it()
    {
        var blocker = new Blocker(Clauses.Prizes, "不能");
        Assert.Equal($"不能（{Old.Cite(Clauses.Prizes)}）", blocker.Under(Old));
        Assert.Equal((Clauses.Prizes, "不能", null), (blocker.Refusal().Clause, blocker.Refusal().Reason, blocker.Refusal().Policy));
        Assert.Equal("2.0", new RuleViolationException(Old.Cite(Clauses.Prizes), "不能").Policy);
        Assert.Throws<KeyNotFoundException>(() => Old.Cite(new ClauseKey("none")));
        Assert.Equal("prizes", Clauses.Prizes.ToString());
    }

    [Fact]
    public void Days_off_are_wanted_by_the_last_day_before_their_year_and_moved_days_are_told() =>
        Assert.Equal((new DateOnly(2026, 12, 31), 1),
            (WorkingCalendar.WantedBy(2027), new WorkingCalendar([new(new(2026, 10, 1), "国庆节", false)], []).Moved.Count));

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void Who_decides_on_own_work_is_found_out(bool own, bool found)
    {
        var entry = Cases.Batch(Cases.Subsidy());
        entry.Decision.Record(own ? Cases.Officer : Cases.Approver, Cases.Moment, null);
        Assert.Equal(found, entry.Decision.IsOwnWork);
        Assert.False(Cases.Batch(Cases.Subsidy()).Decision.IsOwnWork);
    }

    [Fact]
    public void What_its_author_took_back_is_named_so()
    {
        var batch = Cases.Batch(Cases.Subsidy());
        Assert.Equal("已退回", batch.Decision.Named("已退回"));
        batch.SendBack(Cases.Officer, Cases.Moment, "");
        Assert.Equal("已撤回", batch.Decision.Named("已退回"));
    }

    private static string Lack(DateOnly day, params PolicyVersion[] versions) => new PolicyBook(versions).WhyNotInForce(day)!.Message;
}
