using Changping.Domain.Eligibility;
using Changping.Domain.Experts;

namespace Changping.Admin.Features.Experts;

/// <summary>A proposal as it is being filled in.</summary>
public sealed class RelaxationDraft
{
    public HashSet<RelaxationGround> Grounds { get; } = [];

    public HashSet<RelaxableCriterion> Criteria { get; } = [];

    public string Evidence { get; set; } = "";

    /// <summary>With the criteria ticked that the verdict found wanting, and the evidence that the form already names.</summary>
    public static RelaxationDraft For(NominationView view)
    {
        var draft = new RelaxationDraft();
        draft.Criteria.UnionWith(Wanting(view.Verdict));
        var credentials = view.Nomination.Facts.Credentials;
        draft.Evidence = string.Join("；",
            new[] { credentials.CoreIntellectualProperty, credentials.MatureAchievement }.Where(text => !string.IsNullOrWhiteSpace(text)));
        return draft;
    }

    /// <summary>The relaxable criteria that are not met.</summary>
    public static IEnumerable<RelaxableCriterion> Wanting(Verdict verdict)
    {
        foreach (var finding in verdict.Findings.Where(finding => finding.Outcome is Outcome.NotMet or Outcome.Unknown))
        {
            if (finding.Criterion == Criterion.Qualification)
            {
                yield return RelaxableCriterion.Qualification;
            }
            else if (finding.Criterion == Criterion.Experience)
            {
                yield return RelaxableCriterion.Experience;
            }
        }
    }
}
