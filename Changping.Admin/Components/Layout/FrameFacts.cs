namespace Changping.Admin.Components.Layout;

/// <summary>What the top bar says about the whole application.</summary>
/// <param name="PolicyVersion">Such as 2.0.</param>
/// <param name="Demonstration">The data are made up.</param>
public sealed record FrameFacts(string PolicyVersion, bool Demonstration);
