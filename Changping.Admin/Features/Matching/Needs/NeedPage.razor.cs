using Changping.Admin.Components.Dialogs;
using Changping.Admin.Components.Records;
using Changping.Admin.Office;
using Changping.Domain.Experts;
using Changping.Domain.Matching;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Changping.Admin.Features.Matching.Needs;

/// <summary>One need: what is wanted, who could fit, who talked with whom, and whether both agreed.</summary>
public sealed partial class NeedPage(
    ShowNeed show, SuggestExperts suggest, MoveNeed move, DiscardNeed discard, RecordContact contact, ProposeIntent propose, RecordConsent consent,
    WithdrawIntent withdraw,
    IDialogService dialogs, OfficeClock clock, NavigationManager navigation)
{
    private const int Shown = 10;

    private NeedView? view;
    private NextStep<NeedAct>? next;
    private IReadOnlyList<SuggestedExpert>? experts;
    private string? searched;
    private Actor? viewer;
    private bool mayHandle;

    [Parameter]
    public required string Number { get; set; }

    /// <summary>The pool number of the expert that another page led here for.</summary>
    [SupplyParameterFromQuery(Name = "expert")]
    private string? Expert { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (view?.Need.Number != Number)
        {
            (experts, searched) = (null, Expert);
            await LoadAsync();
        }
    }

    private bool IsMain(NeedAction action) =>
        (action == NeedAction.Publish && next!.Act == NeedAct.Publish) || (action == NeedAction.Close && next!.Act == NeedAct.Close);

    private async Task LoadAsync()
    {
        viewer = await ActorAsync();
        mayHandle = viewer.May(Permission.Handle);
        view = await show.RunAsync(viewer, Number, Leaving);
        if (view is null)
        {
            navigation.NotFound();
            return;
        }

        next = NeedSteps.Of(view);
        await SuggestAsync();
    }

    private Task SearchAsync(string? text)
    {
        searched = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        return SuggestAsync();
    }

    private async Task SuggestAsync() =>
        experts = view!.Need.State == NeedState.Closed ? [] : await suggest.RunAsync(await ActorAsync(), view.Need.Id, searched, Shown, Leaving);

    private Task ActAsync() => next!.Act switch
    {
        NeedAct.Publish => MoveAsync(NeedLifecycle.Require(view!.Need.State, NeedAction.Publish)),
        NeedAct.Close => MoveAsync(NeedLifecycle.Require(view!.Need.State, NeedAction.Close)),
        NeedAct.RecordConsent => ConsentAsync(view!.Waiting!, NeedSteps.SideOf(view.Waiting!)),
        _ => Task.CompletedTask,
    };

    private Task MoveAsync(NeedTransition step) => DecideAsync(new Decision($"{step.Action.ChineseName()}需求", step.Action switch
    {
        NeedAction.Publish => "发布后即与人才库专家匹配，可登记联系和合作意向；内容仍可补正。",
        NeedAction.Close => "关闭后不再推荐专家，内容不能再改；已达成的合作意向不受影响。",
        NeedAction.Reopen => "重新发布后继续与人才库专家匹配。",
    }, step.Action.ChineseName())
    {
        NeedsReason = step.NeedsReason,
        ReasonLabel = $"{step.Action.ChineseName()}的原因",
        Run = async reason => await move.RunAsync(await ActorAsync(), view!.Need.Id, step.Action, reason, Leaving),
    });

    private string? WhyNotDiscard => view!.Need.WhyNotDiscard(view.IsOwn, view.Files.Count)?.Message;

    private async Task DiscardAsync()
    {
        var need = view!.Need;
        var gone = await dialogs.DecideAsync(new Decision("删除草稿", $"{view.Enterprise.Name}的需求草稿 {need.Number} 删除后不能恢复，编号不再使用；内容留在操作日志。", "删除")
        {
            Danger = true,
            Run = async _ => await discard.RunAsync(await ActorAsync(), need.Id, Leaving),
        });
        if (gone)
        {
            navigation.NavigateTo("/needs");
        }
    }

    private Task ContactAsync(SuggestedExpert expert)
    {
        var draft = new MatchContactFields.Entry { On = clock.Today };
        return DecideAsync(new Decision("登记联系", $"登记{view!.Enterprise.Name}与{expert.Name}（{expert.Institution}）的一次联系；登记后不能更改，有误的另行补记。", "登记")
        {
            Fields = FieldsOf<MatchContactFields>(nameof(MatchContactFields.Draft), draft),
            Run = async _ => await contact.RunAsync(await ActorAsync(),
                new ContactNote(view.Need.Id, expert.Id, draft.On!.Value, draft.Channel, draft.Note), Leaving),
        });
    }

    private Task ProposeAsync(SuggestedExpert expert) => DecideAsync(new Decision(
        "登记合作意向", $"为{view!.Enterprise.Name}与{expert.Name}（{expert.Institution}）登记合作意向，再分别登记双方同意；都同意才算达成。", "登记")
    {
        Run = async _ => await propose.RunAsync(await ActorAsync(), view.Need.Id, expert.Id, Leaving),
    });

    private Task ConsentAsync(CooperationIntent intent, ConsentSide side)
    {
        var draft = new ConsentFields.Entry { On = clock.Today };
        var who = side == ConsentSide.Enterprise ? view!.Enterprise.Name : NameOf(intent.ExpertId);
        return DecideAsync(new Decision($"登记{side.ChineseName()}同意",
            $"{who}同意合作意向 {intent.Number}{(intent.ConsentOf(Other(side)) is null ? "；对方同意后达成。" : "；对方已同意，登记后即达成。")}", "登记同意")
        {
            Fields = FieldsOf<ConsentFields>(nameof(ConsentFields.Draft), draft),
            Run = async _ => await consent.RunAsync(await ActorAsync(), new ConsentNote(intent.Id, side, draft.On!.Value, draft.Evidence), Leaving),
        });
    }

    private Task WithdrawAsync(CooperationIntent intent) => DecideAsync(new Decision(
        "撤回合作意向", $"{view!.Enterprise.Name}与{NameOf(intent.ExpertId)}的合作意向 {intent.Number} 撤回后不能恢复；双方重新有意的可另行登记。", "撤回")
    {
        NeedsReason = true,
        ReasonLabel = "撤回的原因",
        Danger = true,
        Run = async reason => await withdraw.RunAsync(await ActorAsync(), intent.Id, reason, Leaving),
    });

    private string NameOf(ExpertId expert) => view!.Experts[expert].Name;

    private static ConsentSide Other(ConsentSide side) => side == ConsentSide.Enterprise ? ConsentSide.Expert : ConsentSide.Enterprise;

    private static RenderFragment FieldsOf<TFields>(string name, object draft) where TFields : IComponent => builder =>
    {
        builder.OpenComponent<TFields>(0);
        builder.AddComponentParameter(1, name, draft);
        builder.CloseComponent();
    };

    private async Task DecideAsync(Decision decision)
    {
        if (await dialogs.DecideAsync(decision))
        {
            await LoadAsync();
        }
    }
}
