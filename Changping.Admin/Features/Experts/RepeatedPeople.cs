using Changping.Domain.Experts;
using Changping.Domain.Identifiers;

namespace Changping.Admin.Features.Experts;

/// <summary>The new people whom one file nominates more than once, as far as they are written. Of all others nothing stays in memory.</summary>
internal sealed class RepeatedPeople
{
    private readonly Dictionary<(IdentityDocumentKind, string), Expert?> _people = [];

    public RepeatedPeople(IReadOnlyCollection<ExpertDraft> drafts)
    {
        HashSet<(IdentityDocumentKind, string)> once = new(drafts.Count);
        foreach (var person in drafts.Select(Of).Where(person => !once.Add(person)))
        {
            _people[person] = null;
        }
    }

    /// <returns>Null: not written yet.</returns>
    public Expert? Written(ExpertDraft draft) => _people.GetValueOrDefault(Of(draft));

    public void Keep(ExpertDraft draft, Expert expert)
    {
        if (_people.ContainsKey(Of(draft)))
        {
            _people[Of(draft)] = expert;
        }
    }

    private static (IdentityDocumentKind, string) Of(ExpertDraft draft) => (draft.Row.DocumentKind, draft.Row.DocumentNumber);
}
