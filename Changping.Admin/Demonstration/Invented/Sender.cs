using static Changping.Admin.Demonstration.Invented.SenderKind;
using static Changping.Admin.Demonstration.Invented.Topics;

namespace Changping.Admin.Demonstration.Invented;

/// <summary>Which series of titles and what departments its people have.</summary>
internal enum SenderKind
{
    University,
    Institute,
    Hospital,
}

/// <summary>A sending institution: the names are real, for the reference lists are; its people are made up.</summary>
internal sealed record Sender(string Name, SenderKind Kind, params Topic[] Topics);

internal static class Senders
{
    /// <summary>Confirmed by an officer as internationally renowned.</summary>
    public static readonly Sender Renowned = new("苏黎世联邦理工学院", University, Robot, Grid);

    /// <summary>Confirmed by an officer as none of the kinds. The name is made up.</summary>
    public static readonly Sender OfNoKind = new("北京拟测精密仪器技术研究所", Institute, Sensor, Optics);

    /// <summary>On no list and not settled yet; the second is made up.</summary>
    public static readonly Sender Unsettled = new("北方工业大学", University, Vision, Metal);

    public static readonly Sender UnsettledInstitute = new("中关村虚谷合成生物研究院", Institute, Enzymes, Collagen);

    /// <summary>On the double-first-class list by mathematics alone.</summary>
    public static readonly Sender ByMathematics = new("首都师范大学", University, Statistics);

    /// <summary>Settled by the reference lists, in the order in which experts are taken from them.</summary>
    public static readonly IReadOnlyList<Sender> Listed =
    [
        new("清华大学", University, SolidBattery, Robot, Nuclear, Brain),
        new("中国石油大学（北京）", University, OilGas, Hydrogen, Software),
        new("中国科学院过程工程研究所", Institute, Collagen, Hydrogen, Nano),
        new("北京大学第三医院", Hospital, Orthopaedics, Neurology, Skin),
        new("华北电力大学", University, Grid, Turbine, Nuclear),
        new("北京化工大学", University, Fragrance, Collagen, Hydrogen, Enzymes),
        new("北京航空航天大学", University, Aero, Chip, Sensor),
        new("北京脑科学与类脑研究中心", Institute, Brain),
        new("北京邮电大学", University, Network, Privacy, Vision),
        new("中国农业大学", University, Breeding, Orchard, Feed),
        new("北京协和医学院", University, Pharmacy, Antibody),
        new("中国科学院自动化研究所", Institute, Vision, Robot),
        new("中国政法大学", University, Law),
        new("北京生命科学研究所", Institute, Antibody, CellTherapy),
        new("北京理工大学", University, Optics, Sensor, Metal),
        new("北京科技大学", University, Metal, SolidBattery, Robot),
        new("中国医学科学院北京协和医院", Hospital, Oncology, Skin),
        new("中国科学院电工研究所", Institute, Grid),
        new("中央财经大学", University, Economy),
        new("北京林业大学", University, Orchard, Fragrance),
        new("中国科学院大学", University, SolidBattery, Nano),
        new("北京清华长庚医院", Hospital, Neurology, Oncology),
        new("北京智源人工智能研究院", Institute, Vision, Software),
        new("北京回龙观医院", Hospital, Psychiatry),
        new("中国科学院微生物研究所", Institute, Enzymes, Feed),
        new("北京大学", University, CellTherapy, Chip, Pharmacy),
    ];

    public static IReadOnlyList<Sender> All => [.. Listed, ByMathematics, Renowned, OfNoKind, Unsettled, UnsettledInstitute];

    public static string Department(this Sender sender, Topic topic) => topic.Stem + sender.Kind switch
    {
        University => "学院",
        Institute => "研究室",
        Hospital => "科",
    };

    /// <param name="level">2 senior, 1 associate senior, 0 intermediate.</param>
    public static string Title(this Sender sender, int level) => sender.Kind switch
    {
        University => level switch { 2 => "教授", 1 => "副教授", _ => "讲师" },
        Institute => level switch { 2 => "研究员", 1 => "副研究员", _ => "助理研究员" },
        Hospital => level switch { 2 => "主任医师", 1 => "副主任医师", _ => "主治医师" },
    };
}
