using Changping.Admin.Components.Dialogs;
using Changping.Admin.Office;
using Changping.Domain.Common;
using Changping.Domain.Policy;
using Microsoft.JSInterop;

namespace Changping.Admin.Features.Policies;

/// <summary>版本与口径: what the policy says, which numbers it fixes, and how the committee reads it.</summary>
public sealed partial class PolicyPage
{
    private PolicyView? view;
    private VersionView? current;
    private bool mayManage;
    private bool mayDecide;
    private bool onlyWaiting;
    private ActingPerson? viewer;
    private string? whyNotDecide;
    private bool arrived;
    private string text = "";

    private IReadOnlyList<ClauseText> ShownClauses =>
        current is null ? [] : [.. current.Version.Clauses.Where(clause => Matches(clause.Number, clause.Summary, clause.NotComputable))];

    private IReadOnlyList<ParameterLine> ShownParameters =>
        current is null ? [] : [.. ParameterLines.Of(current.Version).Where(line => Matches(line.Source.Number, line.Name))];

    private IReadOnlyList<ReadingView> ShownReadings => view is null ? [] : [.. view.Readings.Where(reading =>
        (!onlyWaiting || reading.Confirmation is null)
            && Matches([reading.Reading.Number, reading.Reading.Title, reading.Reading.Question, reading.Reading.Answer, .. Numbers(reading.Reading)]))];

    private IEnumerable<string> Numbers(Reading reading) => current is null ? [] : reading.Clauses.Select(clause => current.Version.Cite(clause).Number);

    private string? Found => text.Trim().Length == 0 ? null : $"条款 {ShownClauses.Count}，参数 {ShownParameters.Count}，口径 {ShownReadings.Count}";

    protected override async Task OnInitializedAsync()
    {
        var actor = await ActorAsync();
        (mayManage, mayDecide) = (actor.May(Permission.ManagePolicy), actor.May(Permission.Approve));
        await LoadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // The anchor of a clause exists only now: the browser looked for it before anything was read.
        if (view is not null && !arrived)
        {
            arrived = true;
            await Script.InvokeVoidAsync("changping.toAnchor");
        }
    }

    private async Task LoadAsync()
    {
        var actor = await ActorAsync();
        view = await Overview.RunAsync(actor, Leaving);
        current = view.Versions.FirstOrDefault(version => version.Version.Name == current?.Version.Name) ?? view.Versions[0];
        viewer = actor.Person();
        whyNotDecide = current.Waiting?.WhyNotDecide(actor.Person())?.Message;
    }

    /// <summary>By what was typed, width folded: a clause may be typed with either kind of bracket.</summary>
    private bool Matches(params IEnumerable<string?> texts)
    {
        var sought = Fold(text);
        return sought.Length == 0 || texts.Any(candidate => candidate is not null && Fold(candidate).Contains(sought, StringComparison.OrdinalIgnoreCase));
    }

    private static string Fold(string text) => Domain.Organizations.InstitutionName.Fold(text);

    private async Task ChooseAsync(VersionView version)
    {
        current = version;
        whyNotDecide = current.Waiting?.WhyNotDecide((await ActorAsync()).Person())?.Message;
    }

    private async Task ProposeAsync(ActivationKind kind)
    {
        var (name, before) = (current!.Version.Name, current.Activation);
        var asksGoLive = kind != ActivationKind.EarlyEnd
            && (before is null ? view!.Versions.All(version => version.Activation is null) : before.GoLiveOn is not null);
        var entry = new IssueFields.Entry
        {
            Day = kind == ActivationKind.EarlyEnd ? before?.EndsOn ?? Clock.Today : before?.IssuedOn,
            GoLiveOn = asksGoLive ? before?.GoLiveOn ?? Clock.Today : null,
            Evidence = kind == ActivationKind.Correction ? before?.Evidence ?? "" : "",
        };
        var (title, consequence) = kind switch
        {
            ActivationKind.Activation => ("登记印发日期",
                $"政策 {name} 版自印发之日起施行，有效期 {current.Version.ValidYears} 年；确认后可以立项、核定和拨付。请对照印发文件填写；确认时留存政策文件的哈希，文件以后有变化即暂停。"),
            ActivationKind.Correction => ("更正政策登记", $"确认后，政策 {name} 版按更正的日期和现在的文件施行，原登记留存。"),
            ActivationKind.EarlyEnd => ("提前废止", $"确认后，政策 {name} 版在废止日之后不再立项；已立项的项目仍按本版办理。"),
            ActivationKind.Takeover => throw new InvalidOperationException("A takeover is proposed at the start alone."),
        };
        var decided = await Dialogs.DecideAsync(new Decision(title, consequence, "提交")
        {
            Confirmer = "负责人",
            Fields = builder =>
            {
                builder.OpenComponent<IssueFields>(0);
                builder.AddComponentParameter(1, nameof(IssueFields.Draft), entry);
                builder.AddComponentParameter(2, nameof(IssueFields.Kind), kind);
                builder.AddComponentParameter(3, nameof(IssueFields.AsksGoLive), asksGoLive);
                builder.CloseComponent();
            },
            Run = async _ => await Propose.RunAsync(await ActorAsync(), new ActivationDraft(name, kind, entry.Day, entry.Evidence, entry.GoLiveOn), Leaving),
        });
        if (decided)
        {
            await LoadAsync();
        }
    }

    private async Task TakeBackAsync(Guid id) => await Decide.RunAsync(await ActorAsync(), id, confirm: false, null, Leaving);

    private async Task DecideAsync(bool confirm)
    {
        var waiting = current!.Waiting!;
        var words = StatementWords.Of(waiting);
        var decided = await Dialogs.DecideAsync(new Decision(
            confirm ? $"确认政策 {waiting.PolicyVersion} 版的{waiting.Kind.ChineseName()}" : $"退回政策 {waiting.PolicyVersion} 版的{waiting.Kind.ChineseName()}",
            (confirm, waiting.Kind) switch
            {
                (true, _) => $"确认后按此施行：{words}。请先与印发的原文逐条核对条款和参数。",
                (false, ActivationKind.Takeover) => "退回后，本版暂停，直到系统管理员放回印发原文的政策文件并重新启动，再由负责人确认。",
                _ => "退回后，一切仍按原来的登记；系统管理员可以重新提出。",
            },
            confirm ? "确认" : "退回")
        {
            NeedsReason = !confirm,
            Run = async reason => await Decide.RunAsync(await ActorAsync(), waiting.Id, confirm, reason, Leaving),
        });
        if (decided)
        {
            await LoadAsync();
        }
    }

    private async Task ConfirmAsync(Reading reading)
    {
        var decided = await Dialogs.DecideAsync(new Decision($"确认口径 {reading.Number}", $"确认后，“{reading.Title}”记为专项工作组已确认的解释口径，标明确认人和日期。", "确认")
        {
            Run = async _ => await Confirm.RunAsync(await ActorAsync(), reading.Number, Leaving),
        });
        if (decided)
        {
            await LoadAsync();
        }
    }
}
