using Changping.Admin.Tests.Domain;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Funds;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Tables;

/// <summary>四（二）5: one subsidised project in a service period, one vice-president a project.</summary>
public sealed class SubsidyLimitTable
{
    public static TheoryData<CaseRow> Rows => CaseTable.Read("四（二）5 次数与人数.csv", "立项日期", "同一服务期已获补贴", "可否补贴", "已有科技副总", "可否聘任");

    [Theory, MemberData(nameof(Rows))]
    public void A_second_subsidy_and_a_second_vice_president_are_refused_as_the_table_says(CaseRow row)
    {
        var (day, had) = (row.Day("立项日期"), row.List("同一服务期已获补贴"));
        var refusal = SubsidyLimit.Refuses(day.AddDays(14), Policy20.InForce, day, had);

        Assert.Equal(row.Is("可否补贴", "可", "不可"), refusal is null);
        Assert.All(had, project => Assert.Contains(project, refusal!.Value.Reason, StringComparison.Ordinal));
        Assert.Equal(row.Is("可否聘任", "可", "不可"), MayAppoint(day, row.Count("已有科技副总")));
    }

    private static bool MayAppoint(DateOnly established, int vicePresidents)
    {
        var project = new CooperationProject(
            Id.New<ProjectId>(), "2026-项目-0001", Id.New<EnterpriseId>(), Id.New<ExpertId>(), established,
            new ProjectFacts { Title = "固态电池界面", Field = ProjectField.NaturalSciences, TotalCost = Money.FromYuan(800_000) }, Policy20.InForce);
        var refusal = (RuleViolationException?)Record.Exception(() =>
            new Appointment(Id.New<AppointmentId>(), project, "科技副总", established.AddDays(14), Policy20.InForce, [], vicePresidents));
        Assert.True(refusal is null || refusal.Clause == Clauses.OneSubsidyOneExpert);
        return refusal is null;
    }
}
