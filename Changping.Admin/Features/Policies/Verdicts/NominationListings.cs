using Changping.Admin.Store;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;

namespace Changping.Admin.Features.Policies.Verdicts;

/// <summary>Makes and renews the lines of the list of nominations, in the transaction that changes what they show.</summary>
internal static class NominationListings
{
    public static NominationListing Of(Nomination nomination, Expert expert, string institution, ListedVerdict verdict)
    {
        var listing = new NominationListing
        {
            NominationId = nomination.Id,
            ExpertId = expert.Id,
            Number = nomination.Number,
            NominatedOn = nomination.NominatedOn,
            Name = expert.Name,
            Institution = institution,
            Overall = verdict.Overall,
            SearchText = "",
        };
        Refresh(listing, expert, nomination.Facts, institution, verdict);
        return listing;
    }

    public static void Refresh(NominationListing listing, Expert expert, NominationFacts facts, string institution, ListedVerdict verdict)
    {
        (listing.Name, listing.Institution) = (expert.Name, institution);
        (listing.Degree, listing.Title) = (facts.Credentials.Degree, facts.Credentials.Title);
        (listing.Discipline, listing.WorkStart) = (facts.Credentials.Discipline, facts.Credentials.WorkStart?.ToString());
        listing.SearchText = $"{Fold(expert.Name)} {Fold(institution)} {Fold(facts.Credentials.Discipline ?? "")} {listing.Number} "
            + $"{expert.DocumentNumber[^4..]} {Pinyin.Initials(expert.Name).ToUpperInvariant()}";
        Judge(listing, verdict);
    }

    public static void Judge(NominationListing listing, ListedVerdict verdict) =>
        (listing.Overall, listing.NextStep, listing.NextCriterion, listing.AwaitsTitle) = verdict;

    private static string Fold(string text) => InstitutionName.Fold(text);
}
