using Changping.Admin.Components.Forms;
using Changping.Admin.Components.Records;
using Changping.Admin.Registers.Schemas;
using Microsoft.AspNetCore.Components;

namespace Changping.Admin.Features.Matching.Needs;

/// <summary>A need by form: checked like a row of the register, then saved.</summary>
public sealed partial class NeedFormPage(OpenNeedForm open, CheckNeed checking, SaveNeed save, NavigationManager navigation)
{
    private readonly FormBasis basis = new();
    private NeedForm? form;
    private NeedCheck? check;
    private FormScope scope = null!;
    private bool acknowledging;
    private Dictionary<string, IReadOnlyList<string>> suggestions = [];

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
        suggestions = NeedsRegister.Schema.Columns.Where(column => column.Choices.Count > 0).ToDictionary(column => column.Name, column => column.Choices);
        suggestions[NeedsRegister.Enterprise.Name] = [.. form.Codes.Keys];
    }

    /// <summary>A company on file brings its code along.</summary>
    private void Touch()
    {
        acknowledging = false;
        if (Number is null && form!.Texts.GetValueOrDefault(NeedsRegister.Enterprise.Name) is { } name && form.Codes.TryGetValue(name.Trim(), out var code))
        {
            form.Texts[NeedsRegister.Code.Name] = code;
        }
    }

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
