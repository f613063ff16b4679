using System.Globalization;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Policy;

/// <summary>六（二）2, reading 0051: a version is put into force, corrected and ended by two persons, and only as far as nothing rests on it. Issued
/// here on 2024-01-01.</summary>
public sealed class PolicyActivationTests
{
    private const string Hash = "aa";
    private static readonly DateOnly Today = new(2026, 11, 23), Issued = Policy20.IssuedOn, PlainEnd = new(2028, 12, 31);
    private static readonly ActivationTerms Terms = new(Issued, Issued, null, Hash);
    private static readonly ActivationCase New = new(Policy20.Provisional, null, Hash, null, NeedsGoLive: true, new VersionUse(null, null));
    private static readonly ActivationCase Running = New with { Version = Policy20.InForce, Current = InForce(Terms), NeedsGoLive = false };

    [Fact]
    public void It_keeps_what_was_stated_and_waits()
    {
        var stated = Propose(ActivationKind.Activation, Terms, New);
        Assert.Equal(("2.0", ActivationKind.Activation, "昌政发 1 号", Terms, ActivationState.Proposed),
            (stated.PolicyVersion, stated.Kind, stated.Evidence, stated.Terms, stated.State));
        Assert.Contains("印发文号",
            Refusal(() => _ = new PolicyActivation(Guid.NewGuid(), ActivationKind.Activation, Terms, " ", New, Cases.Officer, Today)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Another_person_confirms_it_once()
    {
        var stated = Propose(ActivationKind.Activation, Terms, New);
        Assert.NotNull(stated.WhyNotDecide(Cases.Officer));
        Assert.Null(stated.WhyNotDecide(Cases.Approver));
        Assert.Contains("另一人", Refusal(() => stated.Confirm(New, Cases.Officer, Today)), StringComparison.Ordinal);
        stated.Confirm(New, Cases.Approver, Today);
        Assert.Equal(ActivationState.InForce, stated.State);
        Assert.Contains("王负责", Refusal(() => stated.Confirm(New, Cases.Approver, Today)), StringComparison.Ordinal);
        stated.Supersede();
        Assert.Equal(ActivationState.Superseded, stated.State);
    }

    [Fact]
    public void Another_person_sends_it_back_with_a_reason_and_its_author_takes_it_back_without()
    {
        var stated = Propose(ActivationKind.Activation, Terms, New);
        Assert.Contains("退回的原因", Refusal(() => stated.Refuse(Cases.Approver, Today, " ")), StringComparison.Ordinal);
        stated.Refuse(Cases.Approver, Today, "日期有误");
        Assert.Equal((ActivationState.Refused, "日期有误"), (stated.State, stated.Decision.Reason));

        var own = Propose(ActivationKind.Activation, Terms, New);
        Assert.Null(own.WhyNotTakeBack(Cases.Officer));
        Assert.NotNull(own.WhyNotTakeBack(Cases.Approver));
        own.Refuse(Cases.Officer, Today, "");
        Assert.Equal((ActivationState.Refused, true), (own.State, own.Decision.WasTakenBack));
    }

    [Fact]
    public void What_changed_since_it_was_proposed_keeps_it_from_being_confirmed()
    {
        var stated = Propose(ActivationKind.Activation, Terms, New);
        Assert.Contains("文件又有变化", Refusal(() => stated.Confirm(New with { FileHash = "bb" }, Cases.Approver, Today)), StringComparison.Ordinal);
        Assert.Equal(ActivationState.Proposed, stated.State);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_version_is_not_issued_in_the_future(int daysAhead, bool possible)
    {
        var terms = new ActivationTerms(Today.AddDays(daysAhead), Today.AddDays(daysAhead), null, Hash);
        Possible(possible, "晚于今日", ActivationKind.Activation, terms, New);
        Possible(possible, "晚于今日", ActivationKind.Correction, terms, Running);
    }

    [Theory]
    [InlineData("2024-01-01", true)]
    [InlineData("2024-01-02", false)]
    [InlineData(null, true)]
    public void The_day_is_that_which_the_file_prints(string? printed, bool possible) =>
        Possible(possible, "与政策文件所载 2024-01-02 不一致", ActivationKind.Activation, Terms, New with { PrintedOn = printed is null ? null : Day(printed) });

    [Fact]
    public void The_first_version_has_a_day_of_go_live_not_before_the_issue()
    {
        Possible(false, "请填写启用日", ActivationKind.Activation, Terms with { GoLiveOn = null }, New);
        Possible(true, "", ActivationKind.Activation, Terms with { GoLiveOn = null }, New with { NeedsGoLive = false });
        Possible(true, "", ActivationKind.Activation, Terms with { GoLiveOn = Issued }, New);
        Possible(false, "启用日 2023-12-31 早于印发日期 2024-01-01", ActivationKind.Activation, Terms with { GoLiveOn = Issued.AddDays(-1) }, New);
    }

    [Fact]
    public void What_is_in_force_is_not_activated_again_and_only_that_is_corrected_ended_or_taken_over()
    {
        Possible(false, "已登记；如有误请提出更正", ActivationKind.Activation, Terms, Running);
        Possible(false, "没有可更正的登记", ActivationKind.Correction, Terms, New);
        Possible(false, "不能废止", ActivationKind.EarlyEnd, Terms with { EndsOn = Today }, New);
        Possible(false, "没有可补核的登记", ActivationKind.Takeover, Terms, New);
        Possible(true, "", ActivationKind.Correction, Terms, Running);
        Possible(true, "", ActivationKind.Takeover, Terms, Running);
    }

    [Fact]
    public void What_something_rests_on_is_corrected_no_more_and_may_be_ended_or_taken_over()
    {
        var used = Running with { Use = new VersionUse("项目 HZ-1", null) };
        Possible(false, "已有项目 HZ-1按政策 2.0 版办理", ActivationKind.Correction, Terms, used);
        Possible(true, "", ActivationKind.EarlyEnd, Terms with { EndsOn = Today }, used);
        Possible(true, "", ActivationKind.Takeover, Terms, used);
    }

    [Theory]
    [InlineData(ActivationKind.Activation)]
    [InlineData(ActivationKind.Correction)]
    [InlineData(ActivationKind.Takeover)]
    public void A_statement_is_of_the_file_as_it_is_now(ActivationKind kind) =>
        Possible(false, "文件又有变化", kind, Terms with { FileHash = "bb" }, kind == ActivationKind.Activation ? New : Running);

    [Theory]
    [InlineData("2023-12-31", false)]
    [InlineData("2024-01-01", true)]
    [InlineData("2028-12-30", true)]
    [InlineData("2028-12-31", false)]
    [InlineData("2029-01-01", false)]
    public void An_early_end_lies_within_the_years_and_before_the_last_day(string end, bool possible) =>
        Possible(possible, $"应在 2024-01-01 与有效期届满（{PlainEnd:yyyy-MM-dd}）之间", ActivationKind.EarlyEnd, Terms with { EndsOn = Day(end) }, Running);

    [Theory]
    [InlineData("2026-03-01", "2026-03-01", true)]
    [InlineData("2026-03-01", "2026-02-28", false)]
    [InlineData(null, "2024-01-01", true)]
    public void A_version_ends_no_earlier_than_the_last_establishment_under_it(string? established, string end, bool possible) => Possible(
        possible, "2026-03-01 已按政策 2.0 版立项", ActivationKind.EarlyEnd, Terms with { EndsOn = Day(end) },
        Running with { Use = new VersionUse("项目", established is null ? null : Day(established)) });

    [Fact]
    public void An_early_end_is_taken_back_only_where_there_is_one()
    {
        Possible(false, "请填写废止日", ActivationKind.EarlyEnd, Terms, Running);
        Possible(true, "", ActivationKind.EarlyEnd, Terms, Running with { Current = InForce(Terms with { EndsOn = Today }) });
    }

    [Fact]
    public void A_file_is_taken_or_dropped()
    {
        var current = InForce(Terms);
        current.DropFile();
        Assert.Null(current.FileHash);
        current.TakeFile("cc");
        Assert.Equal("cc", current.Terms.FileHash);
    }

    private static PolicyActivation InForce(ActivationTerms terms)
    {
        var current = new PolicyActivation(Guid.NewGuid(), ActivationKind.Activation, terms, "印发", New, Cases.Officer, Today);
        current.Confirm(New, Cases.Approver, Today);
        return current;
    }

    private static PolicyActivation Propose(ActivationKind kind, ActivationTerms terms, ActivationCase of) =>
        new(Guid.NewGuid(), kind, terms, " 昌政发 1 号 ", of, Cases.Officer, Today);

    private static void Possible(bool possible, string words, ActivationKind kind, ActivationTerms terms, ActivationCase of)
    {
        var refused = Record.Exception(() => Propose(kind, terms, of));
        Assert.Equal(possible, refused is null);
        Assert.True(possible || refused is RuleViolationException { Clause: var clause } && clause == Clauses.InForce);
        Assert.Contains(possible ? "" : words, refused?.Message ?? "", StringComparison.Ordinal);
    }

    private static string Refusal(Action step) => Assert.Throws<RuleViolationException>(step).Message;

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
