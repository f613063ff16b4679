using Changping.Domain.Identifiers;

namespace Changping.Domain.Matching;

/// <summary>
/// The words of a text for matching. Chinese is written without blanks, and its words are mostly two characters: every two neighbouring
/// characters are a word, and every run of Latin letters and digits is one. What any text says is left out.
/// </summary>
public static class MatchWords
{
    /// <summary>A single letter or digit says nothing.</summary>
    private const int ShortestLatin = 2;

    /// <summary>Join words and belong to none.</summary>
    private const string Particles = "的与和及或等在了对为由其将从到是有不中上下个一二三四五六";

    private static readonly HashSet<string> Common = [.. (
        "技术 研究 开发 研发 应用 系统 方法 问题 解决 企业 需求 产品 工程 科学 关键 平台 设计 生产 性能 提升 提高 优化 实现 进行 需要 希望 专家 项目 合作 联合 攻关 建设 "
        + "分析 国产 产业 产化 业化 公司 相关 以上 经验 领域 方面 指导 能力 团队 博士 教授 职称 北京 昌平 不足 缺少 缺乏 较高 降低 过高 方向 学科 程技 发展 目前 现有 拟聘 "
        + "熟悉 背景 具备 验证 评价 测试 检测 制备 工艺 稳定 定性 可靠 靠性 质量 成本 控制 优先 参与 指标 要求 条件 周期 时间 效率 水平 装置 设备 材料 化学 完成 形成 影响 推广 共同 高校 院所 小试 中试 年内 新型 新一 一代").Split(' ')];

    /// <summary>Said of a disease and of a bearing alike: they add to what two texts have in common, and make nothing by themselves.</summary>
    private static readonly HashSet<string> Weak = [.. (
        "早期 识别 诊断 监测 预测 预警 智能 辅助 模型 算法 数据 软件 在线 实时 精准 快速 高效 精度 自动 数字 信息 网络 图像 影像 管理 服务 运行 维护 安全 处理 治理 评估 综合 "
        + "样本 机制 机理 结构 功能 环境 寿命 失效 损伤 缺陷 定位 建模 仿真 集成 复合 多源 融合 学习 深度 特征 筛查 风险 干预 修复 "
        + "工业 临床 大模 金属 活性 吸收 能耗 耗高 率低").Split(' ')];

    /// <summary>How much a word counts: a weak one a quarter of another.</summary>
    public static double WeightOf(string word) => Weak.Contains(word) ? 0.25 : 1;

    /// <summary>The distinct words of some texts.</summary>
    public static IReadOnlySet<string> Of(params IEnumerable<string?> texts)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            foreach (var (word, _) in Read(text))
            {
                words.Add(word);
            }
        }

        return words;
    }

    /// <summary>What a text has in common with some words, joined where they overlap: 固态 and 态电 and 电池 are 固态电池. The longest first.</summary>
    public static IReadOnlyList<string> Phrases(string? text, IReadOnlySet<string> common)
    {
        var phrases = new List<(string Text, int End)>();
        foreach (var (word, start) in Read(text))
        {
            if (!common.Contains(word))
            {
                continue;
            }

            // The neighbour's second character is this one's first.
            if (phrases.Count > 0 && phrases[^1].End == start + 1)
            {
                phrases[^1] = (phrases[^1].Text + word[1..], start + word.Length);
            }
            else
            {
                phrases.Add((word, start + word.Length));
            }
        }

        return [.. phrases.Select(phrase => phrase.Text).Distinct().OrderByDescending(phrase => phrase.Length)];
    }

    private static IEnumerable<(string Word, int Start)> Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            yield break;
        }

        var folded = VisibleText.Compatible(text).ToUpperInvariant();
        for (var index = 0; index < folded.Length; index++)
        {
            if (char.IsAsciiLetterOrDigit(folded[index]))
            {
                var start = index;
                while (index + 1 < folded.Length && char.IsAsciiLetterOrDigit(folded[index + 1]))
                {
                    index++;
                }

                if (index - start + 1 >= ShortestLatin && !char.IsAsciiDigit(folded[start]))
                {
                    yield return (folded[start..(index + 1)], start);
                }
            }
            else if (IsPair(folded, index) && !IsCommon(folded, index) && !IsCommon(folded, index - 1) && !IsCommon(folded, index + 1))
            {
                yield return (folded.Substring(index, 2), index);
            }
        }
    }

    /// <summary>A pair that shares a character with a common word says nothing either: 术研 of 技术研究, 性材 of 改性材料.</summary>
    private static bool IsCommon(string text, int index) => IsPair(text, index) && Common.Contains(text.Substring(index, 2));

    private static bool IsPair(string text, int index) => index >= 0 && index + 1 < text.Length && IsHan(text[index]) && IsHan(text[index + 1]);

    private static bool IsHan(char letter) => char.IsBetween(letter, '\u4e00', '\u9fff') && !Particles.Contains(letter, StringComparison.Ordinal);
}
