using Changping.Admin.Features.Funds.Budget;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Overview.Dashboard;

/// <summary>One step of 从推荐到上岗: how often it was taken in the year, and in the year before.</summary>
public sealed record FunnelStep(string Name, Listed Year, Listed Before);

/// <param name="Registered">Established in the year and brought in by the register: what went before is not in the system.</param>
public sealed record Funnel(IReadOnlyList<FunnelStep> Steps, Listed Registered)
{
    public const string ToPool = "入库";

    public Listed Pooled => Steps.Single(step => step.Name == ToPool).Year;
}

/// <summary>Who is in the pool today, and under what they came in.</summary>
public sealed record PoolStock(Listed All, IReadOnlyList<(ClauseKey Clause, string Name, Listed Figure)> Grounds, Listed Relaxed);

/// <summary>Who serves today, and whose period ends.</summary>
public sealed record ServiceStock(Listed OnDuty, IReadOnlyList<(int Days, Listed Figure)> Ending, Listed Over, Listed Absent);

public sealed record NeedFigures(Listed Raised, Listed Matched);

/// <summary>One instrument's money in the year.</summary>
/// <param name="Instrument">Null for all together.</param>
/// <param name="Appropriated">Null where only a part of the programme is looked at: a budget has no parts.</param>
public sealed record MoneyRow(Instrument? Instrument, Listed? Appropriated, Listed Held, Listed Paid)
{
    public string Name => Instrument?.ChineseName() ?? "合计";

    public Money Committed => Held.Amount ?? Money.Zero;

    public Money PaidOut => Paid.Amount ?? Money.Zero;

    public Money? Left => Appropriated?.Amount - Committed;
}

/// <summary>The allowances that become payable in one month: paid, granted and not yet paid, and not yet granted.</summary>
public sealed record AllowanceBar(CalendarMonth Month, Listed Paid, Listed Waiting, Listed Forecast)
{
    public Money Total => (Paid.Amount ?? Money.Zero) + (Waiting.Amount ?? Money.Zero) + (Forecast.Amount ?? Money.Zero);
}

/// <param name="Money">Each instrument, and all together at the end.</param>
public sealed record DashboardView(
    DashboardScope Scope, DateTimeOffset At, Funnel Funnel, PoolStock Pool, ServiceStock Service, NeedFigures Needs,
    IReadOnlyList<MoneyRow> Money, IReadOnlyList<AllowanceBar> Months)
{
    /// <summary>支付年度 of what is paid of this year's budget.</summary>
    public IReadOnlyList<PaymentYear> PaidIn { get; init; } = [];

    public MoneyRow AllMoney => Money[^1];

    /// <summary>Every figure that opens a list.</summary>
    public IEnumerable<Listed> Figures =>
    [
        .. Funnel.Steps.SelectMany(step => new[] { step.Year, step.Before }), Funnel.Registered,
        Pool.All, .. Pool.Grounds.Select(ground => ground.Figure), Pool.Relaxed,
        Service.OnDuty, .. Service.Ending.Select(ending => ending.Figure), Service.Over, Service.Absent,
        Needs.Raised, Needs.Matched,
        .. Money.SelectMany(row => new[] { row.Appropriated, row.Held, row.Paid }).OfType<Listed>(),
        .. Months.SelectMany(bar => new[] { bar.Paid, bar.Waiting, bar.Forecast }),
    ];
}
