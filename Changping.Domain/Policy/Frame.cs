using Changping.Domain.Common;

namespace Changping.Domain.Policy;

/// <summary>The numbers of the policy that frame the programme and belong to none of its kinds of money, whose own stand with each of them.</summary>
public static class Frame
{
    public static readonly ParameterKey<AcademicDegree> MinimumDegree = ParameterKey.Degree("minimumDegree");

    public static readonly ParameterKey<TitleLevel> MinimumTitleLevel = ParameterKey.Title("minimumTitleLevel");

    /// <summary>In years; asked on the reference date of the verdict.</summary>
    public static readonly ParameterKey<int> MinimumExperience = ParameterKey.Count("minimumExperience", "年");

    /// <summary>Grounds needed for a relaxation; asked on the day it is proposed.</summary>
    public static readonly ParameterKey<int> RelaxationGroundsNeeded = ParameterKey.Count("relaxationGroundsNeeded", "项");

    /// <summary>In one service period; asked on the first day of service.</summary>
    public static readonly ParameterKey<int> SubsidisedProjectsPerServicePeriod = ParameterKey.Count("subsidisedProjectsPerServicePeriod", "个");

    public static readonly ParameterKey<int> VicePresidentsPerProject = ParameterKey.Count("vicePresidentsPerProject", "人");

    /// <summary>In years; asked on the first day of service.</summary>
    public static readonly ParameterKey<int> ServiceYears = ParameterKey.Count("serviceYears", "年");

    public static IReadOnlyList<ParameterKey> All { get; } =
    [
        MinimumDegree, MinimumTitleLevel, MinimumExperience, RelaxationGroundsNeeded, SubsidisedProjectsPerServicePeriod, VicePresidentsPerProject,
        ServiceYears,
    ];
}
