using System.Globalization;
using Changping.Admin.Demonstration.Invented;
using Changping.Admin.Features.Matching.LeadingIndustries;
using Changping.Admin.Features.Matching.Needs;
using Changping.Admin.Registers.Schemas;
using Microsoft.EntityFrameworkCore;
using static Changping.Admin.Demonstration.DemoOffice;

namespace Changping.Admin.Demonstration;

/// <summary>供需对接: the committee's leading industries, six registers of needs, and what came of each need.</summary>
internal sealed class NeedChapter(DemoCalendar calendar, IReadOnlyList<Nominee> experts, Hosting hosting)
{
    private const int Needs = 40;

    /// <summary>Months ago; those of the last wave came in this week and are drafts.</summary>
    private static readonly int[] Waves = [12, 9, 6, 3, 1, 0];

    private static readonly (string Name, string Note)[] Leading =
    [
        (Topics.Medicine, "生命谷（演示依据）"), (Topics.Energy, "能源谷（演示依据）"), (Topics.Manufacturing, "先进智造（演示依据）"),
        ("智能装备", "先进智造细分领域（演示依据）"), (Topics.Information, "数智融合（演示依据）"),
    ];

    public void WriteInto(Agenda agenda)
    {
        agenda.On(DemoCalendar.Opening, 2, "15:10", async office =>
        {
            foreach (var (name, note) in Leading)
            {
                await office.Get<AddLeadingIndustry>().RunAsync(Zhou, name, note, office.Cancel);
            }
        });

        var topics = experts.Select(expert => expert.Topic).Distinct().ToList();
        var demands = Enumerable.Range(0, Needs).Select(index => new Demand(index, topics[index % topics.Count], index >= topics.Count)).ToList();
        foreach (var (monthsAgo, wave) in Waves.Select((monthsAgo, wave) => (monthsAgo, wave)))
        {
            var ofWave = demands.Where(demand => demand.Index % Waves.Length == wave).ToList();
            var rows = ofWave.Select(demand => Row(demand, monthsAgo)).ToList();
            Task Import(DemoOffice office) => office.ImportAsync(
                office.Get<NeedImport>(), NeedsRegister.Schema, Officer(wave), $"企业需求征集表（第 {wave + 1} 批）.xlsx", rows);
            if (monthsAgo == 0)
            {
                agenda.Recently(5, "10:50", Import);
                continue;
            }

            agenda.On(monthsAgo, 10, "10:50", Import);
            agenda.On(monthsAgo, 12, "14:10", office => PublishAsync(office, [.. ofWave.Select(demand => demand.Title)]));
            foreach (var demand in ofWave)
            {
                new NeedFate(calendar, demand.Title, demand.Index, (demand.Index + demand.Index / Waves.Length) % NeedFate.Kinds, monthsAgo).WriteInto(agenda);
            }
        }
    }

    /// <param name="IsSecond">The topic has a need already.</param>
    private sealed record Demand(int Index, Topic Topic, bool IsSecond)
    {
        public string Title => IsSecond ? Topic.First : Topic.Second;
    }

    private Dictionary<string, string?> Row(Demand demand, int monthsAgo)
    {
        var (index, topic) = (demand.Index, demand.Topic);

        // Companies that host nobody were registered later in the year.
        var companies = Companies.All.Where(company => company.Industry == topic.Industry && (monthsAgo < 4 || hosting.IsHost(company))).ToList();
        var company = companies[index % companies.Count];
        return new()
        {
            ["统一社会信用代码"] = company.CreditCode,
            ["企业名称"] = company.Name,
            ["需求名称"] = demand.Title,
            ["技术领域"] = topic.Industry,
            ["需求描述"] = $"{topic.Problem}，影响产品定型。希望与高校、院所专家共同攻关，一年内完成样品验证，两年内形成可推广的成果。",
            ["拟投入经费"] = index % 7 == 6 ? null : string.Create(CultureInfo.InvariantCulture, $"{30 + index * 17 % 180}万元"),
            ["期望专家条件"] = index % 3 == 0 ? $"{topic.Discipline}方向，副高级以上职称或博士学位" : null,
            ["拟聘岗位"] = index % 4 == 3 ? "科技副总（兼首席技术顾问）" : "科技副总",
            ["提出日期"] = Nominee.Text(monthsAgo == 0 ? calendar.Recently(6) : calendar.Day(monthsAgo, 3 + index % 6)),
            ["备注"] = "演示数据，企业虚构",
        };
    }

    private static async Task PublishAsync(DemoOffice office, string[] titles)
    {
        var ids = await office.AskAsync(context => context.Needs.Where(need => titles.Contains(need.Title)).Select(need => need.Id).ToListAsync(office.Cancel));
        await office.Get<PublishNeeds>().RunAsync(Qian, ids, office.Cancel);
    }
}
