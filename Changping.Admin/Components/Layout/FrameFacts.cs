namespace Changping.Admin.Components.Layout;

/// <summary>What the top bar says about the whole application.</summary>
/// <param name="Demonstration">The data are made up.</param>
public sealed record FrameFacts(bool Demonstration);
