namespace Changping.Admin.Office;

/// <summary>How the pages reach the browsers, as the host is set up.</summary>
/// <param name="Https">By the program itself, or by the proxy in front of it.</param>
public sealed record ServedOver(bool Https);
