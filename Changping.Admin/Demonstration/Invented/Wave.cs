namespace Changping.Admin.Demonstration.Invented;

/// <summary>One register of nominations: experts <see cref="From"/> to <see cref="To"/>, the last not included.</summary>
/// <param name="MonthsAgo">0: in the last days before today.</param>
/// <param name="Odd">The first of those at its end whose nominations are not plainly eligible.</param>
internal sealed record Wave(int MonthsAgo, int From, int Odd, int To)
{
    public static readonly IReadOnlyList<Wave> All =
    [
        new(DemoCalendar.Opening, 0, 30, 36),
        new(11, 36, 46, 50),
        new(9, 50, 60, 64),
        new(7, 64, 74, 78),
        new(5, 78, 88, 92),
        new(3, 92, 100, 104),
        new(1, 104, 110, 114),
        new(0, 114, 117, 120),
    ];

    public static Wave Of(int expert) => All.Single(wave => wave.From <= expert && expert < wave.To);
}
