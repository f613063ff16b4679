using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;

namespace Changping.Admin.Components.Forms;

/// <summary>A field that is typed into. What cannot be read stays as it was typed, with what is wrong; the value is empty meanwhile.</summary>
public abstract partial class TypedField<T>
{
    // Without a receiver: a key that is typed renders nothing.
    private readonly EventCallback<KeyboardEventArgs> pressed;
    private MudTextField<string>? box;
    private string text = "";
    private T known = default!;
    private bool isKnown;
    private bool passed;
    private string? unread;

    protected TypedField() => pressed = new EventCallback<KeyboardEventArgs>(null, (Func<KeyboardEventArgs, Task>)PressAsync);

    [Parameter]
    public string? Placeholder { get; set; }

    /// <summary>The value follows each key, not only when the field is left.</summary>
    [Parameter]
    public bool Live { get; set; }

    protected override bool IsFilled => !string.IsNullOrWhiteSpace(text);

    protected override string? Unread => unread;

    protected virtual int Lines => 1;

    protected virtual int LongestText => 100;

    protected virtual bool Counts => false;

    protected virtual InputMode Keys => InputMode.text;

    /// <summary>Inside the box, behind what is typed.</summary>
    protected virtual string? Beside => null;

    protected virtual string? Icon => null;

    protected virtual string? IconLabel => null;

    protected virtual string? BoxClass => null;

    protected virtual RenderFragment? Below => null;

    private bool HasIcon => Icon is not null && !Disabled;

    public override ValueTask FocusAsync() => box?.FocusAsync() ?? ValueTask.CompletedTask;

    public override Task RestoreAsync(string kept) => kept == text ? Task.CompletedTask : TypeAsync(kept);

    /// <returns>The value, or what is wrong with what was typed.</returns>
    protected abstract (T Value, string? Fault) Read(string typed);

    protected abstract string Write(T value);

    protected virtual Task OpenAsync() => Task.CompletedTask;

    protected virtual Task PressAsync(KeyboardEventArgs key)
    {
        passed = key.Key == "Tab";
        return Task.CompletedTask;
    }

    protected override void OnParametersSet()
    {
        if (!isKnown || !EqualityComparer<T>.Default.Equals(Value, known))
        {
            Take(Value);
        }

        base.OnParametersSet();
    }

    /// <summary>Chosen, not typed: it stands there as it is written.</summary>
    protected Task PutAsync(T value)
    {
        Take(value);
        return ChangeAsync(value, show: true, chosen: text);
    }

    private void Take(T value)
    {
        (text, unread, known, isKnown) = (Write(value), null, value, true);
    }

    private Task TypeAsync(string? typed)
    {
        text = typed ?? "";
        var (value, fault) = string.IsNullOrWhiteSpace(text) ? (Read("").Value, null) : Read(text);
        (unread, known, isKnown) = (fault, value, true);
        if (!Live && fault is null)
        {
            text = Write(value);
        }

        Touched();
        return ChangeAsync(value, show: !Live || fault is not null);
    }

    private void LeaveAsync(FocusEventArgs left)
    {
        if (Live && unread is null)
        {
            text = Write(known);
        }

        CheckLeft(passed);
        passed = false;
    }
}
