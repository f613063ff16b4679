using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Tests.Domain;
using Changping.Domain.Common;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Tables;

/// <summary>A nomination that fulfils everything; a case changes what it is about.</summary>
internal static class Sample
{
    public static readonly Attestations AllAttested = new(true, true, true, true, true);

    public static Credentials Credentials(string? discipline) => new(
        "教授", "研究生", "博士", discipline, "固态电池", PartialDate.OnDay(new DateOnly(2010, 7, 1)), null, null, "电解质界面阻抗");

    public static EligibilityCase Case(InstitutionProfile institution, string? discipline) => new(institution, Credentials(discipline), AllAttested, []);

    /// <exception cref="PolicySilentException">No version applies on that day.</exception>
    public static Verdict Verdict(ReferenceFiles reference, EligibilityCase subject, DateOnly on) =>
        new ExpertEligibility(new PolicyBook([Policy20.InForce]), reference.Titles, reference.Degrees).Judge(subject, on);
}
