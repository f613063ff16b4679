using Changping.Admin.Features.Service;
using Changping.Domain.Appointments;

namespace Changping.Admin.Demonstration.Invented;

/// <summary>What visits and calls learned, made up.</summary>
internal static class DemoContacts
{
    private static readonly string?[] Thinking =
        ["工作热情高，愿意长期合作", null, "对成果归属约定有疑问，已按协议解释", "认可企业研发氛围", null];

    private static readonly string[] Working =
    [
        "每周到企两天，研发进度正常", "中试样品已送检，等待结果", "与企业研发团队磨合良好，正在筹备联合申报",
        "设备到货推迟，进度慢约一个月", "带教两名青年工程师，完成首轮培训", "与派出单位课时冲突，已协商调整到企时间",
    ];

    private static readonly string?[] Living = [null, "通勤时间较长，希望就近住宿", "生活便利，无困难", "子女就医希望协调", null, null, "午餐安排已由企业解决"];

    private static readonly string?[] FollowUp = [null, null, "协调企业提供班车", null, "函请派出单位确认到企时间", null, null];

    /// <param name="seed">The same gives the same.</param>
    public static ContactDraft Of(int seed) => new()
    {
        Channel = ContactChannels.All[seed % ContactChannels.All.Count],
        Companion = seed % 3 == 0 ? "企业人力资源负责人" : null,
        Thinking = Thinking[seed % Thinking.Length],
        Working = Working[seed % Working.Length],
        Living = Living[seed % Living.Length],
        FollowUp = FollowUp[seed % FollowUp.Length],
    };
}
