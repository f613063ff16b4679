namespace Changping.Admin.Files;

/// <summary>The two stores of the office, beside its database.</summary>
/// <param name="Documents">What the office issued.</param>
/// <param name="Attachments">What was uploaded.</param>
public sealed record OfficeFiles(FileStore Documents, FileStore Attachments);
