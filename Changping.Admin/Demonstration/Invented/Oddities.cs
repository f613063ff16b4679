using System.Globalization;

namespace Changping.Admin.Demonstration.Invented;

/// <summary>Nominations that are not plainly eligible: by each criterion, and at its edges.</summary>
internal static class Oddities
{
    /// <summary>Not two years of work at first; nominated again when they are full.</summary>
    public const int NominatedAgain = 61;

    /// <summary>Relaxed, and then the day on which work began turned out to be another.</summary>
    public const int Lapses = 111;

    /// <summary>In the pool; then another institution denied them: the first left it, of the second that is proposed.</summary>
    public static readonly IReadOnlyList<int> DeniedLater = [82, 83];

    /// <summary>In the pool; nominated once more by another institution, with a passport.</summary>
    public const int TwoDocuments = 97;

    private static readonly Dictionary<int, Sender> Institutions = new()
    {
        [60] = Senders.Renowned,
        [34] = Senders.OfNoKind,
        [75] = Senders.OfNoKind,
        [88] = Senders.Renowned,
        [101] = Senders.Unsettled,
        [112] = Senders.UnsettledInstitute,
        [117] = Senders.Unsettled,
        [49] = Senders.ByMathematics,
        [103] = Senders.ByMathematics,
        [66] = Senders.ByMathematics,
    };

    private static readonly Dictionary<int, Func<DateOnly, (string Column, string? Text)[]>> Changes = new()
    {
        [30] = _ => [("专业技术职务", "青年拔尖研究员"), ("学历", "硕士研究生"), ("学位", "硕士")],
        [31] = _ => [("政治素质", null)],
        [32] = day => [("参加工作时间", Nominee.Text(day.AddMonths(-18)))],
        [33] = _ => [("专业技术职务", "讲师"), ("学历", "硕士研究生"), ("学位", "硕士")],
        [35] = _ => [("专业技术职务", "工程师"), ("学历", "硕士研究生"), ("学位", "硕士")],
        [46] = _ => [("专业技术职务", "工程师"), ("学历", "硕士研究生"), ("学位", "硕士"), ("核心知识产权", "脑机接口柔性电极发明专利 3 项（演示）")],
        [47] = day => [("参加工作时间", day.AddYears(-2).ToString("yyyy-MM", CultureInfo.InvariantCulture))],
        [48] = _ => [("遵纪守法", "否")],
        [49] = _ => [("从事学科", "教育学"), ("研究方向", "科学教育与传播")],
        [61] = day => [("参加工作时间", Nominee.Text(day.AddYears(-2).AddDays(40)))],
        [62] = _ => [("专业技术职务", null), ("学位", null)],
        [63] = _ => [("参加工作时间", null)],
        [74] = day => [("参加工作时间", Nominee.Text(day.AddMonths(-20))), ("成熟科技成果", "公司急需的中试工艺包（演示）")],
        [76] = _ => [("专业能力", null)],
        [77] = _ => [("身体健康", "否")],
        [89] = _ => [("专业技术职务", "助理研究员"), ("学历", "本科"), ("学位", "学士")],
        [90] = _ => [("专业技术职务", "特聘专家"), ("学位", "硕士")],
        [91] = day => [("参加工作时间", Nominee.Text(day.AddYears(-2).AddDays(1)))],
        [100] = _ => [("专业技术职务", "高级技师"), ("学历", "本科"), ("学位", "学士")],
        [102] = _ => [("专业能力", "否")],
        [103] = _ => [("从事学科", null)],
        [110] = _ => [("专业技术职务", "助理研究员"), ("学历", "硕士研究生"), ("学位", "硕士")],
        [111] = day => [("参加工作时间", Nominee.Text(day.AddMonths(-19)))],
        [113] = day => [("参加工作时间", Nominee.Text(day.AddYears(-2)))],
        [118] = _ => [("专业技术职务", "工程师"), ("学历", "硕士研究生"), ("学位", "硕士"), ("核心知识产权", "耐辐照传感器发明专利 2 项（演示）")],
        [119] = _ => [("事业心责任感", null), ("专业能力", null)],
    };

    /// <summary>Just begun to work, so young enough for that.</summary>
    public static bool IsYoung(int expert) => expert is 32 or 47 or 61 or 74 or 91 or 111 or 113;

    public static Sender? SenderOf(int expert) => Institutions.GetValueOrDefault(expert);

    /// <summary>A foreign expert has a passport.</summary>
    public static string? PassportOf(int expert) => expert is 60 or 88 ? string.Create(CultureInfo.InvariantCulture, $"X9900{expert:0000}") : null;

    public static void Apply(int expert, DateOnly nominatedOn, Dictionary<string, string?> row)
    {
        if (PassportOf(expert) is not null)
        {
            (row["证件类型"], row["国籍"], row["性别"], row["出生日期"]) = ("护照", "瑞士", expert == 60 ? "男" : "女", "1979-05");
        }

        if (Changes.TryGetValue(expert, out var changes))
        {
            foreach (var (column, text) in changes(nominatedOn))
            {
                row[column] = text;
            }
        }
    }
}
