using Microsoft.AspNetCore.Components;

namespace Changping.Admin.Components.Forms;

/// <summary>
/// What every field has: its label, whether it must be filled, help, and what is wrong with it. It is looked at when it is left and when the form is saved;
/// an empty one that was only passed by with the pointer waits for the latter, so that nothing moves under a button on its way to being pressed.
/// </summary>
public abstract class FieldBase<T> : ComponentBase, IFormField, IDisposable
{
    private string? _id;
    private string? _refused;
    private string? _given;

    [CascadingParameter]
    private FormScope? Form { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>The label is only spoken: in tables, whose header says it.</summary>
    [Parameter]
    public bool Unlabelled { get; set; }

    [Parameter]
    public string? Id { get; set; }

    /// <inheritdoc/>
    [Parameter]
    public string? Name { get; set; }

    [Parameter]
    public bool Required { get; set; }

    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>One line below the field, in whose place an error stands.</summary>
    [Parameter]
    public string? Help { get; set; }

    /// <summary>In brackets behind the label: 元, 月, 人.</summary>
    [Parameter]
    public string? Unit { get; set; }

    /// <summary>What the form itself finds wrong.</summary>
    [Parameter]
    public string? Error { get; set; }

    /// <summary>Of the value, where it stands; null where nothing is wrong.</summary>
    [Parameter]
    public Func<T, string?>? Rule { get; set; }

    /// <summary>Of the whole field, such as 180px.</summary>
    [Parameter]
    public string? Width { get; set; }

    [Parameter]
    public string? Class { get; set; }

    [Parameter]
    public T Value { get; set; } = default!;

    [Parameter]
    public EventCallback<T> ValueChanged { get; set; }

    public string FieldId => Id ?? (_id ??= FieldIds.Next());

    public string? Fault { get; private set; }

    string IFormField.Label => Label;

    public string KeptAs { get; private set; } = "";

    protected string? Style => Width is null ? null : $"width: {Width}";

    /// <summary>For the element that takes the focus, beside what MudBlazor says of it.</summary>
    protected IEnumerable<KeyValuePair<string, object>> Spoken
    {
        get
        {
            yield return new("aria-required", Required ? "true" : "false");
            yield return new("autocomplete", "off");
            yield return new("data-kept-as", KeptAs);
            if (Unlabelled)
            {
                yield return new("aria-label", Label);
            }
        }
    }

    /// <summary>Something stands in it, be it right or wrong.</summary>
    protected abstract bool IsFilled { get; }

    /// <summary>What was typed is no value at all.</summary>
    protected virtual string? Unread => null;

    protected virtual string Missing => $"请填写{Label}";

    public abstract ValueTask FocusAsync();

    public abstract Task RestoreAsync(string kept);

    public void Check()
    {
        Show(Problem());
        StateHasChanged();
    }

    public void Refuse(string why)
    {
        _refused = why;
        Check();
    }

    public void Dispose()
    {
        Form?.Remove(this);
        GC.SuppressFinalize(this);
    }

    protected override void OnInitialized() => KeptAs = Form?.Add(this, Name ?? Id ?? Label) ?? "";

    protected override void OnParametersSet()
    {
        if (Error != _given)
        {
            _given = Error;
            Show(Error is null && Fault is null ? null : Problem());
        }
        else if (Fault is not null)
        {
            // A rule may look at another field, which has changed.
            Show(Problem());
        }
    }

    /// <summary>Left by the keyboard or with something in it.</summary>
    protected void CheckLeft(bool passed)
    {
        if (passed || IsFilled || Fault is not null)
        {
            Show(Problem());
        }
    }

    /// <summary>The value is another: what a use case said of the last one does not count any more.</summary>
    /// <param name="chosen">Of what is not typed: as it is kept, since the browser sees nothing of it; null: typed.</param>
    protected async Task ChangeAsync(T value, bool show, string? chosen = null)
    {
        if (chosen is not null || !EqualityComparer<T>.Default.Equals(Value, value))
        {
            Form?.Touch(this, chosen);
        }

        _refused = null;
        Value = value;
        await ValueChanged.InvokeAsync(value);
        if (show || Fault is not null)
        {
            Show(Problem());
        }
    }

    /// <summary>Something is typed that may be no value yet.</summary>
    protected void Touched() => Form?.Touch(this, null);

    protected virtual string? Problem() =>
        _refused ?? Unread ?? (IsFilled ? Rule?.Invoke(Value) : Required ? Missing : null) ?? Error;

    private void Show(string? fault)
    {
        var before = Fault;
        Fault = fault;
        if (before != fault)
        {
            Form?.Changed();
        }
    }
}

/// <summary>For fields that nobody named.</summary>
internal static class FieldIds
{
    private static int s_made;

    public static string Next() => $"unnamed-{Interlocked.Increment(ref s_made)}";
}
