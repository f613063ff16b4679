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
        var refused = Assert.Throws<RuleViolationException>(() => TwoPersons.Require(Li, LiRenamed, Clauses.Budget, "批次 1 "));
        Assert.Equal((Clauses.Budget, "批次 1 由 李经办 本人经办，须由另一人审批"), (refused.Clause, refused.Reason));
        TwoPersons.Require(Li, Namesake, Clauses.Budget, "批次 1 ");
    }

    [Fact]
    public void Nobody_approves_what_they_wrote_a_part_of()
    {
        Assert.Equal(Clauses.Budget, Assert.Throws<RuleViolationException>(() => TwoPersons.Require([Namesake, Li], LiRenamed, Clauses.Budget, "批次 1 ")).Clause);
        TwoPersons.Require([Li], Namesake, Clauses.Budget, "批次 1 ");
        TwoPersons.Require([], Li, Clauses.Budget, "批次 1 ");
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
