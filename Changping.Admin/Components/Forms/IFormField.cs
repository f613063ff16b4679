namespace Changping.Admin.Components.Forms;

/// <summary>A field as its form knows it.</summary>
public interface IFormField
{
    /// <summary>Of the element that takes the focus.</summary>
    string FieldId { get; }

    string Label { get; }

    /// <summary>The member of the draft, by which a refusal names the field; null where no refusal does.</summary>
    string? Name { get; }

    /// <summary>By which the browser keeps what stands in it; one of its form.</summary>
    string KeptAs { get; }

    bool Disabled { get; }

    /// <summary>What is wrong with it, as it shows there; null where nothing is.</summary>
    string? Fault { get; }

    /// <summary>Looks at what stands in it now and shows what is wrong.</summary>
    void Check();

    /// <summary>Shows why a use case did not take it, until it is changed.</summary>
    void Refuse(string why);

    ValueTask FocusAsync();

    /// <summary>Puts in what was typed or chosen before the page was lost, as if it were typed again.</summary>
    /// <param name="kept">As the browser has it.</param>
    Task RestoreAsync(string kept);
}
