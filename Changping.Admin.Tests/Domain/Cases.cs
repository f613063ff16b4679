using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Funds;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Domain;

/// <summary>Made-up projects, grants and batches that are in order unless a test says otherwise.</summary>
internal static class Cases
{
    public static readonly ActingPerson Officer = new(Guid.NewGuid(), "李经办");
    public static readonly ActingPerson Approver = new(Guid.NewGuid(), "王负责");
    public static readonly DateTimeOffset Moment = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);
    public static readonly CalendarMonth Period = new(2026, 11);
    public static readonly PayeeAccount Account = new("测试户名", "测试银行", "102100000000", "6222020000000000");

    private static readonly DateOnly Established = new(2026, 3, 1);

    public static CooperationProject Project(decimal cost = 800_000) => new(
        Id.New<ProjectId>(), "2026-项目-0001", Id.New<EnterpriseId>(), Id.New<ExpertId>(), Established,
        new ProjectFacts { Title = "固态电池界面", Field = ProjectField.NaturalSciences, TotalCost = Money.FromYuan(cost) }, Policy20.InForce);

    public static Appointment Appointment(CooperationProject project, DateOnly? start = null) =>
        new(Id.New<AppointmentId>(), project, "科技副总", start ?? new DateOnly(2026, 3, 15), Policy20.InForce, []);

    /// <summary>Whoever was named came on the agreed day.</summary>
    public static Appointment Serving(CooperationProject project, DateOnly? start = null)
    {
        var appointment = Appointment(project, start);
        appointment.Arrive(appointment.Start, Policy20.InForce, [], appointment.Start);
        return appointment;
    }

    public static Grant Subsidy(decimal cost = 800_000, PolicyVersion? policy = null, params string[] subsidised)
    {
        var project = Project(cost);
        policy ??= Policy20.InForce;
        return Grant.ForSubsidy(
            Id.New<GrantId>(), GrantCase.Of(project, Appointment(project)),
            ProjectSubsidy.Compute(project.Facts.TotalCost, project.Facts.Field, policy, Established),
            Established, policy, Period, 2026, subsidised);
    }

    public static Grant Allowance()
    {
        var project = Project();
        var appointment = Appointment(project);
        var month = LivingAllowance.Months(appointment.Period, Policy20.InForce)[0];
        return Grant.ForClaim(
            Id.New<GrantId>(), Instrument.LivingAllowance, GrantCase.Of(project, appointment), month.Number, month.Payable, month.Calculation, 2026,
            Policy20.InForce);
    }

    public static Grant Award()
    {
        var project = Project();
        return Grant.Award(Id.New<GrantId>(), Instrument.Prize, GrantCase.Of(project, Appointment(project)), 1, Period, 2026,
            Prize.Compute(PrizeGrade.First, Policy20.InForce, Established), Policy20.InForce);
    }

    public static DisbursementDraft Draft(Grant grant) => new(grant, "测试收款方", "110114199001011234", Account, AccountMark.Same, "摘要");

    public static PaymentBatch Batch(params Grant[] grants) => new(
        Id.New<BatchId>(), "2026-项补-001", Instrument.ProjectSubsidy, Period, [.. grants.Select(Draft)], Officer, Moment);
}
