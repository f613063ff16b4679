using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Experts;
using Changping.Domain.Common;

namespace Changping.Admin.Features.Overview.Dashboard;

/// <summary>What the dashboard looks at, as its address says it.</summary>
public sealed record DashboardScope(int Year, CaseScope Cases)
{
    public const string YearFilter = "year";

    /// <summary>This year and the one before: what is counted of the year is counted beside the last.</summary>
    public DateRange Days => YearDays.Of(Year);

    public DateRange Before => YearDays.Of(Year - 1);

    /// <param name="thisYear">Where the address names none, or one that cannot be.</param>
    public static DashboardScope Of(ListQuery query, int thisYear) => new(
        YearDays.Of(query.Filters, YearFilter) is { } days && days.Start.Year <= thisYear ? days.Start.Year : thisYear,
        CaseScope.Of(query.Filters));

    public string Address(int thisYear) => ListAddress.Write("/dashboard", ListQuery.First
        .With(YearFilter, Year == thisYear ? null : $"{Year}")
        .With(CaseScope.InstitutionFilter, Cases.Institution)
        .With(CaseScope.IndustryFilter, Cases.Industry));
}
