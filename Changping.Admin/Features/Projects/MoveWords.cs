using Changping.Domain.Appointments;
using Changping.Domain.Projects;

namespace Changping.Admin.Features.Projects;

/// <summary>How a step is put to the officer: what follows, and what must be given.</summary>
/// <param name="Consequence">In one sentence.</param>
/// <param name="DateLabel">Null where no date is asked.</param>
/// <param name="ReasonLabel">Null where no reason is asked.</param>
internal sealed record MoveWords(string Consequence, string? DateLabel, string? ReasonLabel)
{
    public static MoveWords Of(ProjectAction action, CooperationProject project, Appointment appointment) => action switch
    {
        ProjectAction.SignAgreement => new("项目转为“已签协议”，项目补贴自签订当月起应付。协议不得早于立项日期。", "协议签订日期", null),
        ProjectAction.StartService => new(
            $"{Day(appointment.Start)} 起上岗，服务期至 {Day(appointment.LastDay)}；生活补贴自首个服务月届满的当月起应付。", null, null),
        ProjectAction.Conclude => new($"服务期已于 {Day(appointment.Period.End)} 届满，项目转为“已结题”，此后可组织考核评价。", null, null),
        ProjectAction.EndEarly => new(
            "服务在所填日期结束，项目转为“已结题”；最后不足一个服务月的部分不发生活补贴。此操作不能撤回。", "最后服务日", "提前结束的原因"),
        ProjectAction.Terminate when project.State == ProjectState.InService => new(
            "项目终止，服务在所填日期结束；尚未编入批次的项目补贴不再拨付，已满的服务月照发。此操作不能撤回。", "最后服务日", "终止的原因"),
        ProjectAction.Terminate => new("项目终止，科技副总不再上岗；项目补贴和生活补贴均不再拨付。此操作不能撤回。", null, "终止的原因"),
    };

    /// <summary>Why the step cannot be taken today; null where it can.</summary>
    public static string? WhyNot(ProjectAction action, Appointment appointment, DateOnly today) => action switch
    {
        ProjectAction.StartService when appointment.Start > today => $"服务起始日为 {Day(appointment.Start)}，届时才能上岗",
        ProjectAction.Conclude when appointment.Period.End >= today => $"服务期至 {Day(appointment.Period.End)}，期满后才能结题",
        _ => null,
    };

    private static string Day(DateOnly day) => $"{day:yyyy-MM-dd}";
}
