using System.Globalization;
using Changping.Domain.Common;

namespace Changping.Admin.Components.Lists;

/// <summary>Reads a year of a filter as its days.</summary>
public static class YearDays
{
    /// <returns>Null where the filter is not set or is no year.</returns>
    public static DateRange? Of(IReadOnlyDictionary<string, string> filters, string name) =>
        int.TryParse(filters.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 9999
            ? Of(year) : null;

    public static DateRange Of(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
}
