using Changping.Admin.Office.Audit;

namespace Changping.Admin.Components.Records;

/// <summary>A form whose record somebody else saved since it was opened: what each of the two wrote, field by field.</summary>
public sealed class StaleForm
{
    private StaleForm(FormVersion now, IReadOnlyList<StaleField> fields) => (Now, Fields) = (now, fields);

    /// <summary>The record as it is now: what the form rests on once it is settled.</summary>
    public FormVersion Now { get; }

    /// <summary>Those that the other one changed, in the order of the form.</summary>
    public IReadOnlyList<StaleField> Fields { get; }

    /// <param name="mine">As the form has them.</param>
    /// <returns>Null where nobody changed a field since: then nothing is to be looked at.</returns>
    public static StaleForm? Of(FormVersion opened, FormVersion now, IReadOnlyDictionary<string, string?> mine)
    {
        if (opened.Stamp == now.Stamp)
        {
            return null;
        }

        var fields = now.Texts.Keys.Union(opened.Texts.Keys)
            .Select(name => new StaleField(name, Text(opened.Texts, name), Text(now.Texts, name), Text(mine, name)))
            .Where(field => field.Opened != field.Now && field.Mine != field.Now).ToList();
        return fields.Count == 0 ? null : new StaleForm(now, fields);
    }

    /// <summary>Puts what was chosen to be taken over into the form's own texts.</summary>
    public void Settle(IDictionary<string, string?> mine)
    {
        foreach (var field in Fields.Where(field => field.TakesTheirs))
        {
            mine[field.Name] = field.Now;
        }
    }

    private static string? Text(IReadOnlyDictionary<string, string?> texts, string name) =>
        texts.GetValueOrDefault(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}

/// <param name="Opened">As it was when the form was opened.</param>
/// <param name="Now">As somebody else saved it.</param>
/// <param name="Mine">As it stands in the form.</param>
public sealed record StaleField(string Name, string? Opened, string? Now, string? Mine)
{
    /// <summary>What one did not touch oneself is taken over unless one says otherwise; what one wrote oneself is kept.</summary>
    public bool TakesTheirs { get; set; } = Mine == Opened;
}
