using Changping.Admin.Documents;
using Changping.Admin.Features.Reviews;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Documents;
using Changping.Admin.Tests.Support;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Changping.Admin.Tests.Features.Reviews;

/// <summary>三（三）: the minutes of a round say what its record says, and stay as they were issued.</summary>
public sealed class IssueMinutesTests
{
    [Fact]
    public async Task They_say_scores_recusals_the_mean_by_the_rule_and_the_decision_on_each_project()
    {
        await using var office = await TestOffice.OpenAsync();
        var round = await MixedRoundAsync(office);
        Assert.Equal("2026-纪要-001", await IssueAsync(office, round, "评审2", remark: "建议明确知识产权归属。"));

        var view = (await office.Get<ShowRound>().RunAsync(TestOffice.Officer, round.Number, default))!;
        var paper = await office.PaperAsync(Assert.Single(view.Documents).Id);
        Assert.Empty(Papers.Faults(paper));
        var rows = Papers.Ask(paper, document => document.MainDocumentPart!.Document.Descendants<TableRow>()
            .Select(row => string.Join('|', row.Elements<TableCell>().Select(cell => cell.InnerText))).ToList());
        Assert.Contains("1|2026-项目-9001|联合攻关1|70 80 80 80 90|80.00|通过", rows);
        Assert.Contains("2|2026-项目-9002|联合攻关2|69 70 70 — 70|69.75|未通过", rows);
        Assert.Contains("3|2026-项目-9003|联合攻关3|90 90 90 90 90|90.00|退回修改", rows);
        Assert.Contains("4|2026-项目-9004|联合攻关4|90 — — — 90|—|无结果", rows);
        Assert.Contains("评审4|联合攻关2|申报回避：与专家有师生关系（曾为导师）", rows);
        Assert.Contains("2|评审2|北京某大学|教授|组长|", rows);
        Assert.Equal(4, rows.Count(row => row.EndsWith("|成员|", StringComparison.Ordinal)));
        var lines = Papers.Lines(paper);
        Assert.Contains("一、同意“联合攻关1”通过评审。", lines);
        Assert.Contains("二、“联合攻关2”未达到通过线 70 分，不予通过。", lines);
        Assert.Contains("三、退回修改：“联合攻关3”，预算依据不足。", lines);
        Assert.Contains("四、“联合攻关4”有效评分不足 3 份，本轮不作结论。", lines);
        Assert.Contains("建议明确知识产权归属。", lines);
        Assert.Contains(lines, line => line.Contains("5 份及以上去掉一个最高分和一个最低分", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_was_replaced_stands_in_them_with_the_reason()
    {
        await using var office = await TestOffice.OpenAsync();
        var reviewers = await office.AddReviewersAsync(4);
        var round = await office.OpenRoundAsync([.. reviewers.Take(3)], await office.AddSubmittedAsync(1));
        await office.Get<ReplaceMember>().RunAsync(TestOffice.Officer, round.Id, reviewers[2], reviewers[3], "出差", default);
        await office.CloseAsync(TestOffice.SecondOfficer, round);
        await IssueAsync(office, round);
        var paper = await office.PaperAsync(Assert.Single((await office.Get<ShowRound>().RunAsync(TestOffice.Officer, round.Number, default))!.Documents).Id);
        Assert.Contains(Papers.Lines(paper), line => line == "评审3（北京某大学）于2026年11月23日退出：出差");
        Assert.Contains("一、“联合攻关1”有效评分不足 3 份，本轮不作结论。", Papers.Lines(paper));
    }

    [Fact]
    public async Task There_are_none_before_the_end_nor_without_place_and_chair_nor_by_who_may_not()
    {
        await using var office = await TestOffice.OpenAsync();
        var round = await office.OpenRoundAsync(await office.AddReviewersAsync(3), await office.AddSubmittedAsync(1));
        Assert.Contains("评审结束后", await RefusedAsync(() => IssueAsync(office, round)), StringComparison.Ordinal);
        await office.CloseAsync(TestOffice.SecondOfficer, round);
        Assert.Contains("主持人", await RefusedAsync(() => IssueAsync(office, round, chair: " ")), StringComparison.Ordinal);
        foreach (var actor in new[] { TestOffice.Approver, ReviewOffice.First })
        {
            await Assert.ThrowsAsync<NotPermittedException>(() => IssueAsync(office, round, by: actor));
        }

        Assert.Equal("2026-纪要-001", await IssueAsync(office, round));
    }

    [Fact]
    public async Task New_minutes_need_a_reason_and_are_an_edition_with_a_hash_of_its_own()
    {
        await using var office = await TestOffice.OpenAsync();
        var round = await office.ReviewAsync(await office.AddReviewersAsync(3), 80, await office.AddSubmittedAsync(1));
        await IssueAsync(office, round);
        Assert.Contains("换发请填写原因", await RefusedAsync(() => IssueAsync(office, round, "孙主任")), StringComparison.Ordinal);
        Assert.Equal("2026-纪要-001", await IssueAsync(office, round, "孙主任", reason: "主持人有误"));

        var view = (await office.Get<ShowRound>().RunAsync(TestOffice.Officer, round.Number, default))!;
        Assert.Equal([(2, null), (1, TestOffice.Day)], view.Documents.Select(document => (document.Edition, document.SupersededOn)));
        Assert.Equal((2, 2), (view.Minutes!.Edition, view.Documents.Select(document => document.File.Hash).Distinct().Count()));
        Assert.Contains("孙主任", string.Concat(Papers.Lines(await office.PaperAsync(view.Documents[0].Id))), StringComparison.Ordinal);
        Assert.DoesNotContain("孙主任", string.Concat(Papers.Lines(await office.PaperAsync(view.Documents[1].Id))), StringComparison.Ordinal);
        Assert.Contains(view.Trail, entry => entry is { Kind: CommandKind.IssueMinutes, Reason: "主持人有误" });
    }

    [Fact]
    public async Task Who_sat_on_the_panel_neither_issues_nor_reads_them()
    {
        await using var office = await TestOffice.OpenAsync();
        var round = await office.ReviewAsync(await office.AddReviewersAsync(3), 80, await office.AddSubmittedAsync(1));
        var both = new Actor(ReviewOffice.First.Id, "评审1", Role.Officer.Permissions().Union(Role.Reviewer.Permissions()).ToHashSet());
        Assert.Contains("其他经办人", await RefusedAsync(() => IssueAsync(office, round, by: both)), StringComparison.Ordinal);
        await IssueAsync(office, round);
        var document = (await office.Get<ShowRound>().RunAsync(TestOffice.Officer, round.Number, default))!.Minutes!;
        Assert.Empty((await office.Get<ShowRound>().RunAsync(both, round.Number, default))!.Documents);
        await Assert.ThrowsAsync<FileRefusedException>(() => office.Get<ReadIssuedDocument>().RunAsync(both, document.Id, default));
    }

    [Fact]
    public async Task Of_two_officers_who_issue_them_at_once_one_is_told()
    {
        await using var office = await TestOffice.OpenAsync();
        await using var beside = office.Beside();
        var round = await office.ReviewAsync(await office.AddReviewersAsync(3), 80, await office.AddSubmittedAsync(1));
        (await Race.RunAsync(() => IssueAsync(office, round), () => IssueAsync(beside, round, by: TestOffice.SecondOfficer))).OneWon("换发请填写原因", "他人已先");
    }

    /// <summary>One passed, one not (its fourth member keeps out), one returned, one with too few sheets.</summary>
    private static async Task<OpenedRound> MixedRoundAsync(TestOffice office)
    {
        ProjectId[] projects = [await office.AddSubmittedAsync(1), await office.AddSubmittedAsync(2), await office.AddSubmittedAsync(3),
            await office.AddSubmittedAsync(4)];
        var round = await office.OpenRoundAsync(await office.AddReviewersAsync(5), projects);
        await office.Get<DeclareInterest>().RunAsync(TestOffice.Officer, new InterestEntry(
            round.Id, round.Panel[3], [projects[1]], [ConflictGround.TeacherAndStudent], "曾为导师"), default);
        int?[][] points = [[70, 80, 80, 80, 90], [69, 70, 70, null, 70], [90, 90, 90, 90, 90], [90, null, null, null, 90]];
        for (var member = 0; member < 5; member++)
        {
            await office.Get<DeclareInterest>().RunAsync(ReviewOffice.By(member), new InterestEntry(
                round.Id, round.Panel[member], [.. projects.Where((_, place) => (member, place) != (3, 1))], [], null,
                await office.PaperAsync(round)), default);
            for (var project = 0; project < projects.Length; project++)
            {
                if (points[project][member] is { } given)
                {
                    await office.ScoreAsync(ReviewOffice.By(member), round, member, given, project);
                }
            }
        }

        await office.CloseAsync(TestOffice.SecondOfficer, round, new() { [projects[2]] = "预算依据不足" });
        return round;
    }

    private static Task<string> IssueAsync(
        TestOffice office, OpenedRound round, string chair = "评审1", string? remark = null, string? reason = null, Actor? by = null) =>
        office.Get<IssueMinutes>().RunAsync(by ?? TestOffice.Officer, new MinutesEntry(round.Number, "第二会议室", chair, remark, reason), default);

    private static async Task<string> RefusedAsync(Func<Task> deed) => (await Assert.ThrowsAsync<RuleViolationException>(deed)).Message;
}
