using Changping.Domain.Organizations;

namespace Changping.Admin.Features.Institutions;

/// <summary>A confirmation as it is being filled in.</summary>
public sealed class ConfirmationDraft
{
    private static readonly char[] Separators = ['、', '，', ',', '；', ';', '\n'];

    public HashSet<InstitutionKind> Kinds { get; } = [];

    /// <summary>建设学科, separated by 、.</summary>
    public string Disciplines { get; set; } = "";

    public string Evidence { get; set; } = "";

    /// <summary>As confirmed before, else as the reference lists have it: the officer checks and signs, and need not type it.</summary>
    public static ConfirmationDraft For(InstitutionView view)
    {
        if (view.Institution.Proposed is { } waiting)
        {
            var stated = new ConfirmationDraft { Disciplines = string.Join("、", waiting.Disciplines), Evidence = waiting.Evidence };
            stated.Kinds.UnionWith(waiting.Kinds);
            return stated;
        }

        var (institution, listed) = (view.Institution, view.Institution.IsConfirmed ? null : view.Listed);
        var draft = new ConfirmationDraft
        {
            Disciplines = string.Join("、", listed?.Disciplines ?? institution.Disciplines),
            Evidence = institution.Evidence ?? string.Join("；", listed?.Grounds.Select(ground => ground.Evidence).Distinct() ?? []),
        };
        draft.Kinds.UnionWith(listed?.Grounds.Select(ground => ground.Kind) ?? institution.Kinds);
        return draft;
    }

    public InstitutionConfirmation For(SendingInstitution institution) => new(
        institution.Id,
        [.. Kinds],
        Disciplines.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        Evidence,
        institution.Version);
}
