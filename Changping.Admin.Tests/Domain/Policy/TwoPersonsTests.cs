using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Policy;

/// <summary>Who prepared, who wrote and who decides are told apart by their account, never by their name.</summary>
public sealed class TwoPersonsTests
{
    private static readonly ActingPerson Li = new(new Guid("00000000-0000-0000-0000-0000000000a1"), "李经办");
    private static readonly ActingPerson LiRenamed = Li with { Name = "李改名" };
    private static readonly ActingPerson Namesake = new(new Guid("00000000-0000-0000-0000-0000000000a2"), "李经办");

    [Fact]
    public void Nobody_approves_what_they_prepared_under_whatever_name()
    {
        Assert.Equal(new Blocker(Clauses.Budget, "批次 1 由 李经办 本人经办，须由另一人审批"), TwoPersons.WhyNot([Li], LiRenamed, Clauses.Budget, "批次 1 "));
        Assert.Null(TwoPersons.WhyNot([Li], Namesake, Clauses.Budget, "批次 1 "));
    }

    [Fact]
    public void Nobody_approves_what_they_wrote_a_part_of()
    {
        Assert.Equal(new Blocker(Clauses.Budget, "批次 1 中有 李改名 本人编写的内容，须由没有参与编写的另一人审批"),
            TwoPersons.WhyNot([Namesake, Li], LiRenamed, Clauses.Budget, "批次 1 "));
        Assert.Null(TwoPersons.WhyNot([], Li, Clauses.Budget, "批次 1 "));
    }

    [Fact]
    public void What_somebody_noted_down_they_correct_themselves()
    {
        OwnEntry.Require(Li, LiRenamed, Clauses.Contact, "该次联系");
        var refused = Assert.Throws<RuleViolationException>(() => OwnEntry.Require(Li, Namesake, Clauses.Contact, "该次联系"));
        Assert.Equal(Clauses.Contact, refused.Clause);
        Assert.StartsWith("该次联系由 李经办 登记", refused.Reason, StringComparison.Ordinal);
    }
}
