using Changping.Admin.Tests.Domain;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Tables;

/// <summary>四（二）3, readings 0018 and 0026: who may win a prize in a year's selection, and how much it is.</summary>
public sealed class PrizeTable
{
    public static TheoryData<CaseRow> Rows => CaseTable.Read("四（二）3 奖励.csv", "评选年度", "评选日期", "服务末日", "项目状态", "考核结论", "已获奖励", "等次", "能否评奖", "金额");

    [Theory, MemberData(nameof(Rows))]
    public void A_project_wins_what_the_table_says(CaseRow row)
    {
        var (day, grade) = (row.Day("评选日期"), row.One<PrizeGrade>("等次", PrizeGrades.ChineseName));
        Assert.Equal(row.Is("能否评奖", "可", "不可"), MayWin(row, day, grade));
        if (row.OptionalYuan("金额") is { } amount)
        {
            var prize = Prize.Compute(grade, Policy20.InForce, day, row.Count("评选年度"));
            Assert.Equal((amount, (ClauseKey?)Clauses.Prizes, true), (prize.Amount, prize.Clause?.Key, prize.IsSound));
        }
    }

    /// <summary>A selection that is in order but for this candidate.</summary>
    private static bool MayWin(CaseRow row, DateOnly day, PrizeGrade grade)
    {
        var candidate = new PrizeCandidate(
            Id.New<ProjectId>(), "2025-项目-0001", "固态电池界面", "赵专家", "测试公司", row.Day("服务末日"), row.One<ProjectState>("项目状态", ProjectWords.ChineseName),
            row.Maybe<EvaluationGrade>("考核结论", EvaluationWords.ChineseName), row.Text("已获奖励"));
        var facts = new PrizeFacts(
            1, 1, 1, day, [.. Enumerable.Range(1, PrizeRules.SmallestPanel).Select(number => new EvaluationPanelMember($"评委{number}", "测试单位"))], "同意",
            [new PrizeEntry(candidate.ProjectId, candidate.Number, candidate.Expert, 90, grade)]);
        return PrizeRules.Gaps(row.Count("评选年度"), facts, [candidate], day).Count == 0;
    }
}
