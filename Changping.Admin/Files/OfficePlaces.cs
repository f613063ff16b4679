namespace Changping.Admin.Files;

/// <summary>Where everything of the office lies, for whoever looks after it.</summary>
/// <param name="Root">Policy, lists and templates.</param>
/// <param name="Run">What the running office writes.</param>
/// <param name="Own">What no other account may read.</param>
/// <param name="Said">As the start says it.</param>
public sealed record OfficePlaces(string Root, string Run, string Database, string Keys, IReadOnlyList<string> Own, string Said);
