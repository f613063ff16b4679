using Changping.Admin.Features.Reviews;
using Changping.Admin.Features.Reviews.Entry;
using Changping.Domain.Common;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;

namespace Changping.Admin.Tests.Features.Reviews;

/// <summary>What is typed or pasted into the cells of a block, and which cell is wrong with it.</summary>
public sealed class SheetLineTests
{
    private static readonly ActingPerson Officer = new(Guid.NewGuid(), "李经办");
    private static readonly Declaration Clear = new([], null, Officer, new DateOnly(2026, 11, 23));

    [Theory]
    [InlineData("0", "0", null)]
    [InlineData("100", "100", null)]
    [InlineData(" 85 ", "85", null)]
    [InlineData("９０", "90", null)]
    [InlineData("　７５　", "75", null)]
    [InlineData("85.00", "85", null)]
    [InlineData("85.5", "85.5", "“85.5”应为 0 至 100 的整数")]
    [InlineData("-1", "-1", "“-1”应为 0 至 100 的整数")]
    [InlineData("101", "101", "“101”应为 0 至 100 的整数")]
    [InlineData("优", "优", "“优”应为 0 至 100 的整数")]
    [InlineData("99999999999", "99999999999", "“99999999999”应为 0 至 100 的整数")]
    [InlineData("  ", "", "未填；每项都要评分，应为 0 至 100 的整数")]
    public void A_score_is_read_or_stays_as_it_was_typed_with_what_is_allowed(string typed, string shown, string? fault)
    {
        var line = Line(new RoundCell(default, "王评审", AssignmentStanding.Clear, null, null, Hidden: false) { Declaration = Clear });
        Fill(line, "无", "", "80", "80", "80", typed);
        Assert.Equal(shown, line.Texts[5]);
        Assert.Equal(fault, line.Faults().SingleOrDefault()?.What);
        Assert.All(line.Faults(), found => Assert.Equal(5, found.Column));
        Assert.Equal(fault is null, line.Total is not null);
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("没有", "", 0)]
    [InlineData("无、师生", "", 0)]
    [InlineData("师生", "", 1)]
    [InlineData("师生、持股", "导师", 2)]
    public void A_row_that_scores_says_first_that_nothing_lies_in_the_way(string interest, string statement, int column)
    {
        var line = Line(new RoundCell(default, "王评审", AssignmentStanding.Undeclared, null, null, Hidden: false));
        Fill(line, interest, statement, "80", "80", "80", "80");
        Assert.Contains(column, line.Faults().Select(fault => fault.Column));
    }

    [Theory]
    [InlineData("无", new ConflictGround[0])]
    [InlineData(" 无 ", new ConflictGround[0])]
    [InlineData("师生", new[] { ConflictGround.TeacherAndStudent })]
    [InlineData("近亲属，持股", new[] { ConflictGround.Kin, ConflictGround.Shares })]
    [InlineData("", null)]
    [InlineData("、", null)]
    [InlineData("朋友", null)]
    public void A_declaration_is_one_of_the_words(string typed, ConflictGround[]? grounds) => Assert.Equal(grounds, InterestWords.Read(typed));

    [Fact]
    public void A_declaration_on_file_is_not_emptied_and_may_become_a_recusal_that_voids_the_sheet()
    {
        var line = Line(new RoundCell(default, "王评审", AssignmentStanding.Clear, null, null, Hidden: false) { Declaration = Clear });
        line.Type(0, "");
        Assert.Equal(0, Assert.Single(line.Faults()).Column);
        line.Type(0, "争议");
        line.Type(1, "与企业有专利诉讼");
        Assert.Empty(line.Faults());
        Assert.True(line.DeclaresConflict);
        Assert.Null(line.Entry(default, null).Points);
        line.Reset();
        Assert.False(line.IsChanged);
    }

