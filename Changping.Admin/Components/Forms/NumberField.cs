using System.Globalization;
using System.Numerics;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Changping.Admin.Components.Forms;

/// <summary>A whole number.</summary>
public sealed class NumberField : FigureField<int>
{
    protected override int Places => 0;
}

/// <summary>A number with two digits behind the point at most.</summary>
public sealed class DecimalField : FigureField<decimal>
{
    protected override int Places => 2;
}

/// <summary>A number in figures, full-width ones too; empty is null.</summary>
public abstract class FigureField<T> : TypedField<T?>
    where T : struct, INumber<T>
{
    /// <summary>Inclusive.</summary>
    [Parameter]
    public T? Min { get; set; }

    /// <summary>Inclusive.</summary>
    [Parameter]
    public T? Max { get; set; }

    /// <summary>Digits behind the point at most.</summary>
    protected abstract int Places { get; }

    protected override int LongestText => 20;

    protected override InputMode Keys => Places > 0 ? InputMode.@decimal : InputMode.numeric;

    protected override string? BoxClass => "num";

    private string Expected => (Min, Max) switch
    {
        ({ } least, { } most) => $"应为 {Plain(least)} 至 {Plain(most)} 的",
        ({ } least, null) => $"应为不小于 {Plain(least)} 的",
        (null, { } most) => $"应为不大于 {Plain(most)} 的",
        _ => "应为",
    } + (Places == 0 ? "整数" : $"数，至多 {Places} 位小数");

    protected override (T? Value, string? Fault) Read(string typed)
    {
        return FigureText.IsEmpty(typed) ? (null, null)
            : FigureText.TryRead<T>(typed, Places, out var number) && !(number < Min) && !(number > Max)
                ? (number, null)
                : (null, $"{Label}{Expected}");
    }

    protected override string Write(T? value) => value is { } number ? Plain(number) : "";

    private static string Plain(T number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}
