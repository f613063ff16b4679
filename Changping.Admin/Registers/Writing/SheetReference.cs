using System.Globalization;

namespace Changping.Admin.Registers.Writing;

internal static class SheetReference
{
    /// <summary>A for 0, AA for 26.</summary>
    public static string Column(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : Column((index / 26) - 1) + (char)('A' + (index % 26));

    public static string Cell(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{Column(column)}{row}");
}
