using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Features.Funds.Budget;

/// <summary>One thing that will be owed.</summary>
/// <param name="Month">The service month of an allowance; null for a subsidy.</param>
/// <param name="Payable">Null where a step that nobody has dated comes first.</param>
public sealed record ForecastClaim(ProjectId ProjectId, string Number, Instrument Instrument, AllowanceMonth? Month, CalendarMonth? Payable, Money Amount);

/// <summary>What the cases there are will still cost: allowances month by month to the end of the periods, and subsidies not granted yet.</summary>
public sealed class Forecasts(PolicyLibrary policies, OfficeClock clock)
{
    /// <summary>Those that can be reckoned ahead; a prize or a commercialisation rests on what nobody knows yet.</summary>
    public static readonly IReadOnlyList<Instrument> Instruments = [Instrument.LivingAllowance, Instrument.ProjectSubsidy];

    public async Task<CostForecast> SumAsync(AdminDbContext context, CaseScope scope, CancellationToken cancel)
    {
        var book = await policies.BookAsync(context, cancel);
        var forecast = await AllowancesAsync(context, book, scope, cancel);
        foreach (var of in await ForecastCases.OfAsync(context, book, Instrument.ProjectSubsidy, scope, clock.Today, cancel))
        {
            try
            {
                foreach (var claim in Instrument.ProjectSubsidy.Outstanding(of))
                {
                    forecast.Add(Instrument.ProjectSubsidy, claim.Payable, claim.Calculation!.Amount);
                }
            }
            catch (PolicySilentException silent)
            {
                forecast.Name(new UnreckonedCase(of.Number, silent.Reason));
            }
        }

        return forecast;
    }

    /// <summary>Of the allowances alone.</summary>
    public async Task<CostForecast> AllowancesAsync(AdminDbContext context, CaseScope scope, CancellationToken cancel) =>
        await AllowancesAsync(context, await policies.BookAsync(context, cancel), scope, cancel);

    private async Task<CostForecast> AllowancesAsync(AdminDbContext context, PolicyBook book, CaseScope scope, CancellationToken cancel)
    {
        var forecast = new CostForecast(CalendarMonth.Of(clock.Today));
        AllowanceForecast.AddTo(forecast, await ForecastCases.OfAsync(context, book, Instrument.LivingAllowance, scope, clock.Today, cancel));
        return forecast;
    }

    /// <summary>The same one by one, without those that cannot be reckoned.</summary>
    public async Task<List<ForecastClaim>> ClaimsAsync(AdminDbContext context, Instrument instrument, CaseScope scope, CancellationToken cancel)
    {
        if (!Instruments.Contains(instrument))
        {
            return [];
        }

        var cases = await ForecastCases.OfAsync(context, await policies.BookAsync(context, cancel), instrument, scope, clock.Today, cancel);
        return [.. cases.SelectMany(of => Reckoned(instrument, of))];
    }

    private static List<ForecastClaim> Reckoned(Instrument instrument, FundingCase of)
    {
        try
        {
            return [.. instrument.Outstanding(of).Select(
                claim => new ForecastClaim(of.ProjectId, of.Number, instrument, claim.Month, claim.Payable, claim.Calculation!.Amount))];
        }
        catch (PolicySilentException)
        {
            return [];
        }
    }
}
