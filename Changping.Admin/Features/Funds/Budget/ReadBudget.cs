using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Budget;

/// <summary>A year's budget: each instrument, and the records it is made of.</summary>
/// <param name="Years">Those that have money, with this year and the next.</param>
/// <param name="Entries">The newest first.</param>
/// <param name="Only">Whose entries are meant; null for all.</param>
public sealed record BudgetOfYear(int Year, IReadOnlyList<int> Years, IReadOnlyList<BudgetLine> Lines, IReadOnlyList<Appropriation> Entries, Instrument? Only)
{
    /// <summary>Null where money of this year may be entered.</summary>
    public string? WhyNotEnter { get; init; }

    /// <summary>When what is paid of this year's budget was paid.</summary>
    public IReadOnlyList<PaymentYear> PaidIn { get; init; } = [];

    public Money Sum(Func<BudgetLine, Money> of) => Money.Sum(Lines.Select(of));
}

/// <summary>年度预算 of one year, summed in the database.</summary>
public sealed class ReadBudget(IDbContextFactory<AdminDbContext> contexts, OfficeClock clock)
{
    public async Task<BudgetOfYear> RunAsync(Actor actor, int year, Instrument? only, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var lines = await BudgetBook.LinesAsync(context, year, cancel);
        var entries = await context.Appropriations.AsNoTracking().Where(entry => entry.Year == year && (only == null || entry.Instrument == only))
            .OrderByDescending(entry => entry.Decision.PreparedAt).ThenByDescending(entry => entry.Id).ToListAsync(cancel);
        var years = await context.Appropriations.Select(entry => entry.Year).Union(context.Grants.Select(grant => grant.BudgetYear)).ToListAsync(cancel);
        var goLive = await PolicyLibrary.GoLiveAsync(context, cancel);
        return new BudgetOfYear(year, [.. years.Append(clock.Today.Year).Append(clock.Today.Year + 1).Append(year).Distinct().OrderDescending()],
            lines, entries, only)
        {
            PaidIn = await PaymentYear.OfAsync(context, BudgetBook.GrantsOf(context, year), cancel),
            WhyNotEnter = Appropriation.WhyNotYear(year, goLive, clock.Today, lines.Any(line => line.Appropriated > Money.Zero))?.Message,
        };
    }
}
