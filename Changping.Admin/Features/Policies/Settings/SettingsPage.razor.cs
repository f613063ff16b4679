using Changping.Admin.Components.Dialogs;
using Changping.Admin.Components.Forms;
using Changping.Admin.Office;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Policies.Settings;

/// <summary>办理设置 and 工作日历.</summary>
public sealed partial class SettingsPage
{
    private static readonly bool[] Kinds = [false, true];
    private FormScope form = null!;
    private FormScope dayForm = null!;
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

    /// <summary>A figure of the form, as it is typed.</summary>
    private sealed class Setting(SettingLine line)
    {
        public SettingLine Line => line;

        public int? Value { get; set; } = line.Value;
    }

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        var actor = await ActorAsync();
        mayChange = actor.May(Permission.ManagePolicy);
        read = await Read.RunAsync(actor, Leaving);
        (settings, days, version) = (read.Settings, read.Days, read.Version);
        settleByAudit = settings.SettleByAudit;
        fields = [.. SettingLines.Of(settings.Figures).Select(line => new Setting(line))];
    }

    private async Task SaveAsync()
    {
        if (!await form.IsValidAsync())
        {
            return;
        }

        var figures = fields.Aggregate(settings!.Figures with { SettleByAudit = settleByAudit }, (to, field) => field.Line.Into(to, field.Value!.Value));
        var entered = new SettingsForm(figures, version);
        var saved = await Dialogs.DecideAsync(new Decision("更改办理设置", "新设置自保存起适用于以后的办理，已办理的不变。", "保存")
        {
            NeedsReason = true,
            ReasonLabel = "依据（如会议纪要、文号）",
            Run = async reason => await Change.RunAsync(await ActorAsync(), entered, reason, Leaving),
        });
        if (saved)
        {
            await form.GiveUpAsync();
            await LoadAsync();
        }
    }

    private async Task AddAsync()
    {
        if (await RunAsync(actor => Calendar.RunAsync(actor, day!.Value, name, isWorked, remove: false, Leaving), "已登记", dayForm))
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
