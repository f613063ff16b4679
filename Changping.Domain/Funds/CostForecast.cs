using Changping.Domain.Common;

namespace Changping.Domain.Funds;

/// <param name="Claims">Service months of an allowance; projects of a subsidy.</param>
public readonly record struct ForecastSum(int Claims, Money Amount)
{
    public static ForecastSum operator +(ForecastSum left, ForecastSum right) => new(left.Claims + right.Claims, left.Amount + right.Amount);

    public ForecastSum Plus(Money amount) => new(Claims + 1, Amount + amount);
}

/// <summary>A case whose cost nobody can reckon: named, so that it is missing nowhere unseen.</summary>
/// <param name="Number">Of the project.</param>
public sealed record UnreckonedCase(string Number, string Reason);

/// <summary>What is not granted yet and will be owed for the cases there are, by the month in which it becomes payable.</summary>
/// <param name="from">This month; what became payable before it is arrears.</param>
public sealed class CostForecast(CalendarMonth from)
{
    private readonly Dictionary<(Instrument Instrument, CalendarMonth? Month), ForecastSum> _sums = [];
    private readonly List<UnreckonedCase> _unreckoned = [];

    public CalendarMonth From { get; } = from;

    public IReadOnlyList<UnreckonedCase> Unreckoned => _unreckoned;

    /// <summary>The last month in which anything becomes payable; this month where nothing does.</summary>
    public CalendarMonth Last => _sums.Keys.Max(key => key.Month) is { } last && last > From ? last : From;

    /// <param name="month">Null where it depends on a step that nobody has dated, such as an agreement still to be signed.</param>
    public void Add(Instrument instrument, CalendarMonth? month, Money amount) =>
        _sums[(instrument, month)] = _sums.GetValueOrDefault((instrument, month)).Plus(amount);

    public void Name(UnreckonedCase unreckoned) => _unreckoned.Add(unreckoned);

    public ForecastSum Of(Instrument instrument, CalendarMonth month) => _sums.GetValueOrDefault((instrument, month));

    /// <summary>Payable before this month and not granted yet.</summary>
    public ForecastSum Arrears(Instrument instrument) => Sum(instrument, month => month < From);

    public ForecastSum Undated(Instrument instrument) => _sums.GetValueOrDefault((instrument, null));

    /// <summary>What the year's budget will have to bear.</summary>
    public ForecastSum InYear(Instrument instrument, int year) => Sum(instrument, month => BudgetYear(month, From) == year);

    /// <summary>Arrears, and what has no date yet, fall to this year.</summary>
    public static int BudgetYear(CalendarMonth? payable, CalendarMonth from) => payable is { } month && month > from ? month.Year : from.Year;

    private ForecastSum Sum(Instrument instrument, Func<CalendarMonth?, bool> which) => _sums
        .Where(pair => pair.Key.Instrument == instrument && which(pair.Key.Month))
        .Aggregate(default(ForecastSum), (sum, pair) => sum + pair.Value);
}
