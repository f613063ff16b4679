using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Experts;

/// <summary>二（二）末段, reading 0047: a relaxation rests on files and on the facts as they were; whoever wrote those does not grant it.</summary>
public sealed class LapsedRelaxationTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);
    private static readonly ActingPerson Third = new(Guid.NewGuid(), "赵录入");

    public static TheoryData<RelaxedFact> Facts => [.. Enum.GetValues<RelaxedFact>()];

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void At_least_one_file_is_attached(int files, bool possible)
    {
        var nomination = Nominations.Of(Day);
        var refusal = Record.Exception(() => Propose(nomination, files));
        Assert.Equal(possible, refusal is null);
        Assert.True(possible || refusal!.Message.Contains("至少一份佐证材料", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_fact_that_changes_lapses_what_was_granted_on_it_and_is_named_as_it_was(RelaxedFact fact)
    {
        var nomination = Nominations.Of(Day, Before);
        Grant(nomination, Propose(nomination));
        nomination.Correct(Nominations.Facts with { Credentials = Changed(fact) }, Third);

        var relaxation = nomination.Relaxations[0];
        Assert.Equal((RelaxationState.Lapsed, true), (relaxation.State, relaxation.WasGranted));
        Assert.Equal([fact], relaxation.LapsedBy);
        Assert.Equal([fact], relaxation.Broken(Before));
        Assert.Equal($"{fact.ChineseName()}（原为“{relaxation.Basis.Words(fact)}”）", relaxation.BrokenBy(relaxation.LapsedBy));
    }

    [Fact]
    public void What_was_not_filled_in_is_told_as_empty()
    {
        var nomination = Nominations.Of(Day, Before with { Degree = null });
        Grant(nomination, Propose(nomination));
        Assert.Equal([RelaxedFact.Degree], nomination.Relaxations[0].Broken(Before));
        Assert.Equal("学位（原为空）", nomination.Relaxations[0].BrokenBy([RelaxedFact.Degree]));
    }

    [Fact]
    public void Blanks_and_width_and_other_facts_lapse_nothing()
    {
        var nomination = Nominations.Of(Day, Before);
        Grant(nomination, Propose(nomination));
        nomination.Correct(Nominations.Facts with
        {
            Credentials = Before with
            {
                Title = " 讲 师 ",
                Degree = "硕士 ",
                Discipline = "数学",
                SolvableProblems = "别的"
            }
        }, Third);
        Assert.Equal(RelaxationState.Approved, nomination.Relaxations[0].State);
        Assert.Empty(nomination.Relaxations[0].LapsedBy);
    }

    [Fact]
    public void A_proposal_that_lapsed_was_never_granted_and_is_not_decided()
    {
        var nomination = Nominations.Of(Day, Before);
        Propose(nomination);
        nomination.Correct(Nominations.Facts with { Credentials = Changed(RelaxedFact.Title) }, Third);
        Assert.Equal((RelaxationState.Lapsed, false), (nomination.Relaxations[0].State, nomination.Relaxations[0].WasGranted));
        Assert.Contains("已失效", Assert.Throws<RuleViolationException>(() => nomination.DecideRelaxation(1, true, Cases.Approver, Day, "同意")).Message,
            StringComparison.Ordinal);
        Assert.Equal(2, Propose(nomination).Number);
    }

    [Fact]
    public void A_relaxation_that_lapsed_or_was_refused_follows_no_further_change()
    {
        var nomination = Nominations.Of(Day, Before);
        Grant(nomination, Propose(nomination));
        nomination.Correct(Nominations.Facts with { Credentials = Changed(RelaxedFact.Title) }, Third);
        nomination.Correct(Nominations.Facts with { Credentials = Changed(RelaxedFact.Degree) }, Third);
        Assert.Equal([RelaxedFact.Title], nomination.Relaxations[0].LapsedBy);

        var refused = Nominations.Of(Day, Before);
        Propose(refused);
        refused.DecideRelaxation(1, false, Cases.Approver, Day, "证据不足");
        refused.Correct(Nominations.Facts with { Credentials = Changed(RelaxedFact.Title) }, Third);
        Assert.Equal((RelaxationState.Refused, false), (refused.Relaxations[0].State, refused.Relaxations[0].WasGranted));
    }

    [Fact]
    public void Whoever_entered_or_corrected_the_nomination_does_not_grant_its_relaxation()
    {
        var nomination = Nominations.Of(Day, Before);
        var proposal = Propose(nomination);
        Assert.NotNull(proposal.WhyNotDecide(Nominations.Author));
        Assert.Null(proposal.WhyNotDecide(Third));
        nomination.Correct(Nominations.Facts with { Credentials = Before, Post = "院长" }, Third);
        Assert.NotNull(proposal.WhyNotDecide(Third));
        Assert.NotNull(proposal.WhyNotDecide(Nominations.Author));
        Assert.Null(proposal.WhyNotDecide(Cases.Approver));
        Assert.Equal([Nominations.Author, Third], nomination.Authors);
    }

    [Fact]
    public void Whoever_corrects_it_after_the_grant_does_not_join_its_authors()
    {
        var nomination = Nominations.Of(Day, Before);
        Grant(nomination, Propose(nomination));
        nomination.Correct(Nominations.Facts with { Credentials = Before, Post = "院长" }, Third);
        Assert.DoesNotContain(Third, nomination.Relaxations[0].Decision.Authors);
    }

    [Fact]
    public void Whoever_proposed_it_takes_it_back_and_nobody_else()
    {
        var nomination = Nominations.Of(Day, Before);
        var proposal = Propose(nomination);
        Assert.Null(proposal.WhyNotTakeBack(Cases.Officer));
        Assert.NotNull(proposal.WhyNotTakeBack(Cases.Approver));
        nomination.DecideRelaxation(1, false, Cases.Officer, Day, "");
        Assert.Equal((RelaxationState.Refused, true, false), (proposal.State, proposal.Decision.WasTakenBack, proposal.WasGranted));
    }

    [Fact]
    public void A_file_stays_while_a_relaxation_waits_or_was_granted()
    {
        var nomination = Nominations.Of(Day, Before);
        Assert.Equal(0, nomination.FilesNeeded.Files);
        Propose(nomination);
        Assert.Equal((1, Clauses.Relaxation), (nomination.FilesNeeded.Files, nomination.FilesNeeded.Clause));
        nomination.DecideRelaxation(1, false, Cases.Approver, Day, "证据不足");
        Assert.Equal(0, nomination.FilesNeeded.Files);
        Grant(nomination, Propose(nomination));
        Assert.Equal(1, nomination.FilesNeeded.Files);
    }

    private static Credentials Before => Nominations.Facts.Credentials with
    {
        Degree = "硕士",
        Title = "讲师",
        WorkStart = PartialDate.InMonth(2020, 7),
        CoreIntellectualProperty = "专利 1",
        MatureAchievement = "成果 1",
    };

    private static Credentials Changed(RelaxedFact fact) => fact switch
    {
        RelaxedFact.Degree => Before with { Degree = "博士" },
        RelaxedFact.Title => Before with { Title = "教授" },
        RelaxedFact.WorkStart => Before with { WorkStart = PartialDate.InMonth(2020, 8) },
        RelaxedFact.CoreIntellectualProperty => Before with { CoreIntellectualProperty = "专利 2" },
        RelaxedFact.MatureAchievement => Before with { MatureAchievement = null },
    };

    private static Relaxation Propose(Nomination nomination, int files = 1) => nomination.ProposeRelaxation(
        [RelaxationGround.MatureAchievement], "成果鉴定 1", [RelaxableCriterion.Qualification], Policy20.InForce, Cases.Officer, Day, files);

    private static void Grant(Nomination nomination, Relaxation proposal) => nomination.DecideRelaxation(proposal.Number, true, Cases.Approver, Day, "同意");
}
