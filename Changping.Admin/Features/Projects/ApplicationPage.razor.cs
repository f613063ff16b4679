using Changping.Admin.Components.Forms;
using Changping.Admin.Components.Records;
using Changping.Admin.Features.Enterprises;
using Changping.Admin.Office.Audit;
using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.AspNetCore.Components;

namespace Changping.Admin.Features.Projects;

/// <summary>The form of an application; what keeps it from being handed in shows beside it as soon as both sides are chosen.</summary>
public sealed partial class ApplicationPage(
    DraftProject draft, OpenApplication open, BeginApplication begin, CheckApplication check, FindEnterprises enterprises, FindPoolExperts experts,
    NavigationManager navigation)
{
    private static readonly ProjectField?[] Fields = [.. ProjectFields.All];
    private readonly FormBasis basis = new();
    private FormScope formScope = null!;
    private Found? enterprise;
    private Found? expert;
    private string title = "";
    private ProjectField? field;
    private decimal? cost;
    private GoalsDraft goals = new();
    private string? remark;
    private bool editable = true;
    private SubmissionCase? conditions;
    private OpenedApplication? theirs;
    private BegunApplication? begun;

    /// <summary>Of the draft to change; null for a new one.</summary>
    [Parameter]
    public string? Number { get; set; }

    /// <summary>Number of the agreed intent that the application goes on from.</summary>
    [SupplyParameterFromQuery(Name = "intent")]
    private string? IntentGiven { get; set; }

    /// <summary>Credit code of a company that is chosen already.</summary>
    [SupplyParameterFromQuery(Name = "enterprise")]
    private string? EnterpriseGiven { get; set; }

    [SupplyParameterFromQuery(Name = "expert")]
    private string? ExpertGiven { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        var actor = await ActorAsync();
        if (Number is not null && await open.RunAsync(actor, Number, Leaving) is { } known)
        {
            foreach (var name in known.Opened.Texts.Keys)
            {
                Take(known, name);
            }

            basis.Take(known.Opened);
            editable = known.State == ProjectState.Draft;
        }

        if (Number is null && IntentGiven is { } agreed && begun?.Intent != agreed && await begin.RunAsync(actor, agreed, Leaving) is { } from)
        {
            Begin(from);
        }

        if (EnterpriseGiven is { } code && enterprise is null)
        {
            enterprise = await enterprises.RunAsync(actor, code, Leaving) is [var given, ..] ? given : null;
        }

        if (ExpertGiven is { } number && expert is null)
        {
            expert = await experts.RunAsync(actor, number, Leaving) is [var nominated, ..] ? nominated : null;
        }

        await CheckAsync();
    }

    /// <summary>What is not in need and intent stays for the officer: the field above all.</summary>
    private void Begin(BegunApplication from)
    {
        begun = from;
        enterprise = new Found(from.Enterprise, from.EnterpriseName, from.Enterprise);
        expert = new Found(from.Expert, from.ExpertName, from.Expert);
        (title, cost, goals, remark) = (from.Title, from.Cost?.Yuan, GoalsDraft.Of(from.Goals), from.Remark);
    }

    private async Task<IReadOnlyList<Found>> FindEnterprisesAsync(string text) => await enterprises.RunAsync(await ActorAsync(), text, Leaving);

    private async Task<IReadOnlyList<Found>> FindExpertsAsync(string text) => await experts.RunAsync(await ActorAsync(), text, Leaving);

    private Task PartyAsync(Action choose)
    {
        choose();
        return CheckAsync();
    }

    private async Task CheckAsync() => conditions = enterprise is not null && expert is not null && editable
        ? await check.RunAsync(await ActorAsync(), enterprise.Value, expert.Value, Number, Leaving)
        : null;

    private async Task SaveAsync()
    {
        string? number = null;
        var isStale = false;
        if (Number is not null && await formScope.IsValidAsync() && (!await RunAsync(async _ => isStale = await StaleAsync(Entered())) || isStale))
        {
            return;
        }

        if (await RunAsync(async actor => number = await draft.RunAsync(actor, Entered(), Number, basis.Version, Leaving), "已保存草稿", formScope))
        {
            navigation.NavigateTo($"/projects/{number}");
        }
    }

    /// <summary>Somebody else saved the draft since it was opened here, and wrote other words.</summary>
    private async Task<bool> StaleAsync(ApplicationForm form)
    {
        theirs = await open.RunAsync(await ActorAsync(), Number!, Leaving);
        return basis.IsStale(theirs?.Opened, ApplicationTexts.Of(form, enterprise!.Text, expert!.Text));
    }

    private Task SettleAsync()
    {
        var stale = basis.Stale!;
        foreach (var taken in stale.Fields.Where(taken => taken.TakesTheirs))
        {
            Take(theirs!, taken.Name);
        }

        basis.Take(stale.Now);
        return CheckAsync();
    }

    /// <summary>Puts a field of a draft on file into the form.</summary>
    private void Take(OpenedApplication from, string name)
    {
        var form = from.Form;
        switch (name)
        {
            case ApplicationTexts.Enterprise:
                enterprise = new Found(form.Enterprise, from.EnterpriseName, form.Enterprise);
                break;
            case ApplicationTexts.Expert:
                expert = new Found(form.Expert, from.ExpertName, form.Expert);
                break;
            case ApplicationTexts.Title:
                title = form.Title;
                break;
            case ApplicationTexts.Field:
                field = form.Field;
                break;
            case ApplicationTexts.Cost:
                cost = form.TotalCost.Yuan;
                break;
            case ApplicationTexts.Remark:
                remark = form.Remark;
                break;
            default:
                goals.Take(ResultKinds.All.Single(kind => kind.ChineseName() == name), form.Goals);
                break;
        }
    }

    /// <summary>Once every field is right.</summary>
    private ApplicationForm Entered() => new(enterprise!.Value, expert!.Value, title, field!.Value, Money.FromYuan(cost!.Value), goals.Goals(), Text(remark));

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
