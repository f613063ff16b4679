using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Projects;

namespace Changping.Domain.Funds;

/// <summary>A live grant as a broken-off service would find it.</summary>
/// <param name="Sequence">The service month, the instalment or the application; else 1.</param>
/// <param name="Recovered">What was or is being recovered of it already; not negative.</param>
public sealed record StandingGrant(Instrument Instrument, int Sequence, int Parts, Money Amount, Money Recovered, bool IsPaid, bool IsInBatch);

/// <summary>One piece of money that a broken-off service touches.</summary>
/// <param name="Amount">To come back, or not to be paid.</param>
public sealed record TouchedMoney(Instrument Instrument, int Sequence, int Parts, Money Amount, string? Reason = null);

/// <summary>What money follows from a service that ends before its time, told before it is done: asked of the same rules as after it.</summary>
/// <param name="NotDue">Would have become due and will not: months, instalments.</param>
/// <param name="Lapsing">Granted, not paid, and owed no more.</param>
/// <param name="InBatches">Of those the ones that stand in a batch, which must be sent back.</param>
/// <param name="ToRecover">Paid, and to come back.</param>
public sealed record EndOfService(
    IReadOnlyList<TouchedMoney> NotDue, IReadOnlyList<TouchedMoney> Lapsing, IReadOnlyList<TouchedMoney> InBatches, IReadOnlyList<TouchedMoney> ToRecover)
{
    /// <param name="before">The case as it stands.</param>
    /// <param name="lastDay">Null where the post was never taken up.</param>
    /// <param name="terminates">The project ends with its service.</param>
    public static EndOfService Of(FundingCase before, IReadOnlyList<StandingGrant> grants, DateOnly? lastDay, bool terminates)
    {
        var after = before with
        {
            State = terminates ? ProjectState.Terminated : ProjectState.Concluded,
            Service = before.Service is not { } service ? null
                : lastDay is { } day ? new FundedService(terminates ? AppointmentState.Terminated : AppointmentState.EndedEarly,
                    new DateRange(service.Days.Start, day))
                : service with { State = AppointmentState.NeverTakenUp },
        };
        var touched = grants.Select(grant =>
            (Grant: grant, Owing: grant.Instrument.StillOwed(after, new FundedGrant(grant.Sequence, grant.Parts, grant.Amount, grant.IsPaid))))
            .Where(one => !one.Owing.IsWhole).ToList();
        return new EndOfService(
            [
                .. from instrument in Instrument.All
                   let left = instrument.Outstanding(after).Select(claim => claim.Sequence).ToHashSet()
                   from claim in instrument.Outstanding(before)
                   where !left.Contains(claim.Sequence)
                   select new TouchedMoney(instrument, claim.Sequence, claim.Parts, claim.Calculation?.Amount ?? Money.Zero),
            ],
            [.. touched.Where(one => !one.Grant.IsPaid && !one.Grant.IsInBatch).Select(Touched)],
            [.. touched.Where(one => !one.Grant.IsPaid && one.Grant.IsInBatch).Select(Touched)],
            [.. touched.Where(one => one.Grant.IsPaid).Select(Touched).Where(one => one.Amount > Money.Zero)]);
    }

    private static TouchedMoney Touched((StandingGrant Grant, Owing Owing) one) =>
        new(one.Grant.Instrument, one.Grant.Sequence, one.Grant.Parts, one.Grant.Amount - one.Grant.Recovered - one.Owing.Amount, one.Owing.Reason);
}
