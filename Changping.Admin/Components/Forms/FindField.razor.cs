using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Changping.Admin.Components.Forms;

public sealed partial class FindField
{
    /// <summary>A click on what is offered takes the focus first; so long it is waited for.</summary>
    private static readonly TimeSpan Click = TimeSpan.FromMilliseconds(250);

    // Without a receiver: neither renders anything.
    private readonly EventCallback<bool> opened;
    private readonly EventCallback<string> followed;

    // The box asks for the text of its value whenever it is rendered without the focus, of none too.
    private readonly Func<Found?, string?> shown;
    private MudAutocomplete<Found>? box;
    private Found? held;
    private Found? known;
    private string? unread;
    private string text = "";
    private bool isOpen;

    public FindField()
    {
        opened = new EventCallback<bool>(null, (Action<bool>)(open => isOpen = open));
        followed = new EventCallback<string>(null, (Action<string>)(typed => text = typed ?? ""));
        shown = one => one is null ? text : one.Text;
    }

    /// <summary>The first few that match; asked with what was typed, without blanks around it.</summary>
    [Parameter, EditorRequired]
    public required Func<string, Task<IReadOnlyList<Found>>> Search { get; set; }

    /// <summary>By what one finds.</summary>
    [Parameter]
    public string? Placeholder { get; set; } = "名称、拼音首字母或编号";

    /// <summary>What to do where nothing is found.</summary>
    [Parameter]
    public string? Nothing { get; set; }

    protected override bool IsFilled => Value is not null || unread is not null;

    protected override string? Unread => unread;

    protected override string Missing => $"请选择{Label}";

    private string Typed => text.Trim();

    public override ValueTask FocusAsync() => box?.FocusAsync() ?? ValueTask.CompletedTask;

    protected override void OnParametersSet()
    {
        if (Value != known)
        {
            (known, held, unread, text) = (Value, Value, null, Value?.Text ?? "");
        }

        base.OnParametersSet();
    }

    private async Task<IEnumerable<Found>> FindAsync(string? typed, CancellationToken cancel) =>
        string.IsNullOrWhiteSpace(typed) ? [] : await Search(typed.Trim());

    private Task ChooseAsync(Found? chosen)
    {
        (known, held, unread, text) = (chosen, chosen, null, chosen?.Text ?? "");
        return ChangeAsync(chosen, show: true, chosen: chosen == Value ? null : text);
    }

    /// <summary>What was chosen is sought again, since it may be gone.</summary>
    public override async Task RestoreAsync(string kept)
    {
        text = kept;
        await LeaveAsync();
    }

    private async Task LeaveAsync()
    {
        if (isOpen)
        {
            await Task.Delay(Click);
        }

        var typed = Typed;
        if (typed.Length == 0)
        {
            if (Value is not null || unread is not null)
            {
                await ChooseAsync(null);
            }

            CheckLeft(passed: false);
            return;
        }

        if (held is { } before && before.Text == typed)
        {
            await ChooseAsync(before);
            return;
        }

        // What stands beside a name is no part of what is searched.
        var meant = (await Search(typed.Split('（')[0])).Where(one => one.IsMeantBy(typed)).Take(2).ToList();
        if (typed == Typed)
        {
            // Nobody typed on or chose meanwhile.
            await SettleAsync(typed, meant);
        }
    }

    private Task SettleAsync(string typed, List<Found> meant)
    {
        if (meant is [var only])
        {
            return ChooseAsync(only);
        }

        unread = meant.Count == 0 ? $"没有“{typed}”，请从列出的中选择。{Nothing}" : $"“{typed}”不止一个，请从列出的中选择";
        known = null;
        return ChangeAsync(null, show: true);
    }
}
