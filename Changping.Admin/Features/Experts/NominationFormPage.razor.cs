using Changping.Admin.Components.Forms;
using Changping.Admin.Components.Records;
using Changping.Admin.Features.Institutions;
using Changping.Admin.Registers.Schemas;
using Changping.Domain.Identifiers;
using Microsoft.AspNetCore.Components;

namespace Changping.Admin.Features.Experts;

/// <summary>A nomination by form: checked like a row of the register, then saved.</summary>
public sealed partial class NominationFormPage(OpenNominationForm open, CheckNomination checking, SaveNomination save,
    FindInstitutionNames institutions, NavigationManager navigation)
{
    private readonly FormBasis basis = new();
    private NominationForm? form;
    private NominationCheck? check;
    private FormScope scope = null!;
    private bool acknowledging;
    private Dictionary<string, Func<string, Task<IReadOnlyList<string>>>> suggestions = [];

    /// <summary>Of the nomination that is corrected; null for a new one.</summary>
    [Parameter]
    public string? Number { get; set; }

    private IReadOnlyDictionary<string, string> Faults => check?.Faults ?? new Dictionary<string, string>();

    protected override async Task OnInitializedAsync()
    {
        form = await open.RunAsync(await ActorAsync(), Number, Leaving);
        if (form is null)
        {
            navigation.NotFound();
            return;
        }

        basis.Take(form.Opened);
        suggestions = new()
        {
            [ExpertsRegister.Institution.Name] = async typed => await institutions.RunAsync(await ActorAsync(), typed, Leaving),
            [ExpertsRegister.Degree.Name] = Wordings.Of(ExpertsRegister.Degree.Choices),
        };
    }

    /// <summary>A typed change makes the last check worthless for saving; its faults stay until the next one.</summary>
    private void Touch() => acknowledging = false;

    private Task<bool> TryAsync() => RunAsync(async actor =>
    {
        check = await checking.RunAsync(actor, form!.Texts, Number, Leaving);
        StateHasChanged();
        await scope.IsValidAsync();
    });

    private void Settle()
    {
        basis.Settle(form!.Texts);
        acknowledging = false;
    }

    private Task<bool> SaveAsync() => RunAsync(async actor =>
    {
        if (Number is not null && basis.IsStale((await open.RunAsync(actor, Number, Leaving))?.Opened, form!.Texts))
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

        // Notes, and changes of a person on file, are looked at once before they are written; a correction was meant as a change.
        acknowledging = check.MayBeSaved && !seen && (check.Notes.Count > 0 || (Number is null && check.Changes.Count > 0));
        if (check.MayBeSaved && !acknowledging)
        {
            navigation.NavigateTo($"/nominations/{await save.RunAsync(actor, check, basis.Version, Leaving)}");
        }
    }, form: scope, isChecked: true);

    private string? Shown(string column) =>
        column == ExpertsRegister.Document.Name && form!.Texts.GetValueOrDefault(column) is { } number ? Mask.Document(number) : null;
}
