using Microsoft.AspNetCore.Components;

namespace Changping.Admin.Components.Forms;

/// <summary>Several lines of text with a counter; the value follows each key, since the counter does.</summary>
public sealed class LongText : TypedField<string>
{
    /// <inheritdoc cref="TextField.MaxLength"/>
    [Parameter]
    public int MaxLength { get; set; } = 500;

    [Parameter]
    public int Rows { get; set; } = 2;

    protected override int Lines => Rows;

    protected override int LongestText => MaxLength;

    protected override bool Counts => true;

    public override Task SetParametersAsync(ParameterView parameters)
    {
        Live = true;
        return base.SetParametersAsync(parameters);
    }

    protected override (string Value, string? Fault) Read(string typed) => (typed, null);

    protected override string Write(string value) => value ?? "";
}
