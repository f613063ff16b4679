using Changping.Admin.Data.Attachments;
using Changping.Admin.Data.Issued;
using Changping.Admin.Data.PolicyRecords;
using Changping.Domain.Appointments;
using Changping.Domain.Experts;
using Changping.Domain.Finance;
using Changping.Domain.Funding;
using Changping.Domain.Matching;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;
using Changping.Domain.Service;
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
        Contact contact => ("联系走访", contact.Id.Value, $"{contact.HeldOn:yyyy-MM-dd} {contact.Channel.ChineseName()}"),
        EnterpriseSupport support => ("企业支持", support.Id.Value, support.Kind.ChineseName()),
        SupportRequest request => ("保障事项", request.Id.Value, $"{request.Number} {request.Kind.ChineseName()}"),
        JointResult result => ("合作成果", result.Id.Value, $"{result.Kind.ChineseName()} {result.Title}"),
        MidtermCheck check => ("中期检查", check.Id.Value, $"第 {check.Number} 次 {check.Facts.Finding.ChineseName()}"),
        TenureEvaluation evaluation => ("任职评价", evaluation.Id.Value, evaluation.Number),
        PolicyActivation activation => ("政策版本", activation.Id, activation.PolicyVersion),
        ReadingConfirmation confirmation => ("解释口径", confirmation.Id, confirmation.ReadingNumber),
        IssuedDocument document => (document.SubjectType, document.SubjectId, document.Title),
        Attachment { IsConfidential: true } attachment => (attachment.SubjectType, attachment.SubjectId, "附件"),
        Attachment attachment => (attachment.SubjectType, attachment.SubjectId, $"附件 {attachment.FileName}"),
        CommitteeSettings settings => ("办理设置", settings.Id, "办理设置"),
        CalendarException day => ("工作日历", DayId(day.Day), $"{day.Day:yyyy-MM-dd} {day.Name}"),
        EnterpriseNeed need => ("企业需求", need.Id.Value, $"{need.Number} {need.Title}"),
        MatchContact contact => ("对接联系", contact.Id.Value, $"{contact.ContactedOn:yyyy-MM-dd} {contact.Channel.ChineseName()}"),
        CooperationIntent intent => ("合作意向", intent.Id.Value, intent.Number),
        LeadingIndustry industry => ("主导产业", industry.Id.Value, industry.Name),
        Reviewer reviewer => ("评审专家", reviewer.Id.Value, $"{reviewer.Name}（{reviewer.Unit}）"),
        ReceiptFile file => ("拨付回执", file.Id.Value, file.FileName),
        PrizeSelection selection => ("年度评选", selection.Id.Value, $"{selection.Year} 年度"),
        CommercialisationApplication application => ("转化申请", application.Id.Value, application.Number),
        SubsidySettlement settlement => ("审计结算", settlement.Id.Value, settlement.Auditor),
        ReviewRound round => ("评审轮次", round.Id.Value, $"{round.Number} {round.Title}"),
        _ => null,
    };

    /// <summary>A day of the calendar has no id of its own; its number among the days stands for it.</summary>
    private static Guid DayId(DateOnly day) => new(day.DayNumber, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}
