using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Domain.Appointments;

public readonly record struct AppointmentId(Guid Value) : IId<AppointmentId>
{
    public static AppointmentId From(Guid value) => new(value);
}

/// <summary>科技副总: an expert's post at a company for one project and one service period.</summary>
public sealed partial class Appointment
{
    private Appointment()
    {
    }

    /// <param name="policy">Under which the project was established; it fixes the length of the period.</param>
    /// <param name="others">All service periods the expert has elsewhere.</param>
    /// <param name="vicePresidents">Already appointed for the project.</param>
    /// <exception cref="RuleViolationException">Before establishment, no post, overlapping another period of the expert, or one vice-president too
    /// many.</exception>
    public Appointment(
        AppointmentId id, CooperationProject project, string post, DateOnly start, PolicyVersion policy, IEnumerable<DateRange> others, int vicePresidents = 0)
    {
        var (most, clause) = policy.Of(Frame.VicePresidentsPerProject).On(ServicePeriod.AskedOn(project.EstablishedDay, policy));
        if (vicePresidents >= most)
        {
            throw new RuleViolationException(clause, $"项目 {project.Number} 已有 {vicePresidents} 名科技副总，每个合作项目仅可由 {most} 名负责");
        }

        (Id, ProjectId, ExpertId, EnterpriseId) = (id, project.Id, project.ExpertId, project.EnterpriseId);
        Correct(project, post, start, policy, others);
    }

    public AppointmentId Id { get; private set; }

    /// <summary>Unique: one vice-president a project.</summary>
    public ProjectId ProjectId { get; private set; }

    public ExpertId ExpertId { get; private set; }

    public EnterpriseId EnterpriseId { get; private set; }

    public string Post { get; private set; } = "";

    /// <summary>The first day of service; it counts.</summary>
    public DateOnly Start { get; private set; }

    /// <summary>The last day of the period, an approved extension included; it counts.</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary>The last day of the plain period where an extension moved it; null where none did.</summary>
    public DateOnly? PlainLastDay { get; private set; }

    public AppointmentState State { get; private set; }

    /// <summary>The last day as it is or was served; it counts. <see cref="LastDay"/>, or the day on which it was broken off before.</summary>
    public DateOnly LastDayServed { get; private set; }

    /// <summary>Why it was broken off, or never taken up.</summary>
    public string? EndReason { get; private set; }

    public int Version { get; private set; }

    /// <summary>As it is or was served.</summary>
    public DateRange Period => new(Start, LastDayServed);

    /// <summary>Reading 0027: the period that counts for 四（二）5, whenever the service ended.</summary>
    public DateRange Agreed => new(Start, LastDay);

    /// <summary>The post was taken up, now or once.</summary>
    public bool IsTakenUp => State is not (AppointmentState.Named or AppointmentState.NeverTakenUp);

    /// <summary>Broken off before the last day that was agreed.</summary>
    public bool IsCutShort => State is AppointmentState.EndedEarly or AppointmentState.Terminated;

    public bool Serves(DateOnly day) => IsTakenUp && Period.Contains(day);

    /// <summary>Corrects what was entered wrongly; whoever calls it makes sure that no money rests on the period yet.</summary>
    /// <exception cref="RuleViolationException">Before establishment, no post, or overlapping another period of the expert.</exception>
    public void Correct(CooperationProject project, string post, DateOnly start, PolicyVersion policy, IEnumerable<DateRange> others)
    {
        if (start < project.EstablishedOn)
        {
            throw new RuleViolationException(Clauses.Appointment, $"服务起始日 {start:yyyy-MM-dd} 早于立项日期 {project.EstablishedOn:yyyy-MM-dd}");
        }

        if (string.IsNullOrWhiteSpace(post))
        {
            throw new RuleViolationException(Clauses.ServicePeriod, "聘任岗位不能为空");
        }

        if (PlainLastDay is not null && start != Start)
        {
            throw new RuleViolationException(Clauses.ServicePeriod, $"服务期已批准延长至 {LastDay:yyyy-MM-dd}，服务起始日不能再更正");
        }

        var plain = project.IsRegistered ? ServicePeriod.OfRegistered(start, policy) : ServicePeriod.Plain(start, policy);
        var period = PlainLastDay is null ? plain : new DateRange(start, LastDay);
        ServicePeriod.RequireFree(period, others);
        Post = post.Trim();
        Set(period);
    }

    /// <summary>What was broken off keeps its end; only an open service has its last day still before it.</summary>
    private void Set(DateRange period)
    {
        (Start, LastDay) = (period.Start, period.End);
        if (!IsCutShort)
        {
            LastDayServed = LastDay;
        }
    }
}
