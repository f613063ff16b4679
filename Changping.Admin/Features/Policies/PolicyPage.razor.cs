using Changping.Admin.Components.Dialogs;
using Changping.Admin.Office;
using Changping.Domain.Policy;
using Microsoft.JSInterop;

namespace Changping.Admin.Features.Policies;

/// <summary>版本与口径: what the policy says, which numbers it fixes, and how the committee reads it.</summary>
public sealed partial class PolicyPage
{
    private PolicyView? view;
    private VersionView? current;
    private bool mayManage;
    private bool arrived;
    private string text = "";

    private IReadOnlyList<ClauseText> ShownClauses =>
        current is null ? [] : [.. current.Version.Clauses.Where(clause => Matches(clause.Number, clause.Summary, clause.NotComputable))];

    private IReadOnlyList<ParameterLine> ShownParameters =>
        current is null ? [] : [.. ParameterLines.Of(current.Version).Where(line => Matches(line.Source.Number, line.Name))];

    private IReadOnlyList<ReadingView> ShownReadings => view is null ? [] : [.. view.Readings.Where(reading =>
        Matches([reading.Reading.Number, reading.Reading.Title, reading.Reading.Question, reading.Reading.Answer, .. Numbers(reading.Reading)]))];

    private IEnumerable<string> Numbers(Reading reading) => current is null ? [] : reading.Clauses.Select(clause => current.Version.Cite(clause).Number);

    private string? Found => text.Trim().Length == 0 ? null : $"条款 {ShownClauses.Count}，参数 {ShownParameters.Count}，口径 {ShownReadings.Count}";

    protected override async Task OnInitializedAsync()
    {
        mayManage = (await ActorAsync()).May(Permission.ManagePolicy);
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
        view = await Overview.RunAsync(await ActorAsync(), Leaving);
        current = view.Versions.FirstOrDefault(version => version.Version.Name == current?.Version.Name) ?? view.Versions[0];
    }

    /// <summary>By what was typed, width folded: a clause may be typed with either kind of bracket.</summary>
    private bool Matches(params IEnumerable<string?> texts)
    {
        var sought = Fold(text);
        return sought.Length == 0 || texts.Any(candidate => candidate is not null && Fold(candidate).Contains(sought, StringComparison.OrdinalIgnoreCase));
    }

    private static string Fold(string text) => Domain.Organizations.InstitutionName.Fold(text);

    private async Task ActivateAsync()
    {
        var isFirst = view!.Versions.All(version => version.Version.IsProvisional);
        var entry = new IssueFields.Entry { GoLiveOn = isFirst ? Clock.Today : null };
        var name = current!.Version.Name;
        var decided = await Dialogs.DecideAsync(new Decision(
            "登记印发日期", $"政策 {name} 版自印发之日起施行，有效期 {current.Version.ValidYears} 年；登记后可以立项、核定和拨付。只能登记一次，请对照印发文件填写。", "登记")
        {
            Fields = builder =>
            {
                builder.OpenComponent<IssueFields>(0);
                builder.AddComponentParameter(1, nameof(IssueFields.Draft), entry);
                builder.AddComponentParameter(2, nameof(IssueFields.AsksGoLive), isFirst);
                builder.CloseComponent();
            },
            Run = async _ => await Activate.RunAsync(await ActorAsync(), name,
                entry.IssuedOn ?? throw new RuleViolationException(Clauses.InForce, "请填写印发日期"), entry.Evidence, Leaving, entry.GoLiveOn),
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
