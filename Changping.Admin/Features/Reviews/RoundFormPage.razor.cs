using Changping.Admin.Components.Forms;
using Changping.Admin.Office;
using Changping.Domain.Organizations;
using Changping.Domain.Reviews;
using Microsoft.AspNetCore.Components;

namespace Changping.Admin.Features.Reviews;

/// <summary>筹备评审轮次: date, pass mark, criteria and panel; projects are put on the list afterwards.</summary>
public sealed partial class RoundFormPage(OpenRoundForm open, PrepareRound prepare, ArrangeRound arrange, NavigationManager navigation)
{
    private readonly List<CriterionDraft> criteria = [];
    private readonly List<ReviewerId> chosen = [];
    private RoundForm? form;
    private bool loaded;
    private string title = "";
    private FormScope scope = null!;
    private DateOnly? day;
    private int? mark;
    private string? search;

    private sealed class CriterionDraft
    {
        public string Name { get; set; } = "";

        public int? Weight { get; set; }
    }

    [Parameter]
    public string? Number { get; set; }

    private int WeightSum => criteria.Sum(criterion => criterion.Weight ?? 0);

    private bool IsPanelSound => chosen.Count >= form!.PanelAtLeast && chosen.Count % 2 == 1;

    /// <summary>A panel that is not complete yet may be saved; the round does not open with it.</summary>
    private string? WhyNot =>
        form is null ? "正在打开"
        : !form.IsDraft ? "本轮已开始评分，安排不能再改"
        : WeightSum != 100 ? "权重合计应为 100%"
        : null;

    /// <summary>Those chosen first, whatever is looked for.</summary>
    private IEnumerable<ReviewerChoice> Shown => form!.Choices
        .Where(choice => chosen.Contains(choice.Id) || string.IsNullOrWhiteSpace(search)
            || $"{choice.Name} {choice.Unit} {choice.Speciality}".Contains(search.Trim(), StringComparison.OrdinalIgnoreCase)
            || Pinyin.Finds(choice.Name, search.Trim()))
        .OrderByDescending(choice => chosen.Contains(choice.Id)).ThenBy(choice => Pinyin.Order(choice.Name), StringComparer.Ordinal);

    protected override async Task OnParametersSetAsync()
    {
        form = await open.RunAsync(await ActorAsync(), Number, Leaving);
        loaded = true;
        if (form is not null)
        {
            (title, day, mark) = (form.Plan.Title, form.Plan.HeldOn, form.Plan.PassMark);
            criteria.Clear();
            criteria.AddRange(form.Plan.Criteria.Select(criterion => new CriterionDraft { Name = criterion.Name, Weight = criterion.Weight }));
            chosen.Clear();
            chosen.AddRange(form.Panel);
        }
    }

    private void Toggle(ReviewerId id)
    {
        if (!chosen.Remove(id))
        {
            chosen.Add(id);
        }
    }

    private Task<bool> SaveAsync() => RunAsync(WriteAsync, form: scope);

    private async Task WriteAsync(Actor actor)
    {
        var plan = new RoundPlan(title, day!.Value, mark!.Value, [.. criteria.Select(criterion => new ReviewCriterion(criterion.Name, criterion.Weight ?? 0))]);
        var arrangement = new RoundArrangement(plan, [.. chosen]);
        var number = Number;
        if (form!.Id is { } id)
        {
            await arrange.RunAsync(actor, id, arrangement, form.Version, Leaving);
        }
        else
        {
            number = await prepare.RunAsync(actor, arrangement, Leaving);
        }

        navigation.NavigateTo($"/reviews/{number}");
    }
}
