using Changping.Admin.Components.Dialogs;
using Changping.Admin.Office;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Policies.Settings;

/// <summary>办理设置 and 工作日历.</summary>
public sealed partial class SettingsPage
{
    private CommitteeSettings? settings;
    private SettingsView? read;
    private IReadOnlyList<CalendarException> days = [];
    private IReadOnlyList<Setting> fields = [];
    private bool mayChange;
    private int version;
    private bool settleByAudit;
    private DateOnly? day;
    private string name = "";
    private bool isWorked;

    /// <summary>A figure of the form.</summary>
    private sealed class Setting(string id, string label, string hint, int value, Func<CommitteeFigures, int, CommitteeFigures> into)
    {
        public Func<CommitteeFigures, int, CommitteeFigures> Into => into;

        public string Id => id;

        public string Label => label;

        public string Hint => hint;

        public int Value { get; set; } = value;
    }

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        var actor = await ActorAsync();
        mayChange = actor.May(Permission.ManagePolicy);
        read = await Read.RunAsync(actor, Leaving);
        (settings, days, version) = (read.Settings, read.Days, read.Version);
        settleByAudit = settings.SettleByAudit;
        fields =
        [
            new("notice-days", "备案前公示（工作日）", "0 表示不公示；公示期内可登记异议，处理后才能备案", settings.NoticeDays, (to, value) => to with { NoticeDays = value }),
            new("back-days", "立项补登期限（日）", "立项日期至多早于登记当日的日数；跨政策版本的不能补登（口径 0028）",
                settings.EstablishmentBackDays, (to, value) => to with { EstablishmentBackDays = value }),
            new("start-months", "上岗期限（立项后月数）", "协议约定的服务起始日至多晚于立项日期的月数（口径 0028）",
                settings.ServiceStartMonths, (to, value) => to with { ServiceStartMonths = value }),
            new("extension-months", "延长服务合计（月）", "一个服务期历次延长合计至多的月数（口径 0029）",
                settings.ExtensionMonths, (to, value) => to with { ExtensionMonths = value }),
            new("contact-days", "联系间隔（日）", "超过此日数没有联系的在岗专家列为待办", settings.ContactDays, (to, value) => to with { ContactDays = value }),
            new("midterm-months", "中期检查（上岗后月数）", "0 表示不检查", settings.MidtermMonths, (to, value) => to with { MidtermMonths = value }),
            new("pass-mark", "评审通过线（分，满分 100）", "新建评审轮次的默认值，各轮可另定", settings.PassMark, (to, value) => to with { PassMark = value }),
            new("panel", "评审组人数下限", "至少 3 人，单数", settings.PanelAtLeast, (to, value) => to with { PanelAtLeast = value }),
            new("instalments", "项目补贴分期", "1 为一次拨付，至多 4 期；已拨付首期的项目期数不变（口径 0023）", settings.Instalments, (to, value) => to with { Instalments = value }),
        ];
    }

    private async Task SaveAsync()
    {
        var figures = fields.Aggregate(settings!.Figures with { SettleByAudit = settleByAudit }, (to, field) => field.Into(to, field.Value));
        var form = new SettingsForm(figures, version);
        var saved = await Dialogs.DecideAsync(new Decision("更改办理设置", "新设置自保存起适用于以后的办理，已办理的不变。", "保存")
        {
            NeedsReason = true,
            ReasonLabel = "依据（如会议纪要、文号）",
            Run = async reason => await Change.RunAsync(await ActorAsync(), form, reason, Leaving),
        });
        if (saved)
        {
            await LoadAsync();
        }
    }

    private async Task AddAsync()
    {
        if (day is { } chosen && await RunAsync(actor => Calendar.RunAsync(actor, chosen, name, isWorked, remove: false, Leaving), "已登记"))
        {
            (day, name, isWorked) = (null, "", false);
            await LoadAsync();
        }
    }

    private async Task RemoveAsync(CalendarException exception)
    {
        if (await RunAsync(actor => Calendar.RunAsync(actor, exception.Day, exception.Name, exception.IsWorked, remove: true, Leaving), "已删除"))
        {
            await LoadAsync();
        }
    }
}
