using Changping.Admin.Components.Lists;
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
            var form = known.Form;
            enterprise = new ListOption(form.Enterprise, known.EnterpriseName);
            expert = new ListOption(form.Expert, known.ExpertName);
            (title, field, cost, goals, remark) = (form.Title, form.Field, form.TotalCost.ToString(), GoalsDraft.Of(form.Goals), form.Remark);
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
        if (await RunAsync(async actor => number = await draft.RunAsync(actor, form, Number, Leaving), "已保存草稿"))
        {
            navigation.NavigateTo($"/projects/{number}");
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
