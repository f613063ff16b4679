namespace Changping.Domain.Common;

/// <summary>Levels of professional titles (专业技术职务), in rising order.</summary>
public enum TitleLevel
{
    /// <summary>Holds no title.</summary>
    None,
    Junior,
    Intermediate,
    AssociateSenior,
    Senior,
}

public static class TitleLevels
{
    public static readonly IReadOnlyList<TitleLevel> All = Enum.GetValues<TitleLevel>();

    public static string ChineseName(this TitleLevel level) => level switch
    {
        TitleLevel.None => "无职称",
        TitleLevel.Junior => "初级",
        TitleLevel.Intermediate => "中级",
        TitleLevel.AssociateSenior => "副高级",
        TitleLevel.Senior => "正高级",
    };
}
