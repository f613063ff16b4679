namespace Changping.Admin.Features.Overview.Home;

/// <summary>What a later folder shows on the workbench. The page knows none of them: the host names the parts, and each shows nothing to whom it
/// does not concern.</summary>
/// <param name="Component">Without parameters.</param>
public sealed record HomeCard(Type Component);
