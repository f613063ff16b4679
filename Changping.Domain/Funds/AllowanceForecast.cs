using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Funds;

/// <summary>四（二）2 looked ahead: what running services will still cost, to the end of their periods.</summary>
public static class AllowanceForecast
{
    /// <summary>Adds the cases; one that the policy is silent about is named.</summary>
    public static void AddTo(CostForecast forecast, IEnumerable<FundingCase> cases)
    {
        // Many services share their days, and thousands of them are reckoned at once.
        var known = new Dictionary<(DateRange, string), IReadOnlyList<AllowanceMonth>>();
        foreach (var running in cases.Where(running => !running.IsUnderEarlierRule))
        {
            try
            {
                var key = (running.Service!.Days, running.Policy.Name);
                if (!known.TryGetValue(key, out var months))
                {
                    known[key] = months = LivingAllowance.Months(running.Service.Days, running.Policy);
                }

                foreach (var month in months)
                {
                    if (!running.Months.Contains(month.Number))
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
