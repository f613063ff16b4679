using System.Globalization;

namespace Changping.Admin.Tests.Load;

/// <summary>What there is to be opened in an office.</summary>
internal sealed record Records(IReadOnlyList<string> Nominations, IReadOnlyList<string> Projects, IReadOnlyList<string> Enterprises,
    IReadOnlyList<string> Needs, IReadOnlyList<string> Services);

/// <summary>Where an officer goes next, drawn from a seed: mostly lists and records, now and then a form or the dashboard.</summary>
internal sealed class Walk
{
    private const string Nominations = "/nominations", Projects = "/projects";

    /// <summary>The last card of every record.</summary>
    private const string Whole = "办理经过";

    private readonly Random _chance;
    private readonly (int Share, Func<Stop> Next)[] _ways;

    public Walk(Records records, int seed)
    {
        _chance = new Random(seed);
        _ways =
        [
            (8, () => First),
            (8, () => new("list", Nominations, "专家推荐")),
            (10, () => new("list: page", $"{Nominations}?page={Number(2, 400)}")),
            (4, () => new("list: sort", $"{Nominations}?sort={OneOf("name", "-name", "institution", "-date", "number")}")),
            (5, () => new("list: text", $"{Nominations}?q={Uri.EscapeDataString(OneOf("石油", "材料", "讲师", "方向12", "清华", "数学"))}")),
            (4, () => new("list: state", $"{Nominations}?status={OneOf("Eligible", "Ineligible", "Incomplete")}")),
            (14, () => new("record", $"{Nominations}/{OneOf(records.Nominations)}", Whole)),
            (4, () => new("form", $"{Nominations}/{OneOf(records.Nominations)}/edit", "补正推荐内容")),
            (5, () => new("list", Projects, "合作项目")),
            (6, () => new("record", $"{Projects}/{OneOf(records.Projects)}", Whole)),
            (3, () => new("list", "/enterprises", "科技型企业")),
            (3, () => new("record", $"/enterprises/{OneOf(records.Enterprises)}", Whole)),
            (3, () => new("list", "/needs", "企业需求")),
            (3, () => new("record", $"/needs/{OneOf(records.Needs)}", Whole)),
            (2, () => new("form", "/needs/new", "新增需求")),
            (3, () => new("list", "/pool", "人才库")),
            (3, () => new("list", "/service", "在岗名册")),
            (3, () => new("record", $"/service/{OneOf(records.Services)}", Whole)),
            (3, () => new("list", "/allowances", "生活补贴")),
            (2, () => new("list", "/batches", "拨付批次")),
            (2, () => new("budget", "/budget", "年度预算")),
            (4, () => new("dashboard", "/dashboard", "年度工作看板")),
            (3, () => new("search", $"/search?q={Uri.EscapeDataString(OneOf("石油", "材料", "北京", "测一"))}", "搜索")),
        ];
    }

    /// <summary>Where everybody begins.</summary>
    public static Stop First { get; } = new("workbench", "/", "工作台");

    /// <summary>Each kind of page and step once.</summary>
    public IEnumerable<Stop> All => _ways.Skip(1).Select(way => way.Next());

    /// <summary>Officers read: between three and eight seconds.</summary>
    public TimeSpan Pause() => TimeSpan.FromSeconds(3 + 5 * _chance.NextDouble());

    /// <param name="from">Where the officer is: a click leads elsewhere.</param>
    public Stop Next(Stop from)
    {
        while (true)
        {
            var draw = _chance.Next(_ways.Sum(way => way.Share));
            var stop = _ways.First(way => (draw -= way.Share) < 0).Next();
            if (stop.Address != from.Address)
            {
                // Another view of the list that stands there brings its rows alone.
                return PathOf(stop) == PathOf(from) ? stop with { Shows = null } : stop;
            }
        }
    }

    private static string PathOf(Stop stop) => stop.Address.Split('?')[0];

    private string Number(int least, int most) => _chance.Next(least, most + 1).ToString(CultureInfo.InvariantCulture);

    private string OneOf(params IReadOnlyList<string> choices) => choices[_chance.Next(choices.Count)];
}
