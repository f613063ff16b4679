using Changping.Admin.Data.PolicyRecords;
using Changping.Domain.Appointments;
using Changping.Domain.Experts;
using Changping.Domain.Finance;
using Changping.Domain.Funding;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;
using Changping.Domain.TalentPool;

namespace Changping.Admin.Data.Audit;

/// <summary>How the audit names the thing that changed.</summary>
internal static class AuditSubjects
{
    /// <summary>Null for what is no subject of its own: listings, sequences, children.</summary>
    public static (string Type, Guid Id, string Name)? Of(object entity) => entity switch
    {
        SendingInstitution institution => ("派出单位", institution.Id.Value, institution.Name),
        HostEnterprise enterprise => ("科技型企业", enterprise.Id.Value, enterprise.Name),
        Expert expert => ("专家", expert.Id.Value, $"{expert.Number} {expert.Name}"),
        Nomination nomination => ("专家推荐", nomination.Id.Value, nomination.Number),
        PoolEntry entry => ("人才库", entry.Id.Value, entry.Number),
        CooperationProject project => ("合作项目", project.Id.Value, $"{project.Number} {project.Facts.Title}"),
        Appointment appointment => ("聘任", appointment.Id.Value, appointment.Post),
        Grant grant => (grant.Instrument.ChineseName(), grant.Id.Value, $"第 {grant.Sequence} 笔 {grant.Amount} 元"),
        Appropriation appropriation => ("年度预算", appropriation.Id.Value, $"{appropriation.Year} 年{appropriation.Instrument.ChineseName()}"),
        PaymentBatch batch => ("拨付批次", batch.Id.Value, batch.Number),
        PolicyActivation activation => ("政策版本", activation.Id, activation.PolicyVersion),
        ReadingConfirmation confirmation => ("解释口径", confirmation.Id, confirmation.ReadingNumber),
        CommitteeSettings settings => ("办理设置", settings.Id, "办理设置"),
        CalendarException day => ("工作日历", DayId(day.Day), $"{day.Day:yyyy-MM-dd} {day.Name}"),
        Reviewer reviewer => ("评审专家", reviewer.Id.Value, $"{reviewer.Name}（{reviewer.Unit}）"),
        ReviewRound round => ("评审轮次", round.Id.Value, $"{round.Number} {round.Title}"),
        _ => null,
    };

    /// <summary>A day of the calendar has no id of its own; its number among the days stands for it.</summary>
    private static Guid DayId(DateOnly day) => new(day.DayNumber, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}
