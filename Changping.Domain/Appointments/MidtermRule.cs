using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Appointments;

/// <summary>中期检查, which the policy does not know and the committee asks for (reading 0017).</summary>
/// <param name="Months">After the first day of service; 0 asks for none.</param>
public readonly record struct MidtermRule(int Months)
{
    /// <summary>A check so many days before its day still tells of the midterm: visits are arranged when both sides can.</summary>
    public const int EarlyDays = 30;

    public static MidtermRule Of(CommitteeSettings settings) => new(settings.MidtermMonths);

    /// <summary>The day from which the first check is due; null where none is asked for, or the service is over before.</summary>
    public DateOnly? FirstDueOn(DateRange service) =>
        Months > 0 && Anniversary.AfterMonths(service.Start, Months) is var day && day <= service.End ? day : null;

    /// <summary>The day from which the next check is due: the midterm, or the day for another look that the last check set.</summary>
    /// <param name="last">The latest check; null where there was none.</param>
    /// <returns>Null where nothing is left to check.</returns>
    public DateOnly? DueOn(DateRange service, MidtermCheck? last) => last is null ? FirstDueOn(service) : last.Facts.RecheckOn;

    /// <summary>Whose service began on this day or before is due on <paramref name="today"/>, if nobody checked; null where no check is asked for.</summary>
    public DateOnly? Limit(DateOnly today) => Months > 0 ? today.AddMonths(-Months) : null;
}

/// <summary>What the committee asks for while somebody serves.</summary>
public readonly record struct ServiceRules(ContactRule Contact, MidtermRule Midterm)
{
    public static ServiceRules Of(CommitteeSettings settings) => new(ContactRule.Of(settings), MidtermRule.Of(settings));
}
