using Changping.Admin.Tests.Domain;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Tables;

/// <summary>四（二）1, readings 0023 and 0024: half of the cost under the cap of the field, in instalments, lowered by an audit.</summary>
public sealed class ProjectSubsidyTable
{
    /// <summary>审计经费 is empty where no audit settles it, 拨付条件 where the table leaves it open, and both sums where no policy is in force.</summary>
    public static TheoryData<CaseRow> Rows => CaseTable.Read(
        "四（二）1 项目资金补贴.csv", "立项日期", "领域", "核定经费", "审计经费", "分几期", "第几期", "拨付条件", "本期金额", "各期合计");

    [Theory, MemberData(nameof(Rows))]
    public void A_project_gets_what_the_table_says(CaseRow row)
    {
        if (row.OptionalYuan("本期金额") is not { } amount)
        {
            Assert.Throws<PolicySilentException>(() => Plan(row));
            return;
        }

        var plan = Plan(row);
        var instalment = plan.Instalment(row.Count("第几期"));
        Assert.Equal((amount, row.Yuan("各期合计")),
            (instalment.Amount, Money.Sum(Enumerable.Range(1, plan.Parts).Select(number => plan.Instalment(number).Amount))));
        if (row.Maybe<InstalmentCondition>("拨付条件", InstalmentConditions.ChineseName) is { } condition)
        {
            Assert.Equal(condition, plan.Condition(row.Count("第几期")));
        }

        Assert.Equal((row.Yuan("核定经费"), (ClauseKey?)Clauses.ProjectSubsidy, true), (instalment.Base, instalment.Clause?.Key, instalment.IsSound));
    }

    private static SubsidyPlan Plan(CaseRow row) => SubsidyPlan.Of(
        row.Yuan("核定经费"), row.One<ProjectField>("领域", ProjectFields.ChineseName), Policy20.InForce, row.Day("立项日期"), row.Count("分几期"),
        row.OptionalYuan("审计经费"));
}
