using System.Globalization;
using Changping.Domain.Common;

namespace Changping.Admin.Features.Overview.Dashboard;

internal static class DashboardTexts
{
    /// <summary>In ten thousands of yuan, as the heading says; the exact amount stands in the title.</summary>
    public static string Wan(Money? amount) => amount is { } money ? Rounded.Wan(money) : "—";

    public static string Number(int? count) => (count ?? 0).ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Of a bar: with a point, as styles ask for.</summary>
    public static string Width(long? part, long? whole) =>
        (whole is > 0 ? Math.Clamp(100.0 * (part ?? 0) / whole.Value, 0, 100) : 0).ToString("0.#", CultureInfo.InvariantCulture) + "%";
}
