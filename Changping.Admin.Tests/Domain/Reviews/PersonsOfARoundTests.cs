using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;

namespace Changping.Admin.Tests.Domain.Reviews;

/// <summary>三（三）, reading 0035: who enters what the panel said neither ends the round nor establishes what it passed.</summary>
public sealed class PersonsOfARoundTests
{
    private static readonly Guid Account = new("00000000-0000-0000-0000-0000000000e1");

    [Theory]
    [InlineData(true, true, false, null)]
    [InlineData(true, false, true, "由其本人登录录入")]
    [InlineData(false, false, true, null)]
    [InlineData(false, false, false, "请先在评审轮次 2026-评审-001 的附件中上传签字的声明和评分表")]
    public void Who_has_an_account_enters_their_own_and_for_the_others_a_signed_paper_is_needed(bool hasAccount, bool isOwn, bool paper, string? refused)
    {
        var panel = Panels.Of(3);
        var round = Panels.Open(panel, Panels.Parties());
        panel[0].LinkAccount(hasAccount ? Account : null);

        var blocker = round.WhyNotEnter(panel[0], isOwn ? Account : Panels.Officer.Id, paper);

        Assert.Equal(refused is null, blocker is null);
        Assert.Contains(refused ?? "", blocker?.Message ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, true, null)]
    [InlineData(true, false, null)]
    [InlineData(false, true, null)]
    [InlineData(false, false, "须选定所依据的签字声明")]
    public void That_nothing_conflicts_is_the_members_own_word_or_rests_on_a_named_paper(bool isOwn, bool namesPaper, string? refused)
    {
        var panel = Panels.Of(3);
        var round = Panels.Open(panel, Panels.Parties());
        panel[0].LinkAccount(Account);

        var blocker = round.WhyNotClearFor(panel[0], isOwn ? Account : Panels.Officer.Id, namesPaper);

        Assert.Equal(refused is null, blocker is null);
        Assert.Contains(refused ?? "", blocker?.Message ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Who_entered_declarations_and_sheets_is_named_once_and_does_not_end_the_round()
    {
        var round = Panels.Scored(70, 80, 90, 85);
        Assert.Equal([Panels.Officer], round.Entrants);
        Assert.NotNull(round.WhyNotClose(Panels.Officer, hasSignedPaper: true));
    }

    [Fact]
    public void Who_entered_a_declaration_or_a_sheet_does_not_end_the_round()
    {
        var (panel, project) = (Panels.Of(3), Panels.Parties());
        var round = Panels.Open(panel, project);
        Assert.Null(round.WhyNotClose(Panels.Officer, hasSignedPaper: false));
        round.Declare(project.Id, panel[0].Id, Panels.Clear);

        var refusal = Assert.Throws<RuleViolationException>(() => Close(round, Panels.Officer, paper: true));
        Assert.Equal("评审轮次 2026-评审-001 中有 李经办 本人录入的声明或评分，须由没有录入过的另一名经办人结束评审", refusal.Message);
        Close(round, Panels.Closer, paper: true);
        Assert.Equal(Panels.Closer, round.ClosedBy);
    }

    [Fact]
    public void Who_entered_a_sheet_that_went_with_its_reviewer_or_was_corrected_is_remembered()
    {
        var (panel, project) = (Panels.Of(3), Panels.Parties());
        var round = Panels.Open(panel, project);
        round.Declare(project.Id, panel[0].Id, Panels.Clear);
        round.Score(project.Id, panel[0].Id, Panels.Points(80), 0, Panels.Officer, Panels.Day);
        round.Replace(panel[0].Id, Panels.Reviewer(4), "出差", [project], Panels.Day);

        Assert.Empty(round.Sheets);
        Assert.Equal([Panels.Officer], round.Entrants);
        Assert.NotNull(round.WhyNotClose(Panels.Officer, hasSignedPaper: true));
    }

    [Fact]
    public void A_round_with_entered_sheets_does_not_end_after_its_paper_was_taken_away()
    {
        var (panel, project) = (Panels.Of(3), Panels.Parties());
        var round = Panels.Open(panel, project);
        round.Declare(project.Id, panel[0].Id, Panels.Clear);
        round.Score(project.Id, panel[0].Id, Panels.Points(80) with { IsSigned = true }, 0, Panels.Officer, Panels.Day);

        Assert.Contains("附件中却没有签字的评分表", Assert.Throws<RuleViolationException>(() => Close(round, Panels.Closer, paper: false)).Message,
            StringComparison.Ordinal);
        Close(round, Panels.Closer, paper: true);
    }

    private static void Close(ReviewRound round, ActingPerson by, bool paper) =>
        round.Close(new Dictionary<ProjectId, string>(), new HashSet<ProjectId>(), paper, by, Panels.Day);
}
