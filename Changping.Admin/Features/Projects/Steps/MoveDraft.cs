using Changping.Domain.Projects;

namespace Changping.Admin.Features.Projects.Steps;

/// <summary>What a step of many projects asks for, being entered once for all of them.</summary>
/// <param name="label">Of its day.</param>
public sealed class MoveDraft(ProjectAction action, string label, DateOnly today)
{
    public ProjectAction Action => action;

    public string Label => label;

    public DateOnly? On { get; set; } = today;

    /// <summary>Of the filing.</summary>
    public string? Number { get; set; }

    /// <summary>Of no project yet.</summary>
    public ProjectMove Move => new(default, action, On, Number: Number);
}
