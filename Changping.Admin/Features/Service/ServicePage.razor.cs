using Changping.Admin.Components.Dialogs;
using Changping.Admin.Components.Records;
using Changping.Admin.Office;
using Changping.Domain.Appointments;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Changping.Admin.Features.Service;

/// <summary>The record of a service: what is entered here is asked for in dialogs, what moves the project is done on the project's page.</summary>
public sealed partial class ServicePage(
    ServiceRecord record, IDialogService dialogs, OfficeClock clock, EnterContact enterContact, CorrectContact correctContact, ReceiveSupport receive,
    ProposeExtension propose, DecideExtension decide, EnterMidtermCheck enterCheck, EnterEnterpriseSupport enterSupport, EnterResult enterResult,
    CorrectServiceEntry correct, RemoveServiceEntry remove, StateGoals stateGoals)
{
    private ServiceView? view;
    private Actor? actor;
    private bool mayHandle;
    private bool mayApprove;
    private bool loaded;

    [Parameter]
    public required string Number { get; set; }

    private OfficeClock Clock => clock;

    /// <summary>What was entered stands in its own card; the trail tells what changed.</summary>
    private IReadOnlyList<TimelineEntry> Told =>
        [.. AuditTimeline.Of(view!.Trail).Select(entry => entry.Changes.All(change => change.Old is null) ? entry with { Changes = [] } : entry)];

    private IEnumerable<(string Text, string? WhyNot, Func<Task> Ask)> Entries
    {
        get
        {
            var outside = view!.Runs ? null : "不在岗服务期间";
            var begun = view.Status is null ? "服务尚未开始" : null;
            return
            [
                ("登记联系…", begun, ContactAsync),
                ("登记中期检查…", outside ?? (view.CheckDueOn is null ? "没有待检查的事项" : null), CheckAsync),
                ("申请延长…", outside ?? (view.Waiting is null ? null : "已有一件延长申请待审批"), ExtendAsync),
                ("受理医疗住房保障…", outside, ReceiveAsync),
                ("登记合作成果…", null, ResultAsync),
                ("登记企业支持…", begun, SupportAsync),
            ];
        }
    }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        actor = await ActorAsync();
        (mayHandle, mayApprove) = (actor.May(Permission.Handle), actor.May(Permission.Approve));
        view = await record.RunAsync(actor, Number, Leaving);
        loaded = true;
    }

    private Task TakeAsync(ServiceAct act) => act switch
    {
        ServiceAct.DecideExtension => DecideAsync(view!.Waiting!, true),
        ServiceAct.EnterCheck => CheckAsync(),
        _ => ContactAsync(),
    };

    private Task ContactAsync()
    {
        var draft = new ContactDraft { Project = Number, HeldOn = clock.Today };
        return AskAsync(new Decision($"登记联系 · {view!.Expert.Name}", "记录与本人联系时了解到的情况，登记后列入联系走访。", "登记")
        {
            Fields = Form<ContactFields>(nameof(ContactFields.Draft), draft),
            Run = async _ => await enterContact.RunAsync(await ActorAsync(), draft, Leaving),
        });
    }

    private Task ReceiveAsync()
    {
        var draft = new SupportDraft { Project = Number };
        return AskAsync(new Decision($"受理医疗住房保障 · {view!.Expert.Name}", "受理后转承办单位办理，办理情况在医疗住房保障中跟踪。", "受理")
        {
            Fields = Form<SupportFields>(nameof(SupportFields.Draft), draft),
            Run = async _ => await receive.RunAsync(await ActorAsync(), draft, Leaving),
        });
    }

    private Task ExtendAsync()
    {
        var draft = new ExtensionDraft { LastDay = view!.Appointment.LastDay };
        var allowance = view.AllowanceGoesOn ? "延长期间继续发放生活补贴" : "延长期间不再发放生活补贴";
        return AskAsync(new Decision($"申请延长服务 · {view.Project.Number}", $"现截止日 {view.Appointment.LastDay:yyyy-MM-dd}；批准后服务期延至新的截止日，{allowance}。", "提交申请")
        {
            Confirmer = "另一名有审批权限的人员",
            Fields = Form<ExtensionFields>(nameof(ExtensionFields.Draft), draft),
            Run = async _ => await propose.RunAsync(await ActorAsync(), Number, draft.NewLastDay, draft.Evidence, Leaving),
        });
    }

    private async Task TakeBackAsync(Extension extension) => await decide.RunAsync(await ActorAsync(), Number, extension.Number, approve: false, "", Leaving);

    private Task DecideAsync(Extension extension, bool approve) => AskAsync(new Decision(
        approve ? "批准延长服务" : "不批准延长服务",
        approve ? $"服务期最后一日由 {extension.OldLastDay:yyyy-MM-dd} 延至 {extension.NewLastDay:yyyy-MM-dd}。依据：{extension.Evidence}" : "服务期不变，申请留存。",
        approve ? "批准" : "不批准")
    {
        NeedsReason = true,
        ReasonLabel = "审批意见",
        Danger = !approve,
        Run = async reason => await decide.RunAsync(await ActorAsync(), Number, extension.Number, approve, reason, Leaving),
    });

    private Task SupportAsync()
    {
        var draft = new EnterpriseSupportDraft { Since = view!.Appointment.Start };
        return AskAsync(new Decision("登记企业支持", "企业自行给予的支持，不占财政资金，只作记录。", "登记")
        {
            Fields = Form<EnterpriseSupportFields>(nameof(EnterpriseSupportFields.Draft), draft),
            Run = async _ => await enterSupport.RunAsync(await ActorAsync(), Number, draft, Leaving),
        });
    }

    private Task ResultAsync()
    {
        var draft = new ResultDraft { AchievedOn = clock.Today };
        return AskAsync(new Decision("登记合作成果", "登记后计入该项目的成果汇总，供考核评价参考。", "登记")
        {
            Fields = Form<ResultFields>(nameof(ResultFields.Draft), draft),
            Run = async _ => await enterResult.RunAsync(await ActorAsync(), Number, draft, Leaving),
        });
    }

    private async Task AskAsync(Decision decision)
    {
        if (await dialogs.DecideAsync(decision))
        {
            await LoadAsync();

            // A card that asked would be shown anew, not the page around it.
            StateHasChanged();
        }
    }

    private static RenderFragment Form<TFields>(string parameter, object draft) where TFields : IComponent => builder =>
    {
        builder.OpenComponent<TFields>(0);
        builder.AddComponentParameter(1, parameter, draft);
        builder.CloseComponent();
    };
}
