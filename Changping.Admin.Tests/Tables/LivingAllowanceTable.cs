using Changping.Admin.Tests.Domain;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Tables;

/// <summary>四（二）2: the full service months, what they come to, and in which month of the calendar one of them is payable.</summary>
public sealed class LivingAllowanceTable
{
    /// <summary>服务末日 is empty for a plain period of two years.</summary>
    public static TheoryData<CaseRow> Rows => CaseTable.Read("四（二）2 生活补贴.csv", "服务首日", "服务末日", "满月数", "合计金额", "第几月", "该月起", "该月止", "应付月份");

    [Theory, MemberData(nameof(Rows))]
    public void The_months_of_a_service_are_as_the_table_says(CaseRow row)
    {
        if (row.OptionalCount("满月数") is not { } count)
        {
            Assert.Throws<PolicySilentException>(() => Months(row));
            return;
        }

        var months = Months(row);
        Assert.Equal((count, row.Yuan("合计金额")), (months.Count, Money.Sum(months.Select(month => month.Amount))));
        Assert.Equal(Enumerable.Range(1, count), months.Select(month => month.Number));
        if (row.OptionalCount("第几月") is { } number)
        {
            var month = months[number - 1];
            Assert.Equal((new DateRange(row.Day("该月起"), row.Day("该月止")), row.Month("应付月份")), (month.Period, month.Payable));
            Assert.Equal(((ClauseKey?)Clauses.LivingAllowance, true), (month.Calculation.Clause?.Key, month.Calculation.IsSound));
        }
    }

    private static IReadOnlyList<AllowanceMonth> Months(CaseRow row)
    {
        var start = row.Day("服务首日");
        return LivingAllowance.Months(row.OptionalDay("服务末日") is { } end ? new DateRange(start, end) : ServicePeriod.Plain(start, Policy20.InForce),
            Policy20.InForce);
    }
}
