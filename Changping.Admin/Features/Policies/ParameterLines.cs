using System.Globalization;
using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Policies;

/// <summary>One dated value of a parameter, as the page prints it.</summary>
/// <param name="Unit">Null where the value is printed with it.</param>
/// <param name="From">Null where it is the value since the version is in force.</param>
/// <param name="Value">Null where the entry repeals the parameter.</param>
public sealed record ParameterLine(string Name, string? Value, string? Unit, DateOnly? From, Clause Source);

/// <summary>All numbers of a version, whatever their kind, in the order of the clauses.</summary>
public static class ParameterLines
{
    public static IReadOnlyList<ParameterLine> Of(PolicyVersion version) =>
    [
        .. Lines(version.MinimumDegree, degree => degree.ChineseName(), isWhole: true),
        .. Lines(version.MinimumTitleLevel, level => level.ChineseName(), isWhole: true),
        .. Lines(version.MinimumExperience, Number),
        .. Lines(version.RelaxationGroundsNeeded, Number),
        .. Lines(version.SubsidyRate, Percent, isWhole: true),
        .. Lines(version.SubsidyCapNaturalSciences, Amount),
        .. Lines(version.SubsidyCapHumanities, Amount),
        .. version.SubsidyRounding is { } rounding ? Lines(rounding, Amount) : [],
        .. Lines(version.AllowancePerMonth, Amount),
        // Its name explains the figures of the file, which the page prints as words.
        .. Lines(version.AllowanceDuringExtension, YesNo, isWhole: true).Select(line => line with { Name = line.Name.Split('（')[0] }),
        .. Lines(version.FirstPrize, Amount),
        .. Lines(version.SecondPrize, Amount),
        .. Lines(version.ThirdPrize, Amount),
        .. Lines(version.CommercialisationRate, Percent, isWhole: true),
        .. Lines(version.CommercialisationCap, Amount),
        .. Lines(version.SubsidisedProjectsPerServicePeriod, Number),
        .. Lines(version.VicePresidentsPerProject, Number),
        .. Lines(version.ServiceYears, Number),
    ];

    private static IEnumerable<ParameterLine> Lines<T>(Parameter<T> parameter, Func<T, string> print, bool isWhole = false) where T : struct => parameter.History.Select(entry =>
        new ParameterLine(parameter.Name, entry.Value is { } value ? print(value) : null, isWhole ? null : parameter.Unit, entry.From == DateOnly.MinValue ? null : entry.From, entry.Source));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string YesNo(int value) => value == 0 ? "否" : "是";

    private static string Percent(decimal rate) => (rate * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private static string Amount(Money amount) => amount.ToString();
}
