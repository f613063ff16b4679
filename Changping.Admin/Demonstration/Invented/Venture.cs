using static Changping.Admin.Demonstration.Invented.Fate;

namespace Changping.Admin.Demonstration.Invented;

/// <summary>What becomes of a project beyond the way that its dates show.</summary>
internal enum Fate
{
    /// <summary>In service once its first day has come, concluded after its last.</summary>
    Usual,
    Unsigned,
    EndedEarly,

    /// <summary>Reached what it wanted a year ago: a candidate of last year's prizes.</summary>
    FinishedEarly,
    Terminated,

    /// <summary>Signed and never begun; the first day has passed.</summary>
    Absent,

    /// <summary>The same, and given up.</summary>
    NeverCame,
}

/// <summary>A cooperation project: who, since when, at what cost. The topic of the expert names it; a company of the topic's industry hosts it.</summary>
/// <param name="StartMonthsAgo">Of the first day of service; negative lies in the future.</param>
/// <param name="DaysAhead">So many days from today it will be whole months since the first day; null where that day is <paramref name="StartDay"/>.</param>
internal sealed record Venture(int Number, int Expert, int StartMonthsAgo, int StartDay, decimal Cost, Fate Fate = Usual, int? DaysAhead = null)
{
    private static readonly Venture[] Table =
    [
        // Running when the office began with this application.
        Of(0, 27, 20, 600_000m), Of(1, 26, 1, 800_000m), Of(2, 25, 10, 333_333.33m), Of(3, 25, 1, 450_000m), Of(4, 23, 1, 520_000m),
        Of(5, 22, 1, 600_000.01m), Of(6, 22, 15, 1_200_000m), Of(7, 21, 10, 280_000m), Of(8, 20, 1, 599_999.99m), Of(9, 19, 15, 360_000m),
        Of(10, 18, 1, 760_000m, FinishedEarly), Of(11, 17, 8, 480_000m, FinishedEarly), Of(12, 16, 1, 150_000m), Of(13, 15, 15, 900_000m),
        Of(14, 14, 1, 640_000m), Of(15, 13, 1, 300_000m),

        // Established in the year.
        Of(16, 11, 1, 550_000m), Of(17, 11, 15, 420_000m, EndedEarly), Of(36, 10, 8, 680_000m), Of(18, 10, 1, 230_000.50m, Terminated), Of(37, 9, 1, 200_000m),
        Of(50, 8, 15, 1_000_000m), Of(38, 8, 1, 400_000m), Of(51, 7, 8, 600_000m), Of(46, 7, 1, 500_000m), Of(64, 6, 15, 190_000m), Of(65, 5, 1, 850_000m),
        Of(78, 4, 8, 310_000m), Of(79, 3, 15, 720_000m), Of(92, 2, 1, 460_000m), Of(93, 1, 8, 580_000m), Of(21, 1, 15, 666_666.67m),
        Of(22, 1, 1, 400_000m), Of(54, 1, 8, 600_000m),

        // Signed, to begin in the future.
        Of(66, -1, 15, 260_000m), Of(94, -1, 1, 333_333.33m),

        // Established a short while ago. Expert 0 comes a second time, after the first period.
        Of(23, -1, 15, 380_000m, Unsigned), Of(80, -2, 1, 700_000m, Unsigned), Of(95, -2, 8, 240_000m, Unsigned), Of(0, -2, 1, 900_000m, Unsigned),

        // This week: one is halfway, one ends; one should have begun and did not come, another never came and was given up.
        Of(19, 12, 0, 160_000m) with { DaysAhead = 3 }, Of(20, 24, 0, 120_000m) with { DaysAhead = 5 }, Of(24, 1, 4, 90_000m, Absent),
        Of(28, 5, 1, 110_000m, NeverCame),
    ];

    public static readonly IReadOnlyList<Venture> All = [.. Table.Select((venture, index) => venture with { Number = index })];

    public bool IsOld => StartMonthsAgo >= DemoCalendar.Opening;

    public bool IsLongAgoOver => StartMonthsAgo >= 25;

    /// <summary>Months before the first day of service: time for the agreement and both letters.</summary>
    public int EstablishedMonthsAgo => Fate == Unsigned ? 1 : StartMonthsAgo < 0 ? 2 : StartMonthsAgo + 1;

    public static Venture? OfExpert(int expert) => All.FirstOrDefault(venture => venture.Expert == expert);

    public DateOnly EstablishedOn(DemoCalendar calendar) => calendar.Day(EstablishedMonthsAgo, 12);

    public DateOnly SignedOn(DemoCalendar calendar) => calendar.Day(EstablishedMonthsAgo - (StartMonthsAgo < 0 ? 1 : 0), 22);

    /// <summary>Somebody came.</summary>
    public bool Begins => StartMonthsAgo > 0 && Fate is not (Absent or NeverCame);

    public DateOnly StartsOn(DemoCalendar calendar) =>
        DaysAhead is { } days ? calendar.Today.AddDays(days).AddMonths(-StartMonthsAgo) : calendar.Day(StartMonthsAgo, StartDay);

    private static Venture Of(int expert, int startMonthsAgo, int startDay, decimal cost, Fate fate = Usual) =>
        new(0, expert, startMonthsAgo, startDay, cost, fate);
}
