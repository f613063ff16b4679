using Changping.Domain.Eligibility;
using Changping.Domain.Policy;
using static Changping.Domain.Eligibility.Outcome;

namespace Changping.Admin.Tests.Domain.Eligibility;

/// <summary>二: what the five findings come to together, and what is to be done first.</summary>
public sealed class VerdictTests
{
    private static readonly Clause First = Policy20.Numbered("一"), Second = Policy20.Numbered("二");

    [Theory]
    [InlineData(Overall.Eligible, Met, Met)]
    [InlineData(Overall.EligibleByRelaxation, Met, Relaxed)]
    [InlineData(Overall.EligibleByRelaxation, Relaxed, Met)]
    [InlineData(Overall.Incomplete, Unknown, Met)]
    [InlineData(Overall.Incomplete, Relaxed, Unknown)]
    [InlineData(Overall.Incomplete, Unknown, Relaxed)]
    [InlineData(Overall.Ineligible, NotMet, Met)]
    [InlineData(Overall.Ineligible, NotMet, Unknown)]
    [InlineData(Overall.Ineligible, Unknown, NotMet)]
    [InlineData(Overall.Ineligible, Relaxed, NotMet)]
    public void Not_met_comes_before_unknown_unknown_before_relaxed_relaxed_before_met(Overall overall, params Outcome[] outcomes)
    {
        var verdict = Of(outcomes);

        Assert.Equal(overall, verdict.Overall);
        Assert.Equal(overall is Overall.Eligible or Overall.EligibleByRelaxation, verdict.AllowsAdmission);
    }

    [Theory]
    [InlineData("一 补一", Unknown, NotMet)]
    [InlineData("一 补一", NotMet, Unknown)]
    [InlineData("二 补二", Met, Unknown)]
    [InlineData("二 补二", Relaxed, NotMet)]
    [InlineData(null, Met, Relaxed)]
    public void The_next_step_is_the_cure_of_the_first_that_is_open(string? step, params Outcome[] outcomes) => Assert.Equal(step, Of(outcomes).NextStep());

    private static Verdict Of(Outcome[] outcomes) => new(new DateOnly(2026, 11, 23), "2.0", false,
    [
        new Finding(First, Criterion.Institution, outcomes[0], "事实一", "补一"),
        new Finding(Second, Criterion.Qualification, outcomes[1], "事实二", "补二"),
    ]);
}
