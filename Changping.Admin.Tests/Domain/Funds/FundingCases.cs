using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Domain.Funds;

/// <summary>A project in service that costs 800,000 and of which nothing was granted, unless a test says otherwise.</summary>
internal static class FundingCases
{
    public static readonly DateOnly Start = new(2026, 3, 15);

    public static FundingCase Serving => Of(ServicePeriod.Plain(Start, Policy20.InForce));

    public static IReadOnlyList<WonPrize> Prized => [new(2026, PrizeGrade.Second, new DateOnly(2026, 12, 20))];

    /// <summary>One application, of ten million, granted the three million that the rate gives.</summary>
    public static IReadOnlyDictionary<int, FundedApplication> Applied(int sequence) => new Dictionary<int, FundedApplication>
    {
        [sequence] = new(Money.FromYuan(10_000_000), Money.FromYuan(3_000_000), new DateOnly(2026, 11, 23)),
    };

    public static FundingCase Of(DateRange service, AppointmentState state = AppointmentState.Serving) => new()
    {
        ProjectId = Id.New<ProjectId>(),
        Number = "2026-项目-0001",
        State = state switch
        {
            AppointmentState.Named => ProjectState.AgreementSigned,
            AppointmentState.Serving => ProjectState.InService,
            AppointmentState.Concluded or AppointmentState.EndedEarly => ProjectState.Concluded,
            AppointmentState.NeverTakenUp or AppointmentState.Terminated => ProjectState.Terminated,
        },
        Cost = Money.FromYuan(800_000),
        Field = ProjectField.NaturalSciences,
        Policy = Policy20.InForce,
        EstablishedOn = service.Start.AddDays(-14),
        AgreementSignedOn = service.Start.AddDays(-7),
        Terms = new FundingTerms(1, 12, false),
        Service = new FundedService(state, service),
        Midterm = MidtermFinding.OnPlan,
    };
}
