using Changping.Domain.Organizations;

namespace Changping.Domain.Appointments;

/// <summary>三（四） wants an expert panel and says nothing of who may not sit on it: whoever comes from one of the sides is pointed out, never refused.</summary>
public static class PanelTies
{
    /// <param name="institution">That sent the expert; null where none is on file.</param>
    /// <returns>A sentence for each tie, in the order of the panel.</returns>
    public static IReadOnlyList<string> Of(IEnumerable<EvaluationPanelMember> panel, string expert, string enterprise, string? institution) =>
        [.. panel.Select(member => Of(member, expert, enterprise, institution)).OfType<string>()];

    private static string? Of(EvaluationPanelMember member, string expert, string enterprise, string? institution)
    {
        var atInstitution = institution is not null && InstitutionName.BelongsTo(member.Unit, institution);
        var atEnterprise = InstitutionName.BelongsTo(member.Unit, enterprise);
        return (atInstitution || atEnterprise) && InstitutionName.Fold(member.Name) == InstitutionName.Fold(expert) ? $"{member.Name}与被评价的科技副总同名同单位"
            : atEnterprise ? $"{member.Name}来自合作企业 {enterprise}"
            : atInstitution ? $"{member.Name}来自派出单位 {institution}"
            : null;
    }
}
