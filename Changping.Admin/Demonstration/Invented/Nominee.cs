using System.Globalization;
using static Changping.Admin.Demonstration.Invented.Senders;

namespace Changping.Admin.Demonstration.Invented;

/// <summary>An invented expert with the row by which the institution nominates.</summary>
internal sealed record Nominee(int Index, Sender Sender, Topic Topic, DateOnly NominatedOn)
{
    private bool IsMale => Index % 5 is 0 or 2 or 3;

    private DateOnly Birth => new(Oddities.IsYoung(Index) ? 1995 : 1968 + Index * 7 % 24, 1 + Index * 5 % 12, 1 + Index * 11 % 28);

    /// <summary>2 senior, 1 associate senior, 0 intermediate with a doctorate.</summary>
    private int Level => Birth.Year < 1978 ? 2 : Birth.Year < 1988 ? 1 : 0;

    public string Name => Numbers.Person(Index);

    public string Document => Oddities.PassportOf(Index) ?? Numbers.Citizen(Index, Birth, IsMale);

    /// <param name="nominatedOn">Null for the day of the first nomination.</param>
    public Dictionary<string, string?> Row(DateOnly? nominatedOn = null)
    {
        var master = Level == 1 && Index % 3 == 0;
        var row = new Dictionary<string, string?>
        {
            ["姓名"] = Name,
            ["证件号码"] = Document,
            ["国籍"] = "中国",
            ["派出单位"] = Sender.Name,
            ["所在部门"] = Sender.Department(Topic),
            ["现任职务"] = Index % 9 == 0 ? "副院长" : Index % 6 == 1 ? "课题组长" : null,
            ["专业技术职务"] = Sender.Title(Level),
            ["学历"] = master ? "硕士研究生" : "博士研究生",
            ["学位"] = master ? "硕士" : "博士",
            ["从事学科"] = Topic.Discipline,
            ["研究方向"] = Topic.Direction,
            ["参加工作时间"] = new DateOnly(Birth.Year + 27, 7, 1).ToString(Index % 4 == 0 ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["联系电话"] = Numbers.Phone(Index + 1),
            ["电子邮箱"] = string.Create(CultureInfo.InvariantCulture, $"expert{Index + 1:000}@example.cn"),
            ["核心知识产权"] = Index % 3 == 0 ? $"{Topic.Direction}相关发明专利 {1 + Index % 4} 项（演示）" : null,
            ["成熟科技成果"] = Index % 4 == 1 ? $"{Topic.First}（已完成小试，演示）" : null,
            ["可解决的技术问题"] = Topic.Problem,
            ["政治素质"] = "是",
            ["遵纪守法"] = "是",
            ["身体健康"] = "是",
            ["事业心责任感"] = "是",
            ["专业能力"] = "是",
            ["推荐日期"] = Text(nominatedOn ?? NominatedOn),
            ["备注"] = "演示数据，人员虚构",
        };
        Oddities.Apply(Index, NominatedOn, row);
        return row;
    }

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

internal static class Nominees
{
    public static IReadOnlyList<Nominee> All(DemoCalendar calendar)
    {
        var experts = new List<Nominee>();
        foreach (var wave in Wave.All)
        {
            for (var index = wave.From; index < wave.To; index++)
            {
                var sender = Oddities.SenderOf(index) ?? Listed[index % Listed.Count];
                experts.Add(new Nominee(index, sender, sender.Topics[index / Listed.Count % sender.Topics.Length], NominatedOn(calendar, wave, index)));
            }
        }

        return experts;
    }

    /// <summary>A few days before the register came in; those who already served were nominated before their projects.</summary>
    private static DateOnly NominatedOn(DemoCalendar calendar, Wave wave, int index) => wave.MonthsAgo switch
    {
        0 => calendar.Recently(9),
        DemoCalendar.Opening when Venture.OfExpert(index) is { IsOld: true } venture => calendar.Day(venture.StartMonthsAgo + 2, 6),
        DemoCalendar.Opening => calendar.Day(DemoCalendar.Opening + 1 + index % 2, 6 + index % 12),
        _ => calendar.Day(wave.MonthsAgo + 1, 18 + index % 9),
    };
}
