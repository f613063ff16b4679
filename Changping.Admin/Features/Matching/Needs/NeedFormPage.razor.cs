using Changping.Admin.Components.Forms;
using Changping.Admin.Components.Records;
using Changping.Admin.Features.Enterprises;
using Changping.Admin.Registers.Schemas;
using Microsoft.AspNetCore.Components;

namespace Changping.Admin.Features.Matching.Needs;

/// <summary>A need by form: checked like a row of the register, then saved.</summary>
public sealed partial class NeedFormPage(OpenNeedForm open, CheckNeed checking, SaveNeed save, FindEnterprises enterprises, NavigationManager navigation)
{
    private readonly FormBasis basis = new();
    private NeedForm? form;
    private NeedCheck? check;
    private FormScope scope = null!;
    private bool acknowledging;
    private Dictionary<string, Func<string, Task<IReadOnlyList<string>>>> suggestions = [];
    private string? named;

    /// <summary>Of the need that is corrected; null for a new one.</summary>
    [Parameter]
    public string? Number { get; set; }

    /// <summary>The credit code of the company whose record led here.</summary>
    [SupplyParameterFromQuery(Name = "enterprise")]
    private string? Enterprise { get; set; }

    private IReadOnlyDictionary<string, string> Faults => check?.Faults ?? new Dictionary<string, string>();

    protected override async Task OnInitializedAsync()
    {
        form = await open.RunAsync(await ActorAsync(), Number, Enterprise, Leaving);
        if (form is null)
        {
            navigation.NotFound();
            return;
        }

        basis.Take(form.Opened);
        suggestions = NeedsRegister.Schema.Columns.Where(column => column.Choices.Count > 0)
            .ToDictionary(column => column.Name, column => Wordings.Of(column.Choices));
        suggestions[NeedsRegister.Enterprise.Name] = async typed => [.. (await FindAsync(typed)).Select(company => company.Name).Distinct()];
        named = form.Texts.GetValueOrDefault(NeedsRegister.Enterprise.Name);
    }

    /// <summary>A company on file brings its code along.</summary>
    private async Task TouchAsync()
    {
        acknowledging = false;
        var name = form!.Texts.GetValueOrDefault(NeedsRegister.Enterprise.Name)?.Trim();
        if (Number is not null || string.IsNullOrEmpty(name) || name == named)
        {
            return;
        }

        named = name;
        if ((await FindAsync(name)).Where(company => company.Name == name).ToList() is [var only] && name == named)
        {
            form.Texts[NeedsRegister.Code.Name] = only.Value;
        }
    }

    private async Task<IReadOnlyList<Found>> FindAsync(string typed) => await enterprises.RunAsync(await ActorAsync(), typed, Leaving);

    private void Settle()
    {
        basis.Settle(form!.Texts);
        acknowledging = false;
    }

    private Task<bool> SaveAsync() => RunAsync(async actor =>
    {
        if (Number is not null && basis.IsStale((await open.RunAsync(actor, Number, null, Leaving))?.Opened, form!.Texts))
        {
            return;
        }

        var seen = acknowledging;
        check = await checking.RunAsync(actor, form!.Texts, Number, Leaving);
        StateHasChanged();
        if (!await scope.IsValidAsync())
        {
            acknowledging = false;
            return;
        }

        // Notes are looked at once before they are written.
        acknowledging = check.MayBeSaved && !seen && check.Notes.Count > 0;
        if (check.MayBeSaved && !acknowledging)
        {
            navigation.NavigateTo($"/needs/{await save.RunAsync(actor, check.Draft!, basis.Version, Leaving)}");
        }
    }, form: scope, isChecked: true);
}
