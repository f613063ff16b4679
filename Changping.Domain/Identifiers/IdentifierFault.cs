namespace Changping.Domain.Identifiers;

/// <summary>Why a text is no such identifier.</summary>
/// <param name="Code">Stable, for scripts: id-length, uscc-check-digit.</param>
/// <param name="Message">For the person who typed it: what is wrong and what is expected.</param>
public sealed record IdentifierFault(string Code, string Message);
