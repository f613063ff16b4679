namespace Changping.Admin.Components.Forms;

/// <summary>A person or a thing that a field offers.</summary>
/// <param name="Value">Its number or code, by which it is known; never what stands in the field.</param>
/// <param name="Name">As people call it: who types it whole means it, where there is but one.</param>
/// <param name="Beside">What tells two of a name apart: institution, code, year.</param>
public sealed record Found(string Value, string Name, string Beside)
{
    public string Text => Beside.Length == 0 ? Name : $"{Name}（{Beside}）";

    /// <summary>What was typed is its whole name, its number, or how it is written in the field.</summary>
    public bool IsMeantBy(string typed) => typed == Name || typed == Text || string.Equals(typed, Value, StringComparison.OrdinalIgnoreCase);
}
