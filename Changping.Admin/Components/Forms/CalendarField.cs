using Changping.Admin.Office;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;

namespace Changping.Admin.Components.Forms;

/// <summary>A field that is typed into or chosen from a calendar. Arrow down opens it, arrows then go through the days, Enter closes it.</summary>
public abstract class CalendarField<T> : TypedField<T>
{
    private bool _isOpen;

    [Inject]
    protected OfficeClock Clock { get; set; } = null!;

    protected abstract bool Months { get; }

    /// <summary>Of the value; the first of the month.</summary>
    protected abstract DateOnly? Day { get; }

    protected virtual DateOnly? Least => null;

    protected virtual DateOnly? Most => null;

    protected override int LongestText => 20;

    protected override string? Icon => Icons.Material.Outlined.CalendarToday;

    protected override string? IconLabel => "打开日历";

    protected override string? BoxClass => "num";

    protected override RenderFragment? Below => _isOpen ? Calendar : null;

    protected abstract T Of(DateOnly day);

    /// <summary>So many days, or months, further.</summary>
    protected abstract DateOnly Step(DateOnly day, int steps, bool far);

    protected override Task OpenAsync()
    {
        _isOpen = !_isOpen && !Disabled;
        StateHasChanged();
        return Task.CompletedTask;
    }

    protected override async Task PressAsync(KeyboardEventArgs key)
    {
        await base.PressAsync(key);
        if (!_isOpen)
        {
            if (key.Key == "ArrowDown")
            {
                await OpenAsync();
            }

            return;
        }

        switch (key.Key)
        {
            case "Enter" or "Escape" or "Tab":
                Close();
                break;
            case "ArrowUp" or "ArrowDown" or "PageUp" or "PageDown" or "ArrowLeft" or "ArrowRight":
                await MoveAsync(key.Key);
                break;
        }
    }

    private async Task MoveAsync(string key)
    {
        var from = Day ?? Clock.Today;
        var to = key switch
        {
            "ArrowLeft" => Step(from, -1, far: false),
            "ArrowRight" => Step(from, 1, far: false),
            "ArrowUp" => Step(from, -1, far: true),
            "ArrowDown" => Step(from, 1, far: true),
            "PageUp" => from.AddMonths(-1),
            _ => from.AddMonths(1),
        };
        if (!(to < Least) && !(to > Most))
        {
            await PutAsync(Of(to));
            StateHasChanged();
        }
    }

    private void Close()
    {
        _isOpen = false;
        StateHasChanged();
    }

    private async Task ChooseAsync(DateOnly day)
    {
        _isOpen = false;
        await PutAsync(Of(day));
        await FocusAsync();
    }

    private RenderFragment Calendar => builder =>
    {
        builder.OpenComponent<CalendarPopover>(0);
        builder.AddComponentParameter(1, nameof(CalendarPopover.Months), Months);
        builder.AddComponentParameter(2, nameof(CalendarPopover.Day), Day);
        builder.AddComponentParameter(3, nameof(CalendarPopover.Min), Least);
        builder.AddComponentParameter(4, nameof(CalendarPopover.Max), Most);
        builder.AddComponentParameter(5, nameof(CalendarPopover.OnChoose), EventCallback.Factory.Create<DateOnly>(this, ChooseAsync));
        builder.AddComponentParameter(6, nameof(CalendarPopover.OnClose), EventCallback.Factory.Create(this, Close));
        builder.CloseComponent();
    };
}
