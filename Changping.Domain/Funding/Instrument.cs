namespace Changping.Domain.Funding;

/// <summary>四（二）: the four kinds of public money.</summary>
public enum Instrument
{
    ProjectSubsidy,
    LivingAllowance,
    Prize,
    Commercialisation,
}

public static class Instruments
{
    public static string ChineseName(this Instrument instrument) => instrument switch
    {
        Instrument.ProjectSubsidy => "项目补贴",
        Instrument.LivingAllowance => "生活补贴",
        Instrument.Prize => "年度奖励",
        Instrument.Commercialisation => "转化补贴",
    };

    /// <summary>In numbers of batches: 2026-生补-003.</summary>
    public static string ShortName(this Instrument instrument) => instrument switch
    {
        Instrument.ProjectSubsidy => "项补",
        Instrument.LivingAllowance => "生补",
        Instrument.Prize => "奖励",
        Instrument.Commercialisation => "转化",
    };

    /// <summary>True where the expert is paid personally, false where the host enterprise is.</summary>
    public static bool PaysExpert(this Instrument instrument) => instrument switch
    {
        Instrument.LivingAllowance or Instrument.Prize => true,
        Instrument.ProjectSubsidy or Instrument.Commercialisation => false,
    };
}
