using Changping.Admin.Components.Attachments;
using Changping.Admin.Components.Dialogs;
using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Projects;
using Changping.Domain.TalentPool;
using Microsoft.AspNetCore.Components;

namespace Changping.Admin.Features.Projects;

/// <summary>合作项目 record; its buttons are read off the table of states.</summary>
public sealed partial class ProjectPage
{
    private ProjectView? view;
    private Actor? actor;
    private bool loaded;

    [Parameter]
    public required string Number { get; set; }

    /// <summary>The other steps of the state that this page takes and this person may take.</summary>
    private IReadOnlyList<ProjectTransition> Others => view is null || actor is null ? [] :
    [
        .. ProjectLifecycle.From(view.Project.State).Where(row => row.Action != view.Next.Act?.Action && MayTake(row)
            && MoveWords.ElsewhereAt(row.Action, view.Project) is null && IsOpen(row.Action)),
    ];

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        actor = await ActorAsync();
        view = await Record.RunAsync(actor, Number, Leaving);
        loaded = true;
    }

    private Dictionary<string, object?> CardParameters => new()
    {
        [nameof(ProjectCardBase.Project)] = view!.Project,
        [nameof(ProjectCardBase.Appointment)] = view.Appointment,
        [nameof(ProjectCardBase.Changed)] = EventCallback.Factory.Create(this, LoadAsync),
    };

    /// <summary>The evaluation is another page's, where an officer writes what a lead confirms.</summary>
    private bool MayGoOn(ProjectTransition row) => MayTake(row) || (row.Action == ProjectAction.Evaluate && actor?.May(Permission.Handle) == true);

    private bool MayTake(ProjectTransition row) => actor?.May(ProjectDuties.PermissionFor(row.Action)) == true;

    private bool IsOpen(ProjectAction action) => action switch
    {
        // Where the committee asks for a notice and none runs yet, it is the next step itself.
        ProjectAction.PublishNotice => false,
        ProjectAction.IssueDistrictLetter => view!.Project.DistrictLetter is null,
        ProjectAction.IssueEnterpriseLetter => view!.Project.EnterpriseLetter is null,
        ProjectAction.EndEarly or ProjectAction.Terminate or ProjectAction.GiveUp => view!.Project.WaitingStep is null,
        ProjectAction.ResumeService => view!.Appointment?.State == AppointmentState.EndedEarly && view.Project.WhyNotPropose(action, actor!.Person()) is null,
        ProjectAction.StartService or ProjectAction.File or ProjectAction.Conclude => false,
        ProjectAction.AmendAgreement => view!.Project.Agreement is not null,
        _ => true,
    };

    private static IReadOnlyList<string> PoolNotes(PoolEntry pool) =>
    [
        $"入库编号 {pool.Number}，{pool.AdmittedOn:yyyy-MM-dd} 由 {pool.AdmittedBy.Name} 办理。{(pool.Verdict.IsProvisional ? "认定时政策施行日尚未登记。" : "")}",
        .. pool.State == PoolState.Left ? (string[])[$"已于 {pool.DepartedOn:yyyy-MM-dd} 出库：{pool.LeftBecause}。"] : [],
    ];

    private string? WhyNotDiscard => view!.Project.WhyNotDiscard(actor!.Person(), view.Attachments.Count)?.Message;

    private async Task DiscardAsync()
    {
        var project = view!.Project;
        var gone = await Dialogs.DecideAsync(new Decision("删除草稿", $"{view.Enterprise.Name}的申报草稿 {project.Number} 删除后不能恢复，编号不再使用；内容留在操作日志。", "删除")
        {
            Danger = true,
            Run = async _ => await Discard.RunAsync(await ActorAsync(), project.Id, Leaving),
        });
        if (gone)
        {
            Navigation.NavigateTo("/projects");
        }
    }

    private async Task AskAsync(ProjectTransition step)
    {
        var words = MoveWords.Of(step.Action, view!.Project, view.Appointment);
        var draft = StepDraft.For(step.Action, view, Clock.Today);
        var asksTerms = step.Action == ProjectAction.AmendAgreement || (step.Action == ProjectAction.SignAgreement && !view.Project.IsRegistered);
        var (id, twice) = (view.Project.Id, ProjectLifecycle.TakesTwoPersons(step.Action));
        var decided = await Dialogs.DecideAsync(new Decision($"{step.Action.ChineseName()} · {view.Project.Number}", words.Consequence, twice ? "提出"
            : step.Action.ChineseName())
        {
            NeedsReason = words.ReasonLabel is not null,
            ReasonLabel = words.ReasonLabel ?? "",
            Confirmer = twice ? "另一名负责人" : null,
            Hands = !twice && step.Duty == ProjectDuty.Lead ? "提交后立即生效；由申报经办人以外的负责人办理。" : null,
            Danger = step.Action is ProjectAction.EndEarly or ProjectAction.Terminate or ProjectAction.Withdraw or ProjectAction.GiveUp,
            Draft = PrintProjectDraft.HasPaper(step.Action) && (asksTerms || !IsAgreement(step.Action))
                ? async () => await Print.RunAsync(await ActorAsync(), id, step.Action, asksTerms
                ? new AgreementSoFar(draft.Words(), draft.ServiceStart) : null, Leaving) : null,
            Fields = twice ? Proposed(id, step.Action, words.DateLabel, draft) : words.DateLabel is null ? null
                : Fields(id, step.Action, words.DateLabel, asksTerms, draft),
            Run = async reason =>
            {
                var move = new ProjectMove(
                    id, step.Action, words.DateLabel is null ? null : draft.On, words.ReasonLabel is null ? null : reason, draft.Number, asksTerms
                        ? draft.Terms() : null);
                await (twice ? Propose.RunAsync(await ActorAsync(), move, Leaving) : Move.RunAsync(await ActorAsync(), move, Leaving));
            },
        });
        if (decided)
        {
            await LoadAsync();
        }
    }

    private static bool IsAgreement(ProjectAction action) => action is ProjectAction.SignAgreement or ProjectAction.AmendAgreement;

    private async Task UploadAsync(AttachmentUpload upload, CancellationToken cancel)
    {
        await using var content = upload.Content;
        await Attach.RunAsync(await ActorAsync(), RecordKind.Project, view!.Project.Id.Value, upload.Name, content, cancel);
        await ShowAnewAsync();
    }

    private async Task RemoveAsync(Attachment attachment, string reason)
    {
        await Detach.RunAsync(await ActorAsync(), attachment.Id, reason, Leaving);
        await ShowAnewAsync();
    }

    /// <summary>After a deed of a card, which would show itself anew and not the page around it.</summary>
    private async Task ShowAnewAsync()
    {
        await LoadAsync();
        StateHasChanged();
    }

    private static RenderFragment Proposed(ProjectId project, ProjectAction action, string? label, StepDraft draft) => builder =>
    {
        builder.OpenComponent<ProposalFields>(0);
        builder.AddComponentParameter(1, nameof(ProposalFields.Project), project);
        builder.AddComponentParameter(2, nameof(ProposalFields.Action), action);
        builder.AddComponentParameter(3, nameof(ProposalFields.DateLabel), label);
        builder.AddComponentParameter(4, nameof(ProposalFields.Draft), draft);
        builder.CloseComponent();
    };

    private static RenderFragment Fields(ProjectId project, ProjectAction action, string label, bool asksTerms, StepDraft draft) => builder =>
    {
        builder.OpenComponent<StepFields>(0);
        builder.AddComponentParameter(1, nameof(StepFields.Action), action);
        builder.AddComponentParameter(2, nameof(StepFields.DateLabel), label);
        builder.AddComponentParameter(3, nameof(StepFields.AsksTerms), asksTerms);
        builder.AddComponentParameter(4, nameof(StepFields.Draft), draft);
        builder.AddComponentParameter(5, nameof(StepFields.Foreseen), action == ProjectAction.Establish ? project : (ProjectId?)null);
        builder.CloseComponent();
    };
}
