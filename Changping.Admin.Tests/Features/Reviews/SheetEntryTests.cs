using Changping.Admin.Features.Reviews;
using Changping.Admin.Features.Reviews.Entry;
using Changping.Admin.Files.Attachments;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Policy;
using Changping.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Reviews;

/// <summary>Signed sheets entered as a block: each row whole or not at all, and what another entered in between is told.</summary>
public sealed class SheetEntryTests
{
    private const int Signed = 2;

    [Fact]
    public async Task A_row_declares_and_scores_at_once_and_the_log_names_it_and_its_paper()
    {
        await using var office = await TestOffice.OpenAsync();
        var round = await OpenAsync(office);
        await office.Get<EnterSheetRow>().RunAsync(TestOffice.Officer, Row(round, await office.PaperAsync(round)), default);

        var cell = await CellAsync(office, round);
        Assert.Equal([80, 85, 90, 70], cell.Sheet!.Points);
        Assert.True(cell.Sheet.IsSigned);
        Assert.True(cell.Declaration!.IsClear);
        var reasons = await office.AskAsync(context => context.AuditEntries.Where(entry => entry.Kind == CommandKind.SubmitScores)
            .Select(entry => entry.Reason).Distinct().ToListAsync());
        Assert.Equal("2026-项目-9001，评审专家 评审3，无利害关系，依据“评审签字件.pdf”", Assert.Single(reasons));
    }

    [Fact]
    public async Task No_interest_was_declared_for_another_without_looking_at_the_signed_sheet()
    {
        await using var office = await TestOffice.OpenAsync();
        var round = await OpenAsync(office);
        var refusal = await Assert.ThrowsAsync<RuleViolationException>(() => office.Get<EnterSheetRow>()
            .RunAsync(TestOffice.Officer, Row(round, null), default));
        Assert.Contains("代 评审3 登记“无利害关系”，须选定所依据的签字声明", refusal.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RuleViolationException>(() => office.Get<EnterSheetRow>().RunAsync(TestOffice.Officer, Row(round, Guid.NewGuid()), default));
        var single = await Assert.ThrowsAsync<RuleViolationException>(() => office.Get<DeclareInterest>().RunAsync(
            TestOffice.Officer, new InterestEntry(round.Id, round.Panel[Signed], round.Projects, [], null), default));
        Assert.Equal(nameof(InterestEntry.Paper), single.Field);

        // Neither half of the row was written.
        var cell = await CellAsync(office, round);
        Assert.Null(cell.Sheet);
        Assert.Equal(AssignmentStanding.Undeclared, cell.Standing);
    }

    [Fact]
    public async Task A_paper_that_was_taken_away_is_none_and_a_recusal_needs_none()
    {
        await using var office = await TestOffice.OpenAsync();
        var round = await OpenAsync(office);
        var gone = await office.AttachPaperAsync(round.Id);
        await office.Get<RemoveAttachment>().RunAsync(TestOffice.Officer, gone, "误传", default);
        await Assert.ThrowsAsync<RuleViolationException>(() => office.Get<EnterSheetRow>().RunAsync(TestOffice.Officer, Row(round, gone), default));
        await office.Get<EnterSheetRow>().RunAsync(
            TestOffice.Officer, Row(round, null) with { Grounds = [ConflictGround.Kin], Statement = "与企业负责人为表兄弟", Points = null }, default);
        Assert.Equal(AssignmentStanding.Recused, (await CellAsync(office, round)).Standing);
    }

    [Fact]
    public async Task What_a_second_officer_entered_in_between_is_told_and_not_written_over()
    {
        await using var office = await TestOffice.OpenAsync();
        var round = await OpenAsync(office);
        var paper = await office.PaperAsync(round);
        await office.Get<EnterSheetRow>().RunAsync(TestOffice.SecondOfficer, Row(round, paper) with { Points = null }, default);
        var declared = await Assert.ThrowsAsync<ConflictException>(() => office.Get<EnterSheetRow>().RunAsync(TestOffice.Officer, Row(round, paper), default));
        Assert.Contains($"{TestOffice.SecondOfficer.Name} 已于 {TestOffice.Day:yyyy-MM-dd} 登记：无利害关系", declared.Message, StringComparison.Ordinal);
        Assert.Null((await CellAsync(office, round)).Sheet);

        var scores = Row(round, null) with { Grounds = null, Declared = true };
        await office.Get<EnterSheetRow>().RunAsync(TestOffice.SecondOfficer, scores with { Points = [60, 60, 60, 60] }, default);
        var scored = await Assert.ThrowsAsync<ConflictException>(() => office.Get<EnterSheetRow>().RunAsync(TestOffice.Officer, scores, default));
        Assert.Contains($"{TestOffice.SecondOfficer.Name} 已于 {TestOffice.Day:yyyy-MM-dd} 录入评分 60、60、60、60。本行没有保存", scored.Message, StringComparison.Ordinal);
        Assert.Equal([60, 60, 60, 60], (await CellAsync(office, round)).Sheet!.Points);
        await office.Get<EnterSheetRow>().RunAsync(TestOffice.Officer, scores with { BasedOn = 1 }, default);
        Assert.Equal([80, 85, 90, 70], (await CellAsync(office, round)).Sheet!.Points);
    }

    [Fact]
    public async Task Who_has_no_right_a_member_with_an_account_and_a_closed_round_are_refused()
    {
        await using var office = await TestOffice.OpenAsync();
        var round = await OpenAsync(office);
        var row = Row(round, await office.PaperAsync(round));
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<EnterSheetRow>().RunAsync(TestOffice.Approver, row, default));
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<EnterSheetRow>().RunAsync(ReviewOffice.First, row, default));
        var own = await Assert.ThrowsAsync<RuleViolationException>(() => office.Get<EnterSheetRow>()
            .RunAsync(TestOffice.Officer, row with { Reviewer = round.Panel[0] }, default));
        Assert.Contains("由其本人登录录入", own.Message, StringComparison.Ordinal);
        await office.CloseAsync(TestOffice.SecondOfficer, round);
        var over = await Assert.ThrowsAsync<RuleViolationException>(() => office.Get<EnterSheetRow>().RunAsync(TestOffice.Officer, row, default));
        Assert.Contains("已结束，不能登记利害关系声明", over.Message, StringComparison.Ordinal);
    }

    private static async Task<OpenedRound> OpenAsync(TestOffice office) =>
        await office.OpenRoundAsync(await office.AddReviewersAsync(3), await office.AddSubmittedAsync(1));

    private static EnteredRow Row(OpenedRound round, Guid? paper) =>
        new(round.Id, round.Projects[0], round.Panel[Signed], [], null, Declared: false, [80, 85, 90, 70], "路线清楚", BasedOn: 0, paper);

    private static async Task<RoundCell> CellAsync(TestOffice office, OpenedRound round) =>
        (await office.Get<ShowRound>().RunAsync(TestOffice.Officer, round.Number, default))!.Projects[0].Cells[Signed];
}
