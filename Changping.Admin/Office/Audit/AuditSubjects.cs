using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Experts;
using Changping.Domain.Funds;
using Changping.Domain.Matching;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;
using Changping.Domain.TalentPool;

namespace Changping.Admin.Office.Audit;

/// <summary>How the audit names the thing that changed.</summary>
internal static class AuditSubjects
{
    /// <summary>Null for what is no subject of its own: listings, sequences, children.</summary>
    public static AuditSubject? Of(object entity) => entity switch
    {
        SendingInstitution of => new(RecordKind.Institution, of.Id.Value, of.Name),
        HostEnterprise of => new(RecordKind.Enterprise, of.Id.Value, of.Name) { Links = new(Enterprise: of.Id) },
        Expert of => new(RecordKind.Expert, of.Id.Value, $"{of.Number} {of.Name}") { Links = new(of.Id) },
        Nomination of => new(RecordKind.Nomination, of.Id.Value, of.Number) { Links = new(of.ExpertId) },
        ConfirmedTitle of => new(RecordKind.Title, of.Id.Value, of.Title),
        PersonCase of => new(RecordKind.Person, of.Id.Value, of.Answer.ChineseName()) { Links = new(of.KeptId ?? of.FirstId) },
        PoolEntry of => new(RecordKind.PoolEntry, of.Id.Value, of.Number) { Links = new(of.ExpertId) },
        EnterpriseNeed of => new(RecordKind.Need, of.Id.Value, $"{of.Number} {of.Title}") { Links = new(Enterprise: of.EnterpriseId) },
        MatchContact of => new(RecordKind.MatchContact, of.Id.Value, $"{of.ContactedOn:yyyy-MM-dd} {of.Channel.ChineseName()}")
        { Links = new(of.ExpertId, Need: of.NeedId) },
        CooperationIntent of => new(RecordKind.Intent, of.Id.Value, of.Number) { Links = new(of.ExpertId, of.EnterpriseId) },
        LeadingIndustry of => new(RecordKind.Industry, of.Id.Value, of.Name),
        CooperationProject of => new(RecordKind.Project, of.Id.Value, $"{of.Number} {of.Facts.Title}")
        { Links = new(of.ExpertId, of.EnterpriseId, of.Id) },
        ReviewRound of => new(RecordKind.Round, of.Id.Value, $"{of.Number} {of.Title}"),
        Reviewer of => new(RecordKind.Reviewer, of.Id.Value, $"{of.Name}（{of.Unit}）"),
        Appointment of => new(RecordKind.Appointment, of.Id.Value, of.Post) { Links = new(of.ExpertId, of.EnterpriseId, of.ProjectId) },
        Contact of => new(RecordKind.Contact, of.Id.Value, $"{of.HeldOn:yyyy-MM-dd} {of.Channel.ChineseName()}")
        { Links = new(Appointment: of.AppointmentId) },
        EnterpriseSupport of => new(RecordKind.EnterpriseSupport, of.Id.Value, of.Kind.ChineseName())
        { Links = new(Appointment: of.AppointmentId) },
        SupportRequest of => new(RecordKind.SupportRequest, of.Id.Value, $"{of.Number} {of.Kind.ChineseName()}")
        { Links = new(Appointment: of.AppointmentId) },
        JointResult of => new(RecordKind.Result, of.Id.Value, $"{of.Kind.ChineseName()} {of.Title}") { Links = new(Project: of.ProjectId) },
        MidtermCheck of => new(RecordKind.MidtermCheck, of.Id.Value, $"第 {of.Number} 次 {of.Facts.Finding.ChineseName()}")
        { Links = new(Appointment: of.AppointmentId) },
        TenureEvaluation of => new(RecordKind.Evaluation, of.Id.Value, of.Number) { Links = new(Project: of.ProjectId) },
        Grant of => new(RecordKind.Grant, of.Id.Value, $"{of.Instrument.ChineseName()}第 {of.Sequence} 笔 {of.Amount} 元")
        { Links = new(of.ExpertId, of.EnterpriseId, of.ProjectId) },
        SubsidySettlement of => new(RecordKind.Settlement, of.Id.Value, of.Auditor) { Links = new(Project: of.ProjectId) },
        PrizeSelection of => new(RecordKind.Selection, of.Id.Value, of.Name),
        CommercialisationApplication of => new(RecordKind.Commercialisation, of.Id.Value, of.Number) { Links = new(Project: of.ProjectId) },
        Appropriation of => new(RecordKind.Budget, of.Id.Value, $"{of.Year} 年{of.Instrument.ChineseName()}"),
        PaymentBatch of => new(RecordKind.Batch, of.Id.Value, of.Number),
        PendingAnswer of => new(RecordKind.Batch, of.BatchId.Value, $"第 {of.Line} 行回执"),
        ImportRecord of => new(RecordKind.Import, of.Id.Value, $"{of.Register} {of.FileName}"),
        ReceiptFile of => new(RecordKind.ReceiptFile, of.Id.Value, of.FileName),
        PolicyActivation of => new(RecordKind.PolicyVersion, of.Id, of.PolicyVersion),
        ReadingConfirmation of => new(RecordKind.Reading, of.Id, of.ReadingNumber),
        AccessSettings => new(RecordKind.Access, AccessSettings.TheOne, "登录与安全设置"),
        Erasure of => new(RecordKind.Erasure, of.Id.Value, of.Number),
        AccountProposal of => new(RecordKind.User, of.UserId, of.Holder),
        CommitteeSettings of => new(RecordKind.Settings, of.Id, "办理设置"),
        CalendarException of => new(RecordKind.Calendar, DayId(of.Day), $"{of.Day:yyyy-MM-dd} {of.Name}"),
        IssuedDocument of => new(of.SubjectKind, of.SubjectId, of.Title),
        Attachment { IsConfidential: true } of => new(of.SubjectKind, of.SubjectId, "附件"),
        Attachment of => new(of.SubjectKind, of.SubjectId, $"附件 {of.FileName}"),
        _ => null,
    };

    /// <summary>A day of the calendar has no id of its own; its number among the days stands for it.</summary>
    private static Guid DayId(DateOnly day) => new(day.DayNumber, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}
