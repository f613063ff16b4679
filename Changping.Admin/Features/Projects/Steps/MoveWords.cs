using Changping.Domain.Appointments;
using Changping.Domain.Projects;

namespace Changping.Admin.Features.Projects.Steps;

/// <summary>How a step is put to the person whose it is: what follows, and what must be given.</summary>
/// <param name="Consequence">In one sentence.</param>
/// <param name="DateLabel">Null where no date is asked.</param>
/// <param name="ReasonLabel">Null where no reason is asked.</param>
internal sealed record MoveWords(string Consequence, string? DateLabel = null, string? ReasonLabel = null)
{
    /// <summary>Of steps that say the same of every project, so that many may take them at once; null of the others.</summary>
    public static MoveWords? OfMany(ProjectAction action) => action switch
    {
        ProjectAction.PublishNotice => new("自起始日起公示，截止日按工作日历推算；期满且无未处理的异议后才能备案。", "公示起始日"),
        ProjectAction.File => new("确认已报区人才工作领导小组办公室备案，项目转为“已备案”，等候立项审批。", "备案日期"),
        ProjectAction.Establish => new("项目转为“已立项”，适用立项日有效的政策版本，此后可签协议、核定补贴。", "立项日期"),
        ProjectAction.IssueDistrictLetter => new("颁发昌平区“科技副总”聘书，编号自动取号；两份聘书颁发后方可上岗。", "颁发日期"),
        ProjectAction.IssueEnterpriseLetter => new("登记企业任职聘书，编号自动取号；两份聘书颁发后方可上岗。", "颁发日期"),
        _ => null,
    };

    public static MoveWords Of(ProjectAction action, CooperationProject project, Appointment? appointment) => OfMany(action) ?? action switch
    {
        ProjectAction.PublishNotice or ProjectAction.File or ProjectAction.Establish or ProjectAction.IssueDistrictLetter
            or ProjectAction.IssueEnterpriseLetter =>
            throw new ArgumentOutOfRangeException(nameof(action)),
        ProjectAction.Submit => new("按今日重新认定专家资格并核对申报条件；提交后申报内容不能再改，等候编入评审轮次。"),
        ProjectAction.LeaveRound => new("移出尚未开始的评审轮次，回到待评审。"),
        ProjectAction.AssignToRound => new("编入一个开放的评审轮次，由该轮评审专家评分。"),
        ProjectAction.Pass or ProjectAction.Reject => new("按评审轮次的结果办理。"),
        ProjectAction.Return => new("项目退回草稿，企业修改后重新提交；本轮已有的评分不再计入。", ReasonLabel: "退回的原因"),
        ProjectAction.Withdraw => new("项目转为“已撤回”，不再办理。此操作不能撤回。", ReasonLabel: "撤回的原因"),
        ProjectAction.SignAgreement when appointment is null => new("项目转为“已签协议”，按所填岗位和服务起始日形成聘任；项目补贴自上岗当月起应付。", "协议签订日期"),
        ProjectAction.SignAgreement => new("项目转为“已签协议”，项目补贴自上岗当月起应付。协议不得早于立项日期。", "协议签订日期"),
        ProjectAction.AmendAgreement => new("变更后的协议作为新版本保存，原版本可查；岗位和服务起始日不变。", "变更签订日期", "变更的原因"),
        ProjectAction.StartService => new(
            $"约定 {Day(appointment?.Start)} 起上岗，服务期至 {Day(appointment?.LastDay)}；实际到岗较晚的，服务期自到岗之日起算，两份聘书按新的服务期换发。生活补贴自首个服务月届满的当月起应付。", "到岗日期"),
        ProjectAction.Extend => new("因重大项目突破延长服务时间，由一人提出、另一人批准。"),
        ProjectAction.Conclude => new($"服务期已于 {Day(appointment?.Period.End)} 届满，项目转为“已结题”，此后可组织考核评价。"),
        ProjectAction.EndEarly => new(
            "服务在所填日期结束，项目转为“已结题”；最后不足一个服务月的部分不发生活补贴。尚无考核、审计、奖励和追回时，可由同样的两人撤销。", "最后服务日", "提前结束的原因"),
        ProjectAction.ResumeService => new(
            $"提前结束作废，项目恢复“在岗服务”，服务期至 {Day(appointment?.LastDay)}；已释放的服务月重新应付。", ReasonLabel: "撤销的原因"),
        ProjectAction.GiveUp => new("已立项的项目在签订协议前放弃，转为“已撤回”，不再办理，也没有任何应付资金。此操作不能撤回。", ReasonLabel: "放弃立项的原因"),
        ProjectAction.Evaluate => new("组织专家评价合作成效，出具任职评价意见。"),
        ProjectAction.Terminate when project.State == ProjectState.InService => new(
            "项目终止，服务在所填日期结束；尚未编入批次的项目补贴不再拨付，已满的服务月照发。此操作不能撤回。", "最后服务日", "终止的原因"),
        ProjectAction.Terminate => new("项目终止，科技副总不再上岗；项目补贴和生活补贴均不再拨付。此操作不能撤回。", ReasonLabel: "终止的原因"),
    };

    /// <summary>The page where the step is taken, where it is not this one.</summary>
    public static string? ElsewhereAt(ProjectAction action, CooperationProject project) => action switch
    {
        ProjectAction.AssignToRound or ProjectAction.LeaveRound or ProjectAction.Pass or ProjectAction.Reject => "/reviews",
        ProjectAction.Extend => $"/service/{project.Number}",
        ProjectAction.Evaluate => $"/evaluations/{project.Number}",
        _ => null,
    };

    private static string Day(DateOnly? day) => $"{day:yyyy-MM-dd}";
}
