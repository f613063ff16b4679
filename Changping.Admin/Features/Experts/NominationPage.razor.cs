using Changping.Admin.Components.Dialogs;
using Changping.Admin.Components.Records;
using Changping.Admin.Features.Enterprises.Payees;
using Changping.Admin.Office;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Changping.Admin.Features.Experts;

/// <summary>One nomination: who, what the rules say, what comes next, what happened.</summary>
public sealed partial class NominationPage(
    ShowNomination show, JudgeNomination judge, WithdrawNomination withdraw, AdmitToPool admit, ProposeRelaxation propose, DecideRelaxation decide,
    RevealExpert reveal,
    EnterPayeeAccount enterAccount, DecidePayeeAccount decideAccount, RevealPayeeAccount revealAccount, IDialogService dialogs, NavigationManager navigation)
{
    private NominationView? view;
    private NextStep<NominationAct>? next;
    private Actor? viewer;
    private Verdict? today;

    [Parameter]
    public required string Number { get; set; }

    private bool MayCorrect => view!.Pool is null && viewer!.May(Permission.Handle);

    private bool MayPropose => MayCorrect && view!.Waiting is null && RelaxationDraft.Wanting(view.Verdict).Any();

    private PayeeKey Payee => new(view!.Expert.Id, null);

    protected override async Task OnParametersSetAsync()
    {
        if (view?.Nomination.Number != Number)
        {
            today = null;
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        viewer = await ActorAsync();
        view = await show.RunAsync(viewer, Number, Leaving);
        if (view is null)
        {
            navigation.NotFound();
            return;
        }

        next = NominationSteps.Of(view);
    }

    private Task ActAsync() => next!.Act switch
    {
        NominationAct.Admit => AdmitAsync(),
        NominationAct.ProposeRelaxation => ProposeAsync(),
        NominationAct.DecideRelaxation => DecideAsync(view!.Waiting!.Number, approve: true),
        _ => Task.CompletedTask,
    };

    private Task AdmitAsync() =>
        DecideAndLoadAsync(new Decision("入库", $"{view!.Expert.Name}按推荐日 {view.Nomination.NominatedOn:yyyy-MM-dd} 再认定一次，符合即进入人才库；此后推荐内容不能再改。", "入库")
        {
            Run = async _ => await admit.RunAsync(await ActorAsync(), [view.Nomination.Id], Leaving),
        });

    private Task ProposeAsync()
    {
        var draft = RelaxationDraft.For(view!);
        return DecideAndLoadAsync(new Decision("申请放宽", $"为{view!.Expert.Name}申请放宽所选条件；批准后按放宽重新认定。", "提交申请")
        {
            Fields = builder =>
            {
                builder.OpenComponent<RelaxationFields>(0);
                builder.AddComponentParameter(1, nameof(RelaxationFields.Draft), draft);
                builder.AddComponentParameter(2, nameof(RelaxationFields.Policy), view!.Verdict.Policy);
                builder.AddComponentParameter(3, nameof(RelaxationFields.Nomination), view.Nomination.Id);
                builder.CloseComponent();
            },
            Confirmer = "负责人",
            Run = async _ => await propose.RunAsync(
                await ActorAsync(), new RelaxationProposal(view.Nomination.Id, [.. draft.Grounds], draft.Evidence, [.. draft.Criteria]), Leaving),
        });
    }

    private async Task WithdrawAsync()
    {
        var (name, id) = (view!.Expert.Name, view.Nomination.Id);
        var gone = await dialogs.DecideAsync(new Decision(
            "撤回推荐", $"{name}的推荐 {Number} 登记有误或推荐单位收回时撤回：推荐连同认定结论删除，没有其他推荐的，专家档案一并删除；内容和原因留在操作日志。", "撤回")
        {
            NeedsReason = true,
            Danger = true,
            Run = async reason => await withdraw.RunAsync(await ActorAsync(), id, reason, Leaving),
        });
        if (gone)
        {
            navigation.NavigateTo("/nominations");
        }
    }

    private Task DecideAsync(int number, bool approve) => DecideAndLoadAsync(new Decision(
        approve ? "批准放宽" : "不批准放宽",
        approve ? $"{Asked(number)}批准后所申请的条件按放宽认定，其余条件不变。" : $"{Asked(number)}不批准则结论不变，可以另行申请。",
        approve ? "批准" : "不批准")
    {
        NeedsReason = true,
        ReasonLabel = "审批意见",
        Run = async reason => await decide.RunAsync(await ActorAsync(), view!.Nomination.Id, number, approve, reason, Leaving),
    });

    private async Task TakeBackAsync(int number) => await decide.RunAsync(await ActorAsync(), view!.Nomination.Id, number, approve: false, "", Leaving);

    private string Asked(int number)
    {
        var asked = view!.Nomination.Relaxations.First(relaxation => relaxation.Number == number);
        return $"{asked.Decision.PreparedBy.Name}为{view.Expert.Name}申请放宽{string.Join("、", asked.Criteria.Select(criterion => criterion.ChineseName()))}："
            + $"{string.Join("、", asked.Grounds.Select(ground => ground.ChineseName()))}（{asked.Evidence}）。";
    }

    private Task<bool> JudgeTodayAsync() => RunAsync(async actor => today = await judge.RunAsync(actor, view!.Nomination.Id, Leaving));

    private async Task EnterAccountAsync(PayeeAccount account, string? reason) =>
        await enterAccount.RunAsync(await ActorAsync(), Payee, account, reason, Leaving);

    private async Task DecideAccountAsync(PayeeAccount shown, bool confirm, string? reason) =>
        await decideAccount.RunAsync(await ActorAsync(), Payee, shown, confirm, reason, Leaving);

    private async Task<string> RevealAccountAsync(bool proposed) => await revealAccount.RunAsync(await ActorAsync(), Payee, proposed, Leaving);

    private Func<Task<string>> RevealOf(PersonalField field) => async () => await reveal.RunAsync(await ActorAsync(), view!.Expert.Id, field, Leaving);

    private async Task DecideAndLoadAsync(Decision decision)
    {
        if (await dialogs.DecideAsync(decision))
        {
            today = null;
        }

        // Also after it was cancelled: evidence may have been attached meanwhile.
        await LoadAsync();
    }
}
