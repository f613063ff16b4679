using Microsoft.AspNetCore.Components;

namespace Changping.Admin.Components.Forms;

/// <summary>A line of text; blanks around it are no part of it.</summary>
public sealed class TextField : TypedField<string>
{
    /// <summary>Letters at most; what goes beyond cannot be typed.</summary>
    [Parameter]
    public int MaxLength { get; set; } = 100;

    /// <summary>Figures of one width: numbers, accounts.</summary>
    [Parameter]
    public bool Figures { get; set; }

    protected override int LongestText => MaxLength;

    protected override string? BoxClass => Figures ? "num" : null;

    protected override (string Value, string? Fault) Read(string typed) => (typed.Trim(), null);

    protected override string Write(string value) => value ?? "";
}
