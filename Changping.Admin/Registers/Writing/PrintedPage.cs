namespace Changping.Admin.Registers.Writing;

/// <summary>
/// The paper that a sheet is printed on, landscape, so that its type stays readable: A4 where the columns fit, else A3, else several A3 pages side by
/// side. A sheet fitted to its paper shrinks by the sum of its column widths, which is therefore all that has to be asked.
/// </summary>
/// <param name="Paper">As the format numbers them: 9 is A4, 8 is A3.</param>
/// <param name="Across">Pages side by side, from 1.</param>
internal sealed record PrintedPage(int Paper, int Across)
{
    /// <summary>Of the rows, before fitting; in points.</summary>
    public const double Body = 11;

    /// <summary>In points, after fitting: screens.md, pattern 14.</summary>
    public const double Smallest = 9;

    /// <summary>Left and right of the page, in inches.</summary>
    public const double Margin = 0.4;

    /// <summary>
    /// A unit of column width in points, where 宋体 is missing and a wide type stands in for it; with 宋体 it is 6. Printing programs round the scale
    /// down to whole percents, for which a little is added.
    /// </summary>
    private const double Unit = 7.3;

    private const int A3 = 8, A4 = 9;

    /// <summary>The sum of widths that A4 carries.</summary>
    private static readonly double Narrow = Carried(297);

    private static readonly double Wide = Carried(420);

    /// <summary>A title in the middle of several pages would stand on a break.</summary>
    public CellStyle TitleStyle => Across == 1 ? CellStyle.Title : CellStyle.Label;

    /// <param name="widths">Of the columns, at least one; none wider than half a page.</param>
    public static PrintedPage Of(IReadOnlyList<double> widths) =>
        widths.Sum() <= Narrow ? new PrintedPage(A4, 1) : new PrintedPage(A3, PagesOf(widths));

    /// <summary>Pages break between columns, and each after the first repeats the first column.</summary>
    private static int PagesOf(IReadOnlyList<double> widths)
    {
        var (pages, used) = (1, 0.0);
        foreach (var width in widths)
        {
            if (used + width > Wide)
            {
                (pages, used) = (pages + 1, widths[0]);
            }

            used += width;
        }

        return pages;
    }

    private static double Carried(double millimetres) => Math.Floor(((millimetres / 25.4) - (2 * Margin)) * 72 / Unit * Body / Smallest);
}

/// <summary>What stands at the foot of each printed page.</summary>
/// <param name="Batch">批次号; null where there is none.</param>
/// <param name="IsAlone">
/// The workbook has no other sheet. Where it has, programs count all its pages together: each sheet then says its name and counts from 1, without a
/// total that would be another sheet's too.
/// </param>
internal sealed record PageFoot(string? Batch, bool IsAlone)
{
    public static readonly PageFoot Plain = new(null, true);

    public string Text => $"{(Batch is null ? "" : $"&amp;L批次号 {Batch}")}&amp;C{(IsAlone ? "第 &amp;P 页 共 &amp;N 页" : "&amp;A　第 &amp;P 页")}";
}
