using BenchmarkDotNet.Attributes;
using Changping.Admin.Features.Enterprises;
using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Matching;
using Changping.Admin.Features.Matching.Needs;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Support;
using Changping.Domain.Experts;
using Changping.Domain.Matching;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Benchmarks;

/// <summary>Suggestions between 12,000 experts of the pool and 500 published needs: each list under 200 ms on the server.</summary>
public class SuggestExperts
{
    private const int Experts = 12_000, Needs = 500, Companies = 100;

    private static readonly string[] Stems =
        ["固态电池电解质", "质子膜电解槽", "燃气轮机掺氢", "协作机器人关节", "工业视觉模型", "双特异性抗体", "重组胶原蛋白", "脑机接口电极", "构网型储能", "存算一体芯片", "卫星物联网", "草莓脱毒种苗"];

    private static readonly string[] Aspects = ["界面阻抗", "循环寿命", "涂层附着", "精度保持", "误报过多", "黏度过高", "纯化收率", "信号衰减", "电压波动", "功耗超标", "切换时延", "病害防控", "热失控预警"];

    private static readonly string[] Means = ["原位表征", "多尺度仿真", "定向进化", "联邦学习", "增材制造", "等离子喷涂", "在线监测"];

    private TestOffice _office = null!;
    private NeedId _need;
    private ExpertId _expert;

    [GlobalSetup]
    public async Task Prepare()
    {
        _office = await TestOffice.OpenAsync();
        await ImportAsync(_office.Get<ExpertImport>(), ExpertsRegister.Schema, BigRegister.Rows(Experts).Select(Eligible));
        var nominations = await _office.AskAsync(context => context.Nominations.Select(nomination => nomination.Id).ToListAsync());
        await _office.Get<AdmitToPool>().RunAsync(TestOffice.Officer, nominations, default);
        await ImportAsync(_office.Get<EnterpriseImport>(), EnterprisesRegister.Schema, Enumerable.Range(1, Companies)
            .Select(number => Rows.Enterprise(number)));
        await ImportAsync(_office.Get<NeedImport>(), NeedsRegister.Schema, Enumerable.Range(0, Needs).Select(number => Rows.Need(number % Companies + 1,
            ("需求名称", $"{Topic(number)}攻关{number}"),
            ("需求描述", $"{Stems[number % Stems.Length]}在使用中{Aspects[number % Aspects.Length]}，拟用{Means[number % Means.Length]}解决，并兼顾{Aspects[(number + 5) % Aspects.Length]}。"))));
        var needs = await _office.AskAsync(context => context.Needs.OrderBy(need => need.Number).Select(need => need.Id).ToListAsync());
        await _office.Get<PublishNeeds>().RunAsync(TestOffice.Officer, needs, default);
        (_need, _expert) = (needs[17],
            await _office.AskAsync(context => context.Experts.OrderBy(expert => expert.Number).Skip(17).Select(expert => expert.Id).FirstAsync()));
    }

    [GlobalCleanup]
    public async Task Remove() => await _office.DisposeAsync();

    [Benchmark]
    public async Task<int> Experts_for_a_need() =>
        (await _office.Get<Admin.Features.Matching.SuggestExperts>().RunAsync(TestOffice.Officer, _need, null, 20, default)).Count;

    [Benchmark]
    public async Task<int> Needs_for_an_expert() => (await _office.Get<SuggestNeeds>().RunAsync(TestOffice.Officer, _expert, 20, default)).Count;

    private static string Topic(int number) => $"{Stems[number % Stems.Length]}{Aspects[number % Aspects.Length]}";

    private static Dictionary<string, string?> Eligible(Dictionary<string, string?> row, int number)
    {
        row["派出单位"] = "清华大学";
        row["学位"] = "博士";
        row["参加工作时间"] = "2010-07";
        row["研究方向"] = $"{Topic(number)}与{Means[number % Means.Length]}";
        row["可解决的技术问题"] = $"{Stems[number % Stems.Length]}{Aspects[(number + 3) % Aspects.Length]}，方向{number % 900}";
        return row;
    }

    private static async Task ImportAsync<TRow, TDraft>(
        Admin.Registers.Imports.RegisterImport<TRow, TDraft> import, RegisterSchema<TRow> schema, IEnumerable<Dictionary<string, string?>> rows)
        where TRow : class where TDraft : class, Admin.Registers.Imports.IRowDraft<TRow>
    {
        var preview = await import.PreviewAsync(TestOffice.Officer, rows.Select((row, index) => RegisterReader.Parse(index + 4, row, schema)), "测试",
            null, default);
        await import.CommitAsync(TestOffice.Officer, preview, skipFaulty: false, default);
    }
}
