using Changping.Admin.Features.Projects;
namespace Changping.Admin.Features.Service;

/// <summary>Where a service stands on a day; the database counts and filters by the names.</summary>
public enum ServiceStatus
{
    /// <summary>The first day has come, but nobody entered that the expert arrived.</summary>
    Absent,
    Serving,

    /// <summary>Ends within <see cref="ServiceStatuses.SoonDays"/> days.</summary>
    Soon,

    /// <summary>Over, and not concluded.</summary>
    Over,
    EndedEarly,
    Concluded,
}

public static class ServiceStatuses
{
    public const int SoonDays = ServiceClock.SoonDays;

    public static readonly IReadOnlyList<ServiceStatus> All = Enum.GetValues<ServiceStatus>();

    /// <summary>Somebody serves.</summary>
    public static bool Runs(this ServiceStatus status) => status is ServiceStatus.Serving or ServiceStatus.Soon;

    public static string ChineseName(this ServiceStatus status) => status switch
    {
        ServiceStatus.Absent => "未到岗",
        ServiceStatus.Serving => "在岗",
        ServiceStatus.Soon => $"{SoonDays} 日内届满",
        ServiceStatus.Over => "已届满待结题",
        ServiceStatus.EndedEarly => "提前结束",
        ServiceStatus.Concluded => "期满结题",
    };
}