    [Fact]
    public void What_was_typed_while_the_row_was_being_saved_or_was_refused_stays_and_the_rest_shows_what_is_on_file()
    {
        var before = new RoundCell(default, "王评审", AssignmentStanding.Undeclared, null, null, Hidden: false);
        var now = before with { Standing = AssignmentStanding.Clear, Declaration = Clear };
        var (quiet, typedOn, refused, idle) = (Line(before), Line(before), Line(before), Line(before));
        foreach (var line in new[] { quiet, typedOn, refused })
        {
            line.Type(0, "无");
        }

        quiet.Saved([.. quiet.Texts]);
        typedOn.Saved([.. typedOn.Texts]);
        typedOn.Type(2, "80");
        refused.Type(2, "70");
        refused.Refused("钱经办 已登记");
        foreach (var line in new[] { quiet, typedOn, refused, idle })
        {
            line.Refresh(now);
        }

        Assert.Equal((false, true, true, false), (quiet.IsChanged, typedOn.IsChanged, refused.IsChanged, idle.IsChanged));
        Assert.Equal(("无", "80", "70"), (idle.Texts[0], typedOn.Texts[2], refused.Texts[2]));
        Assert.Equal("钱经办 已登记。现在的内容：无利害关系（李经办 2026-11-23 登记）", refused.Unsaved);
        Assert.False(refused.DeclaresNone);
    }

    [Fact]
    public void A_block_that_does_not_fit_or_falls_on_who_keeps_out_is_put_down_nowhere()
    {
        var board = new EntryBoard(View());
        var shown = board.Lines;
        Assert.Equal(7, board.Columns);
        Assert.Contains("有 3 行 1 列，从这一格起只有 2 行 7 列", board.Paste(shown, 0, 0, [["80"], ["80"], ["80"]]), StringComparison.Ordinal);
        Assert.Contains("有 1 行 3 列，从这一格起只有 2 行 2 列", board.Paste(shown, 0, 5, [["80", "80", "80"]]), StringComparison.Ordinal);
        Assert.Contains("王评审／2026-项目-002／技术先进性 不能录入（回避：同校），却要粘贴“80”", board.Paste(shown, 0, 2, [["90"], ["80"]]), StringComparison.Ordinal);
        Assert.All(shown, line => Assert.False(line.IsChanged));

        // Nothing falls on the row that keeps out, and what is blank below is no row.
        Assert.Null(board.Paste(shown, 0, 2, [["９０", "80", "85"], ["", "", ""], ["", "", ""]]));
        Assert.Equal(["", "", "90", "80", "85", "", ""], shown[0].Texts);
        Assert.Empty(board.Faults(gapsToo: false));
        Assert.Equal(["王评审／2026-项目-001／利害关系", "王评审／2026-项目-001／预期效益"], board.Faults(gapsToo: true)
            .Select(fault => board.NameOf(fault.Line, fault.Fault.Column)));
    }

    private static SheetLine Line(RoundCell cell) => new(RowOf(1, cell), cell, ReviewCriterion.Defaults);

    private static void Fill(SheetLine line, params string[] texts)
    {
        for (var column = 0; column < texts.Length; column++)
        {
            line.Type(column, texts[column]);
        }
    }

    private static RoundRow RowOf(int number, RoundCell cell) => new(Id.New<ProjectId>(), number, $"2026-项目-00{number}", "联合攻关", "企业", "专家", [cell], null);

    private static RoundView View() => new(
        default, "2026-评审-001", "评审", new DateOnly(2026, 11, 23), RoundState.Open, 70, 3, ReviewCriterion.Defaults, "李经办", null, null, null, [], [],
        [
            RowOf(1, new RoundCell(default, "王评审", AssignmentStanding.Undeclared, null, null, Hidden: false)),
            RowOf(2, new RoundCell(default, "王评审", AssignmentStanding.Recused, "同校", null, Hidden: false)),
        ], [], [], [], null, null, 1, []);
}
