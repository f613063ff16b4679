using Changping.Admin.Store;

namespace Changping.Admin.Documents;

/// <summary>What the template of a kind must hold: a content control for each field, and a row that is repeated for each group.</summary>
/// <param name="Kind">Its Chinese name is the name of the template's file.</param>
/// <param name="Fields">Tags of single controls; each may stand in several places.</param>
public sealed record DocumentForm(DocumentKind Kind, IReadOnlyList<string> Fields, IReadOnlyList<RowGroup> Groups)
{
    /// <summary>In every document: the office's number, and the day of issue.</summary>
    public const string Number = "编号";

    /// <inheritdoc cref="Number"/>
    public const string IssuedOn = "签发日期";

    public string FileName => $"{Kind.ChineseName()}.docx";
}

/// <summary>A row of a table that stands once for each item.</summary>
/// <param name="Tag">Of the control around the row.</param>
/// <param name="Fields">Tags of the controls inside it.</param>
public sealed record RowGroup(string Tag, IReadOnlyList<string> Fields);

/// <summary>A form with the texts that go into it.</summary>
public sealed record FilledForm(
    DocumentForm Form, IReadOnlyDictionary<string, string> Texts, IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Rows);
