using Changping.Domain.Appointments;
using Changping.Domain.Common;

namespace Changping.Admin.Features.Service;

/// <summary>What a service asks for next, and by when.</summary>
public readonly record struct ServiceDeadline(DateOnly On, string What)
{
    /// <summary>The nearest of contact, midterm check and end; null where nothing is left to do.</summary>
    /// <param name="status">Null before the first day, and of what never began.</param>
    public static ServiceDeadline? Of(ServiceStatus? status, DateRange period, DateOnly? lastContact, MidtermCheck? lastCheck, ServiceRules rules) =>
        status switch
        {
            ServiceStatus.Absent => new(period.Start, "上岗"),
            ServiceStatus.Over => new(period.End, "结题"),
            ServiceStatus.Serving or ServiceStatus.Soon => Nearest(period, lastContact, lastCheck, rules),
            ServiceStatus.EndedEarly or ServiceStatus.Concluded or null => null,
        };

    private static ServiceDeadline Nearest(DateRange period, DateOnly? lastContact, MidtermCheck? lastCheck, ServiceRules rules)
    {
        List<ServiceDeadline> all = [new(rules.Contact.DueOn(period.Start, lastContact), "联系"), new(period.End, "届满")];
        if (rules.Midterm.DueOn(period, lastCheck) is { } check)
        {
            all.Insert(0, new(check, lastCheck is null ? "中期检查" : "整改复查"));
        }

        return all.MinBy(deadline => deadline.On);
    }
}
