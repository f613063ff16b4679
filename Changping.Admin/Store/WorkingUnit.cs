namespace Changping.Admin.Store;

/// <summary>The six units of the working group, and whoever is of none of them.</summary>
public enum WorkingUnit
{
    ScienceCommission,
    TalentBureau,
    HumanResourcesBureau,
    FinanceBureau,
    FutureScienceCity,
    ChangpingPark,
    Other,
}

public static class WorkingUnits
{
    public static readonly IReadOnlyList<WorkingUnit> All = Enum.GetValues<WorkingUnit>();

    public static string ChineseName(this WorkingUnit unit) => unit switch
    {
        WorkingUnit.ScienceCommission => "区科委",
        WorkingUnit.TalentBureau => "区人才工作局",
        WorkingUnit.HumanResourcesBureau => "区人力社保局",
        WorkingUnit.FinanceBureau => "区财政局",
        WorkingUnit.FutureScienceCity => "未来科学城管委会",
        WorkingUnit.ChangpingPark => "昌平园管委会",
        WorkingUnit.Other => "其他",
    };
}
