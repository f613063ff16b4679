using Changping.Admin.Components.Lists;
using Changping.Admin.Components.Records;
using Changping.Admin.Office.Audit;
using Changping.Admin.Registers.Cells;
using Changping.Admin.Registers.Workbooks;
using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.AspNetCore.Components;

namespace Changping.Admin.Features.Projects;

/// <summary>The form of an application; what keeps it from being handed in shows beside it as soon as both sides are chosen.</summary>
public sealed partial class ApplicationPage(
    DraftProject draft, OpenApplication open, CheckApplication check, FindEnterprises enterprises, FindPoolExperts experts, NavigationManager navigation)
{
    private ListOption? enterprise;
    private ListOption? expert;
    private string title = "";
    private ProjectField field;
    private string cost = "";
    private GoalsDraft goals = new();
    private string? remark;
    private string? fault;
    private bool editable = true;
    private SubmissionCase? conditions;
    private FormVersion? opened;
    private OpenedApplication? theirs;
    private StaleForm? stale;

    /// <summary>Of the draft to change; null for a new one.</summary>
    [Parameter]
    public string? Number { get; set; }

    /// <summary>Credit code of a company that is chosen already, as an agreed intent has it.</summary>
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

            opened = known.Opened;
            editable = known.State == ProjectState.Draft;
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

    private async Task<IReadOnlyList<ListOption>> FindEnterprisesAsync(string text) => await enterprises.RunAsync(await ActorAsync(), text, Leaving);

    private async Task<IReadOnlyList<ListOption>> FindExpertsAsync(string text) => await experts.RunAsync(await ActorAsync(), text, Leaving);

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
        if (Fault() is { } found)
        {
            fault = found;
            return;
        }

        fault = null;
        string? number = null;
        var form = new ApplicationForm(enterprise!.Value, expert!.Value, title, field, Amount!.Value, goals.Goals(), Text(remark));
        if (Number is not null && await StaleAsync(form))
        {
            return;
        }

        if (await RunAsync(async actor => number = await draft.RunAsync(actor, form, Number, opened, Leaving), "已保存草稿"))
        {
            navigation.NavigateTo($"/projects/{number}");
        }
    }

    /// <summary>Somebody else saved the draft since it was opened here, and wrote other words.</summary>
    private async Task<bool> StaleAsync(ApplicationForm form)
    {
        theirs = await open.RunAsync(await ActorAsync(), Number!, Leaving);
        stale = StaleForm.Of(opened!, theirs!.Opened, ApplicationTexts.Of(form, enterprise!.Text, expert!.Text));
        opened = stale is null ? theirs.Opened : opened;
        return stale is not null;
    }

    private Task SettleAsync()
    {
        foreach (var taken in stale!.Fields.Where(taken => taken.TakesTheirs))
        {
            Take(theirs!, taken.Name);
        }

        (opened, stale) = (stale.Now, null);
        return CheckAsync();
    }

    /// <summary>Puts a field of a draft on file into the form.</summary>
    private void Take(OpenedApplication from, string name)
    {
        var form = from.Form;
        switch (name)
        {
            case ApplicationTexts.Enterprise:
                enterprise = new ListOption(form.Enterprise, from.EnterpriseName);
                break;
            case ApplicationTexts.Expert:
                expert = new ListOption(form.Expert, from.ExpertName);
                break;
            case ApplicationTexts.Title:
                title = form.Title;
                break;
            case ApplicationTexts.Field:
                field = form.Field;
                break;
            case ApplicationTexts.Cost:
                cost = form.TotalCost.ToString();
                break;
            case ApplicationTexts.Remark:
                remark = form.Remark;
                break;
            default:
                goals.Take(ResultKinds.All.Single(kind => kind.ChineseName() == name), form.Goals);
                break;
        }
    }

    private string? Fault() =>
        enterprise is null ? "请选择合作企业。"
        : expert is null ? "请选择拟聘专家。"
        : string.IsNullOrWhiteSpace(title) ? "请填写项目名称。"
        : Amount is null ? "项目总经费应为大于 0 的金额，单位元，至多两位小数，如 500000.00。"
        : null;

    /// <summary>Read like a cell of a register: 500000, 500,000.00, 50万元.</summary>
    private Money? Amount => MoneyCell.Read(CellValue.OfText(cost), 1m) is { Message: null, Value: var amount } && amount > Money.Zero ? amount : null;

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
