namespace Changping.Domain.Organizations;

/// <summary>所属园区 of a company: whose committee of the working group looks after it.</summary>
public enum BusinessPark
{
    FutureScienceCity,
    ChangpingPark,
    Other,
}

public static class BusinessParks
{
    public static readonly IReadOnlyList<BusinessPark> All = Enum.GetValues<BusinessPark>();

    public static string ChineseName(this BusinessPark park) => park switch
    {
        BusinessPark.FutureScienceCity => "未来科学城",
        BusinessPark.ChangpingPark => "昌平园",
        BusinessPark.Other => "其他",
    };

    /// <param name="text">The Chinese name or a form of it in common use, without blanks.</param>
    /// <param name="park">The park.</param>
    public static bool TryParse(string text, out BusinessPark park)
    {
        BusinessPark? known = text switch
        {
            "未来科学城" or "未科城" or "未来城" or "北京未来科学城" or "昌平未来科学城" => BusinessPark.FutureScienceCity,
            "昌平园" or "中关村昌平园" or "中关村科技园区昌平园" or "昌平科技园区" or "昌平科技园" => BusinessPark.ChangpingPark,
            "其他" or "其它" or "无" or "园区外" => BusinessPark.Other,
            _ => null,
        };
        park = known ?? default;
        return known is not null;
    }
}
