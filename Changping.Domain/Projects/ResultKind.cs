namespace Changping.Domain.Projects;

/// <summary>一 目标任务: what the cooperation is to bring about, in the order of the text (reading 0053).</summary>
public enum ResultKind
{
    JointResearch,
    Product,
    ProjectApplied,
    ProjectGranted,
    Management,
    Platform,
    Training,
    Conversion,

    /// <summary>What none of them names.</summary>
    Other,
}

public static class ResultKinds
{
    public static readonly IReadOnlyList<ResultKind> All = Enum.GetValues<ResultKind>();

    public static string ChineseName(this ResultKind kind) => kind switch
    {
        ResultKind.JointResearch => "联合技术攻关",
        ResultKind.Product => "核心产品研发",
        ResultKind.ProjectApplied => "科技项目申报",
        ResultKind.ProjectGranted => "科技项目获批",
        ResultKind.Management => "管理创新",
        ResultKind.Platform => "研发体制与平台",
        ResultKind.Training => "人才团队培养",
        ResultKind.Conversion => "成果转化",
        ResultKind.Other => "其他",
    };

    public static string Unit(this ResultKind kind) => kind switch
    {
        ResultKind.Product or ResultKind.Platform => "个",
        ResultKind.Training => "人",
        _ => "项",
    };

    /// <summary>Money comes with it: of a conversion always, of a project won where it is known.</summary>
    public static bool HasAmount(this ResultKind kind) => kind is ResultKind.Conversion or ResultKind.ProjectGranted;
}
