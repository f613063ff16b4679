using Changping.Domain.Policy;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Changping.Admin.Components.Forms;

/// <summary>What a form asks of its fields, wherever below it they stand.</summary>
public sealed partial class FormScope
{
    private readonly List<IFormField> fields = [];
    private IReadOnlyList<IFormField> wrong = [];

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>The first field has the focus as soon as it is there: in a dialog.</summary>
    [Parameter]
    public bool FocusFirst { get; set; }

    /// <summary>Looks at every field, shows what is wrong, and goes to the first of them.</summary>
    /// <returns>Nothing is wrong.</returns>
    public async Task<bool> IsValidAsync()
    {
        // What the page has just found and handed to its fields is rendered first; while an event is handled that waits.
        await Task.Yield();
        foreach (var field in fields)
        {
            field.Check();
        }

        await ShowAsync();
        return wrong.Count == 0;
    }

    /// <summary>A refusal by a use case that names one of these fields stands at that field.</summary>
    /// <param name="message">As the person reads it.</param>
    /// <returns>False: it names none of them.</returns>
    public async Task<bool> RefuseAsync(Exception refusal, string message)
    {
        if (refusal is not RuleViolationException { Field: { } name } || fields.Find(field => field.Name == name) is not { } meant)
        {
            return false;
        }

        meant.Refuse(message);
        await ShowAsync();
        return true;
    }

    /// <param name="name">What it would be kept as if it were the only one.</param>
    /// <returns>The same, told apart from the fields of that name that stand there: those of a table's rows.</returns>
    internal string Add(IFormField field, string name)
    {
        var place = 0;
        string Kept() => place == 0 ? name : $"{name}#{place}";
        while (fields.Exists(other => other.KeptAs == Kept()))
        {
            place++;
        }

        fields.Add(field);
        return Kept();
    }

    internal void Remove(IFormField field)
    {
        fields.Remove(field);
        Changed();
    }

    /// <summary>A field is right or wrong again: the summary follows, but lists none that was not told of yet.</summary>
    internal void Changed()
    {
        if (wrong.Count > 0)
        {
            wrong = [.. wrong.Where(field => field.Fault is not null && fields.Contains(field))];
            StateHasChanged();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            opening = OpenAsync();
            if (FocusFirst)
            {
                // At once: later it would take the focus from somebody who types already.
                await FocusFirstAsync();
            }

            await opening;
        }

        await RestoreAsync();
    }

    private async Task FocusFirstAsync()
    {
        string[] open = [.. fields.Where(field => !field.Disabled).Select(field => field.FieldId)];

        // Where nothing is to be filled in, who presses Enter at once calls it off.
        await (open.Length > 0 ? Browser.InvokeVoidAsync("changping.focusFirst", [open]) : Browser.InvokeVoidAsync("changping.focusWay"));
    }

    private async Task ShowAsync()
    {
        wrong = await AsShownAsync([.. fields.Where(field => field.Fault is not null)]);
        StateHasChanged();
        if (wrong.Count > 0)
        {
            await wrong[0].FocusAsync();
        }
    }

    /// <summary>In the order of the screen, which is not that of their coming: those of a part stand later.</summary>
    private async Task<IReadOnlyList<IFormField>> AsShownAsync(IReadOnlyList<IFormField> some)
    {
        if (some.Count < 2)
        {
            return some;
        }

        var shown = await Browser.InvokeAsync<string[]?>("changping.asShown", [some.Select(field => field.FieldId).ToArray()]);
        return shown is null ? some : [.. some.OrderBy(field => Array.IndexOf(shown, field.FieldId))];
    }
}
