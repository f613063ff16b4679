using Changping.Admin.Registers.Schemas;

namespace Changping.Admin.Tests.Registers.Samples;

/// <summary>needs.xlsx: what the companies of enterprises.xlsx want, without fault, from row 4; amounts in 万元 by the header.</summary>
internal static class NeedSamples
{
    private static readonly string[] Columns =
        ["统一社会信用代码", "企业名称", "需求名称", "技术领域", "需求描述", "拟投入经费（万元）", "期望专家条件", "拟聘岗位", "提出日期", "备注"];

    private static readonly (int Company, string Title, string Field, string Description, double? TenThousands, string? Wanted, string? Post,
        string? RaisedOn)[] Needs =
    [
        (1, "重组蛋白内毒素去除工艺", "医药健康", "重组蛋白纯化后内毒素偏高，需在不损失收率的前提下降至注射级。", 120, "从事蛋白纯化或发酵工程，有中试经验", "科技副总", "2026-03-02"),
        (2, "固态电池界面阻抗控制", "先进能源", "固态电解质与正极的界面阻抗随循环升高，希望 800 次循环后容量保持 85% 以上。", 260, "固态电池或电解质界面方向的教授、研究员", "科技副总", "2026-03-05"),
        (2, "电解槽催化层贵金属减量", "先进能源", "质子膜电解水制氢的催化层铱载量高，需开发低铱催化剂及其涂覆工艺。", 180.5, null, "科技副总", "2026-06-18"),
        (3, "协作机器人关节精度保持", "智能装备", "谐波减速器寿命短，关节回差随使用变大，需从设计与热处理两方面提升。", 150, "机械传动、精密减速器方向", "技术总监", "2026-04-10"),
        (4, "配电网柔性互联装置控制策略", "先进能源", "高比例新能源接入后配电网电压波动大，需要构网型变流器的控制策略与样机验证。", 200, "电气工程博士，熟悉电力电子", "科技副总", "2026-04-22"),
        (5, "离子液体循环利用", "新材料", "离子液体法纺丝的溶剂回收率低、能耗高，需要膜分离或蒸发耦合的回收流程。", 88, "化工分离方向", "科技副总", "2026-05-06"),
        (6, "骨科植入物疲劳寿命评估", "医药健康", "三维打印钛合金假体的疲劳数据不足，需建立加速试验与仿真相结合的评估方法。", 95, "骨科临床或生物力学背景", null, "2026-05-20"),
        (7, "时序数据库写入性能", "新一代信息技术", "工业采集点数达千万级，国产时序数据库写入抖动大，需要存储引擎方向的专家指导。", null, null, "研发中心主任", "2026-06-01"),
        (8, "文化遗产数字展示交互设计", "文化科技", "明文化主题的沉浸式展示缺少面向观众的交互评价方法。", 30, "设计学方向", null, "2026-07-08"),
        (9, "垃圾渗滤液膜浓缩液处理", "绿色环保", "膜浓缩液盐分与难降解有机物高，希望采用高级氧化与蒸发组合处理。", 110, null, "科技副总", "2026-07-15"),
        (10, "诊断用酶热稳定性改造", "医药健康", "诊断试剂用聚合酶常温保存活性下降，需要定向进化提高热稳定性。", 140, "酶工程、定向进化方向", "科技副总", "2026-08-03"),
        (11, "小样本工业缺陷识别", "先进制造", "产线缺陷样本少，视觉模型误报高，需要小样本学习与模型轻量化部署。", 160, "人工智能、机器视觉方向", "科技副总", "2026-09-11"),
        (12, "高精度气体传感器标定", "科技服务", "痕量气体检测缺少现场标定手段，需研制便携标定装置并形成规程。", 45, "仪器科学方向", null, "2026-10-09"),
        (3, "装配机器人力控系统", "智能装备", "精密插装的力控带宽不足，装配合格率 92%，目标 99%。", 75, null, "科技副总", null),
    ];

    public static byte[] Build()
    {
        var schema = NeedsRegister.Schema;
        using var sample = new SampleSheet(schema.Title);
        sample.Title(1, schema.Title, Columns.Length);
        sample.Title(2, "企业均为虚构，仅供试用", Columns.Length);
        sample.Row(3, [.. Columns]);
        for (var index = 0; index < Needs.Length; index++)
        {
            var (company, title, field, description, investment, wanted, post, raisedOn) = Needs[index];
            sample.Row(index + 4, OtherSamples.CodeOf(company), OtherSamples.Companies[company - 1].Name, title, field, description, investment,
                wanted, post, raisedOn, null);
        }

        return sample.ToBytes();
    }
}
