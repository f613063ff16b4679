using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Reviews;

namespace Changping.Admin.Tests.Domain.Reviews;

public sealed class ReviewerTests
{
    private static readonly ReviewerDetails Details = new("评审1", "北京某大学", null, null, null, []);

    [Fact]
    public void What_is_known_of_a_reviewer_is_kept_without_blanks_and_the_unit_left_last_comes_first()
    {
        var (earlier, later) = (new FormerUnit(" 甲校 ", new DateOnly(2020, 6, 30)), new FormerUnit("乙校", new DateOnly(2023, 6, 30)));
        var reviewer = New(new ReviewerDetails(" 评审1 ", " 北京某大学 ", " 教授 ", " 电化学 ", " 89741234 ", [earlier, later]));

        Assert.Equal(("评审1", "北京某大学", "教授", "电化学", "89741234"), (reviewer.Name, reviewer.Unit, reviewer.Title, reviewer.Speciality, reviewer.Phone));
        Assert.Equal(["乙校（至 2023-06-30）", "甲校（至 2020-06-30）"], reviewer.FormerUnits.Select(unit => unit.ToString()));
        reviewer.Describe(Details with { Title = " ", Phone = "" });
        Assert.Equal((null, null, 0), (reviewer.Title, reviewer.Phone, reviewer.FormerUnits.Count));
    }

    [Fact]
    public void A_reviewer_has_a_name_and_a_unit_and_so_has_each_former_one()
    {
        foreach (var incomplete in new[] { Details with { Name = " " }, Details with { Unit = "" },
            Details with { FormerUnits = [new("甲校", default), new(" ", default)] } })
        {
            Assert.Equal(Clauses.Application, Assert.Throws<RuleViolationException>(() => New(incomplete)).Clause);
        }
    }

    [Theory]
    [InlineData("北京某大学", true)]
    [InlineData("乙校", true)]
    [InlineData("丙校", false)]
    public void Whoever_works_or_worked_at_a_unit_is_known_there(string unit, bool known) =>
        Assert.Equal(known, New(Details with { FormerUnits = [new("甲校", default), new("乙校研究院", default)] }).HasWorkedAt(unit));

    [Fact]
    public void A_reviewer_may_have_an_account_and_may_stop_and_come_back()
    {
        var (reviewer, account) = (New(Details), Guid.NewGuid());
        reviewer.LinkAccount(account);
        reviewer.Deactivate(" 退休 ");
        Assert.Equal((account, "退休"), (reviewer.AccountId, reviewer.InactiveReason));
        reviewer.LinkAccount(null);
        reviewer.Deactivate(" ");
        Assert.Equal((null, null), (reviewer.AccountId, reviewer.InactiveReason));
    }

    private static Reviewer New(ReviewerDetails details) => new(Id.New<ReviewerId>(), details);
}
