using Changping.Admin.Tests.Tables;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;

namespace Changping.Admin.Tests.Domain;

/// <summary>A made-up nomination in order.</summary>
internal static class Nominations
{
    public static readonly NominationFacts Facts = new()
    {
        InstitutionId = Id.New<InstitutionId>(),
        Credentials = Sample.Credentials("材料科学与工程"),
        Attestations = Sample.AllAttested,
    };

    public static readonly ActingPerson Author = new(Guid.NewGuid(), "孙录入");

    public static Nomination Of(DateOnly on, Credentials? credentials = null) => new(
        Id.New<NominationId>(), "2026-推荐-0001", Id.New<ExpertId>(), on, credentials is null ? Facts : Facts with { Credentials = credentials }, Author);

    public static Relaxation Propose(Nomination nomination, DateOnly on) => nomination.ProposeRelaxation(
        [RelaxationGround.MatureAchievement], "成果鉴定 1", [RelaxableCriterion.Experience], Policy20.InForce, Cases.Officer, on, 1);
}
