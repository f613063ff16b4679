using Changping.Domain.Experts;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Policies.Settings;

/// <summary>One figure that the policy leaves to the committee, as the form and the page of the policy name it.</summary>
/// <param name="Id">Of its field.</param>
public sealed record SettingLine(string Id, string Label, string Hint, int Value, Func<CommitteeFigures, int, CommitteeFigures> Into);

/// <summary>All of them, in the order of the procedure.</summary>
public static class SettingLines
{
    public static IReadOnlyList<SettingLine> Of(CommitteeFigures figures) =>
    [
        new("notice-days", "备案前公示（工作日）", "0 表示不公示；公示期内可登记异议，处理后才能备案", figures.NoticeDays, (to, value) => to with { NoticeDays = value }),
        new("back-days", "立项补登期限（日）", "立项日期至多早于登记当日的日数；跨政策版本的不能补登（口径 0028）",
            figures.EstablishmentBackDays, (to, value) => to with { EstablishmentBackDays = value }),
        new("start-months", "上岗期限（立项后月数）", "协议约定的服务起始日至多晚于立项日期的月数（口径 0028）",
            figures.ServiceStartMonths, (to, value) => to with { ServiceStartMonths = value }),
        new("extension-months", "延长服务合计（月）", "一个服务期历次延长合计至多的月数（口径 0029）",
            figures.ExtensionMonths, (to, value) => to with { ExtensionMonths = value }),
        new("contact-days", "联系间隔（日）", "超过此日数没有联系的在岗专家列为待办", figures.ContactDays, (to, value) => to with { ContactDays = value }),
        new("midterm-months", "中期检查（上岗后月数）", "0 表示不检查", figures.MidtermMonths, (to, value) => to with { MidtermMonths = value }),
        new("pass-mark", "评审通过线（分，满分 100）", "新建评审轮次的默认值，各轮可另定", figures.PassMark, (to, value) => to with { PassMark = value }),
        new("panel", "评审组人数下限", "至少 3 人，单数", figures.PanelAtLeast, (to, value) => to with { PanelAtLeast = value }),
        new("instalments", "项目补贴分期", "1 为一次拨付，至多 4 期；已拨付首期的项目期数不变（口径 0023）", figures.Instalments, (to, value) => to with { Instalments = value }),
        new("retention-years", "未聘专家资料保存（年）", $"推荐后从未聘用、最后一次办理已满此年数的，由两人确认删除（{RetentionPeriod.Ground}：保存期限为实现目的所必要的最短时间）",
            figures.RetentionYears, (to, value) => to with { RetentionYears = value }),
    ];
}
