namespace Changping.Admin.Components.Forms;

/// <summary>What the browser keeps of a form that was not saved yet, for as long as its tab lives.</summary>
/// <param name="Token">Of this filling-in; a tab that was duplicated has the same.</param>
/// <param name="At">The time of day at which something was typed last; null where nothing was.</param>
/// <param name="Texts">What stood in the fields that were touched, by <see cref="IFormField.KeptAs"/>.</param>
internal sealed record KeptForm(Guid Token, string? At, Dictionary<string, string>? Texts);
