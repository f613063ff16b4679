using Changping.Admin.Tests.Domain;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Tables;

/// <summary>四（二）4: thirty per cent of each investment, and one cap for all applications of a project together.</summary>
public sealed class CommercialisationTable
{
    public static TheoryData<CaseRow> Rows => CaseTable.Read("四（二）4 成果转化补贴.csv", "申请日期", "此前已核定", "历次投资", "历次补贴");

    [Theory, MemberData(nameof(Rows))]
    public void Applications_one_after_another_get_what_the_table_says(CaseRow row)
    {
        var (already, granted) = (row.OptionalYuan("此前已核定") ?? Money.Zero, new List<Money>());
        foreach (var investment in row.Yuans("历次投资"))
        {
            if (row.Text("历次补贴") is null)
            {
                Assert.Throws<PolicySilentException>(() => Grant(investment, already, row));
                return;
            }

            var calculation = Grant(investment, already, row);
            Assert.Equal((investment, (ClauseKey?)Clauses.Commercialisation, true), (calculation.Base, calculation.Clause?.Key, calculation.IsSound));
            granted.Add(calculation.Amount);
            already += calculation.Amount;
        }

        Assert.Equal(row.Yuans("历次补贴"), granted);
    }

    private static Calculation Grant(Money investment, Money already, CaseRow row) =>
        CommercialisationSubsidy.Compute(investment, already, Policy20.InForce, row.Day("申请日期"));
}
