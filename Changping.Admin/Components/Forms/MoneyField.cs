using System.Globalization;
using Changping.Domain.Common;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Changping.Admin.Components.Forms;

/// <summary>
/// An amount in yuan, read like a cell of a register (800000, 800,000.00, 80万元), with the same in 万元 beside it: a slip of a digit is seen there.
/// </summary>
public sealed class MoneyField : TypedField<decimal?>
{
    /// <summary>Less than nothing may be meant: what is taken away.</summary>
    [Parameter]
    public bool Signed { get; set; }

    /// <summary>Nothing at all may be meant.</summary>
    [Parameter]
    public bool MayBeZero { get; set; }

    protected override int LongestText => 30;

    protected override InputMode Keys => InputMode.@decimal;

    protected override string? BoxClass => "num";

    protected override string? Beside => Value is { } yuan ? $"{Rounded.Wan(Money.FromYuan(yuan))} 万元" : null;

    public override Task SetParametersAsync(ParameterView parameters)
    {
        Unit = "元";
        return base.SetParametersAsync(parameters);
    }

    protected override (decimal? Value, string? Fault) Read(string typed)
    {
        var words = typed.Trim();
        if (words.Length == 0)
        {
            return (null, null);
        }

        var taken = Signed && words[0] is '-' or '－' or '−';
        var (amount, fault) = Yuan.Read(taken ? words[1..] : words);
        return amount is not { } read ? (null, fault)
            : read == Money.Zero && !MayBeZero ? (null, $"{Label}{(Signed ? "不能为 0" : "应大于 0")}")
            : (taken ? -read.Yuan : read.Yuan, null);
    }

    protected override string Write(decimal? value) => value?.ToString("#,##0.00", CultureInfo.InvariantCulture) ?? "";
}
