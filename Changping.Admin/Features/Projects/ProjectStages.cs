using Changping.Admin.Components.Shared.Records;
using Changping.Domain.Appointments;
using Changping.Domain.Projects;

namespace Changping.Admin.Features.Projects;

/// <summary>The way of a project from its filing to its conclusion, as far as it has come.</summary>
internal static class ProjectStages
{
    public static IReadOnlyList<Stage> Of(CooperationProject project, Appointment appointment, DateOnly today)
    {
        var clock = ServiceClock.On(appointment.Period, today);
        var ended = project.State == ProjectState.Terminated;
        var served = project.State is ProjectState.InService or ProjectState.Concluded || (ended && appointment.EndedOn is not null);
        var signed = project.AgreementSignedOn is not null;
        return
        [
            new("备案", StageState.Done, project.Facts.FiledOn is { } filed ? Day(filed) : project.Facts.FilingNumber ?? "日期未登记"),
            new("立项", StageState.Done, Day(project.EstablishedOn)),
            new("签协议", signed ? StageState.Done : StageState.Current, project.AgreementSignedOn is { } on ? Day(on) : "待登记"),
            new("上岗", served ? StageState.Done : ended ? StageState.Ended : signed ? StageState.Current : StageState.Ahead,
                ended && !served ? "未上岗即终止" : Day(appointment.Start)),
            new("服务期", project.State == ProjectState.InService ? StageState.Current : ended && served ? StageState.Ended : served ? StageState.Done : StageState.Ahead,
                project.State == ProjectState.InService ? $"第 {clock.Served} 天，共 {clock.Days} 天" : $"至 {Day(appointment.Period.End)}"),
            new("结题", project.State == ProjectState.Concluded ? StageState.Done : ended ? StageState.Ended : StageState.Ahead,
                project.State == ProjectState.Concluded ? (appointment.EndedOn is null ? "期满" : "提前结束") : ended ? "已终止" : null),
        ];
    }

    private static string Day(DateOnly day) => $"{day:yyyy-MM-dd}";
}
