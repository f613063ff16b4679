using Changping.Admin.Components.Dialogs;
using Changping.Admin.Components.Forms;
using Changping.Admin.Office;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Changping.Admin.Features.Funds.Prizes;

/// <summary>年度评选: who may be chosen, in which order and with which grade, and the decision of the second person.</summary>
public sealed partial class PrizePage(
    ShowSelection show, SaveSelection save, SubmitSelection submit, DecideSelection decide, ReopenSelection reopen, RevokePrize revoke, IDialogService dialogs,
    NavigationManager navigation)
{
    private PrizeView? view;
    private PrizeDraft? draft;
    private FormScope? scope;
    private ActingPerson? viewer;
    private bool mayHandle, mayApprove;

    [Inject]
    private OfficeClock Clock { get; set; } = null!;

    /// <summary>Null where the address names none: the year that has work.</summary>
    [Parameter]
    public int? Given { get; set; }

    /// <summary>0 for the selection of the year, from 1 for its supplements.</summary>
    [Parameter]
    public int Round { get; set; }

    private string? State => view is null ? null : view.Selection?.State.ChineseName() ?? "未开始";

    private bool Editing => mayHandle && view is { Selection: null or { State: PrizeSelectionState.Draft } } && !CannotBegin;

    /// <summary>The address names a supplement that is not begun and may not be.</summary>
    private bool CannotBegin => view is { Round: > 0, Selection: null, WhyNoSupplement: not null };

    private IReadOnlyList<string> Gaps => view is null || draft is null ? [] : PrizeRules.Gaps(view.Year, draft.Facts(), view.Candidates, Clock.Today);

    private string? WhyNotDecide => view?.Selection?.WhyNotDecide(viewer!)?.Message;

    private string? WhyNotReopen =>
        view!.Grants.Values.Any(grant => grant.State is not (GrantState.Awarded or GrantState.Returned)) ? "已有奖励编入批次或拨付，只能逐项撤销未拨付的" : null;

    private Money Sum => view!.Grants.Count > 0 && !Editing
        ? Money.Sum(view.Grants.Values.Select(grant => grant.Calculation.Amount))
        : view.Amounts.Sum(Winners);

    private IEnumerable<(ProjectId Project, PrizeGrade? Grade)> Winners => Editing
        ? draft!.Rows.Select(row => (row.Candidate.ProjectId, row.Grade))
        : (view!.Selection?.Ranking ?? []).Where(entry => entry.Revoked is null).Select(entry => (entry.ProjectId, entry.Grade));

    /// <summary>Before the approval the sum is still to come out of what is left.</summary>
    private bool IsOverBudget => view!.Selection?.State != PrizeSelectionState.Approved && Sum > view.Budget.Left;

    private string? BudgetNote =>
        view!.Selection?.State == PrizeSelectionState.Approved ? null : IsOverBudget ? $"余额缺 {Sum - view.Budget.Left}" : $"预算余额 {view.Budget.Left}";

    private (string Tone, string Text)? Notice => view switch
    {
        { WhyNoSupplement: { } lack } when CannotBegin => ("info", $"{lack}。"),
        { Selection: null } when !mayHandle => ("info", "本年度还没有开始评选。"),
        { Selection: { State: PrizeSelectionState.Draft, Decision: { Reason: { } reason, DecidedBy: { } by } } } => ("bad", $"退回修改（{by.Name}）：{reason}"),
        { Selection: null or { State: PrizeSelectionState.Draft } } when Editing && OpenCount > 0 => ("warn", $"还有 {OpenCount} 个项目未结题或考核评价未办结，提交后不参加本年度评选。"),
        { Selection: { State: PrizeSelectionState.Submitted } selection } =>
            ("info", $"{selection.Decision.PreparedBy.Name}于 {selection.Decision.PreparedAt:yyyy-MM-dd} 提交，等待另一人审批；核定后奖金占用预算，由“奖励资金应付”编制批次。"),
        _ => null,
    };

    private int OpenCount => view!.Candidates.Count(candidate => candidate.IsOpen);

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        var actor = await ActorAsync();
        (viewer, mayHandle, mayApprove) = (actor.Person(), actor.May(Permission.Handle), actor.May(Permission.Approve));
        view = await show.RunAsync(actor, Given, Leaving, Round);
        draft = PrizeDraft.Of(view.Year, view.Selection, view.Candidates, view.Round);
    }

    private int Quota(PrizeGrade grade) => Editing ? draft!.Quotas[grade] : view!.Selection?.Facts.Quota(grade) ?? 0;

    private string? WorthOf(PrizeGrade grade) => view!.Amounts.Of(grade) is { Count: > 0 } amounts ? $"每项 {string.Join(" 或 ", amounts)} 元" : null;

    private int Chosen(PrizeGrade grade) =>
        Editing ? draft!.Given(grade) : view!.Selection?.Ranking.Count(entry => entry.Grade == grade && entry.Revoked is null) ?? 0;

    /// <summary>Not in the ranking, and why.</summary>
    private bool IsExcluded(PrizeCandidate candidate) =>
        candidate.Blocker is not null && view!.Selection?.Ranking.Any(entry => entry.ProjectId == candidate.ProjectId) != true;

    /// <summary>The order is no field, and as little lost unasked as what is typed.</summary>
    private void Arrange() => scope?.Arrange();

    private string AddressOf(int round) => round == 0 ? $"/prizes/{view!.Year}" : $"/prizes/{view!.Year}/{round}";

    private void Go(int year) => navigation.NavigateTo($"/prizes/{year}");

    private async Task SaveAsync()
    {
        if (await RunAsync(actor => save.RunAsync(actor, draft!, Leaving), "已保存", scope))
        {
            await LoadAsync();
        }
    }

    private async Task SubmitAsync()
    {
        var left = OpenCount == 0 ? "" : $"另有 {OpenCount} 个项目考核评价未办结，不参加本年度评选。";
        var submitted = await AskAsync(new Decision($"提交{view!.Name}",
            $"{draft!.Rows.Count} 个项目参评，评出 {PrizeGrades.All.Sum(draft.Given)} 项奖励，奖金 {Sum} 元。{left}", "提交审批")
        {
            Confirmer = "另一名有审批权限的人员",
            Run = async _ => await submit.RunAsync(await ActorAsync(), draft, Leaving),
        });
        if (submitted && scope is not null)
        {
            await scope.GiveUpAsync();
        }
    }

    private async Task TakeBackAsync() =>
        await decide.RunAsync(await ActorAsync(), view!.Year, view.Selection!.Version, approve: false, null, Leaving, view.Round);

    private Task<bool> DecideAsync(bool approve) => AskAsync(new Decision(
        approve ? $"核定{view!.Name}的奖励" : $"退回{view!.Name}",
        approve ? $"核定 {PrizeGrades.All.Sum(Chosen)} 项奖励、共 {Sum} 元，占用 {view.Budget.Year} 年度预算（余额 {view.Budget.Left} 元），列入应付。" : "退回经办人修改后重新提交。",
        approve ? "核定" : "退回")
    {
        NeedsReason = !approve,
        ReasonLabel = "退回原因",
        Danger = !approve,
        Run = async reason => await decide.RunAsync(await ActorAsync(), view.Year, view.Selection!.Version, approve, reason, Leaving, view.Round),
    });

    private Task<bool> ReopenAsync() => AskAsync(new Decision($"重新办理{view!.Name}", $"已核定的 {view.Grants.Count} 项奖励全部撤销，占用的预算退回，由经办人重新编制。", "重新评选")
    {
        NeedsReason = true,
        ReasonLabel = "重新评选的原因",
        Danger = true,
        Run = async reason => await reopen.RunAsync(await ActorAsync(), view.Year, reason, Leaving, view.Round),
    });

    private Task<bool> RevokeAsync(PrizeEntry entry) =>
        AskAsync(new Decision($"撤销 {entry.Expert}的奖励", $"{entry.Number} 的{entry.Grade?.ChineseName()}尚未拨付，撤销后不再应付，占用的预算退回。", "撤销奖励")
        {
            NeedsReason = true,
            ReasonLabel = "撤销原因",
            Danger = true,
            Run = async reason => await revoke.RunAsync(await ActorAsync(), view!.Year, entry.ProjectId, reason, Leaving, view.Round),
        });

    private async Task<bool> AskAsync(Decision decision)
    {
        var decided = await dialogs.DecideAsync(decision);
        if (decided)
        {
            await LoadAsync();
        }

        return decided;
    }
}
