using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Funding;

/// <summary>A service that runs, is still to begin, or is over with months not yet granted.</summary>
/// <param name="Number">Of the project, to name it by.</param>
/// <param name="Service">As it is or will be served: an approved extension and an early end included.</param>
/// <param name="Policy">Under which the project was established.</param>
/// <param name="Granted">Numbers of the service months that a live grant covers.</param>
public sealed record RunningCase(string Number, DateRange Service, PolicyVersion Policy, IReadOnlySet<int> Granted);

/// <summary>四（二）2 looked ahead: what running services will still cost, to the end of their periods.</summary>
public static class AllowanceForecast
{
    /// <summary>The service months still to be granted, past and to come.</summary>
    /// <exception cref="PolicySilentException">The case's own policy version fixes no amount.</exception>
    public static IEnumerable<AllowanceMonth> Outstanding(RunningCase running) =>
        LivingAllowance.Months(running.Service, running.Policy).Where(month => !running.Granted.Contains(month.Number));

    /// <summary>Adds the cases; one that the policy is silent about is named.</summary>
    public static void AddTo(CostForecast forecast, IEnumerable<RunningCase> cases)
    {
        // Many services share their days, and thousands of them are reckoned at once.
        var known = new Dictionary<(DateRange, string), IReadOnlyList<AllowanceMonth>>();
        foreach (var running in cases)
        {
            try
            {
                var key = (running.Service, running.Policy.Name);
                if (!known.TryGetValue(key, out var months))
                {
                    known[key] = months = LivingAllowance.Months(running.Service, running.Policy);
                }

                foreach (var month in months)
                {
                    if (!running.Granted.Contains(month.Number))
                    {
                        forecast.Add(Instrument.LivingAllowance, month.Payable, month.Amount);
                    }
                }
            }
            catch (PolicySilentException silent)
            {
                forecast.Name(new UnreckonedCase(running.Number, silent.Reason));
            }
        }
    }
}
