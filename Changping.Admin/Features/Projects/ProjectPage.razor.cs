using Changping.Admin.Components.Shared.Dialogs;
using Changping.Admin.Security;
using Changping.Domain.Projects;
using Changping.Domain.TalentPool;
using Microsoft.AspNetCore.Components;

namespace Changping.Admin.Features.Projects;

/// <summary>合作项目 record; its buttons are read off the table of states.</summary>
public sealed partial class ProjectPage
{
    private ProjectView? view;
    private bool mayHandle;
    private bool loaded;

    [Parameter]
    public required string Number { get; set; }

    private ProjectTransition? Next => view is not null && ProjectLifecycle.From(view.Project.State) is [var first, ..] ? first : null;

    private IReadOnlyList<ProjectTransition> Others => view is null ? [] : [.. ProjectLifecycle.From(view.Project.State).Skip(1)];

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        mayHandle = (await ActorAsync()).May(Permission.Handle);
        view = await Record.RunAsync(Number, Leaving);
        loaded = true;
    }

    private string? WhyNot(ProjectTransition step) => MoveWords.WhyNot(step.Action, view!.Appointment, Clock.Today);

    private static IReadOnlyList<string> PoolNotes(PoolEntry pool) => pool.Verdict.IsProvisional
        ? [$"入库编号 {pool.Number}，{pool.AdmittedOn:yyyy-MM-dd} 由 {pool.AdmittedBy.Name} 办理。认定时政策施行日尚未登记。"]
        : [$"入库编号 {pool.Number}，{pool.AdmittedOn:yyyy-MM-dd} 由 {pool.AdmittedBy.Name} 办理。"];

    private async Task AskAsync(ProjectTransition step)
    {
        var words = MoveWords.Of(step.Action, view!.Project, view.Appointment);
        var choice = new MoveDate.Choice();
        var id = view.Project.Id;
        var decided = await Dialogs.DecideAsync(new Decision($"{step.Action.ChineseName()} · {view.Project.Number}", words.Consequence, step.Action.ChineseName())
        {
            NeedsReason = words.ReasonLabel is not null,
            ReasonLabel = words.ReasonLabel ?? "",
            Danger = step.Action is ProjectAction.EndEarly or ProjectAction.Terminate,
            Fields = words.DateLabel is { } label ? DateField(label, choice) : null,
            Run = async reason => await Move.RunAsync(await ActorAsync(), new ProjectMove(id, step.Action, choice.On, reason), Leaving),
        });
        if (decided)
        {
            await LoadAsync();
        }
    }

    private static RenderFragment DateField(string label, MoveDate.Choice choice) => builder =>
    {
        builder.OpenComponent<MoveDate>(0);
        builder.AddComponentParameter(1, nameof(MoveDate.Label), label);
        builder.AddComponentParameter(2, nameof(MoveDate.Draft), choice);
        builder.CloseComponent();
    };
}
