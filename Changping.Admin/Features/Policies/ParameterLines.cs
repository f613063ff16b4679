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
    public static IReadOnlyList<ParameterLine> Of(PolicyVersion version)
    {
        var order = version.Clauses.SelectMany(text => text.Keys).Index().ToDictionary(clause => clause.Item, clause => clause.Index);
        return [.. version.Parameters.OrderBy(entry => order[entry.Value.Sources.First().Key]).SelectMany(entry => Lines(entry.Key.Kind, entry.Value))];
    }

    private static IEnumerable<ParameterLine> Lines(ParameterKind kind, Parameter parameter) => (kind, parameter) switch
    {
        (ParameterKind.Rate, Parameter<decimal> rate) => Lines(rate, Percent, isWhole: true),
        // Its name explains the figures of the file, which the page prints as words.
        (ParameterKind.YesOrNo, Parameter<int> yes) => Lines(yes, YesNo, isWhole: true).Select(line => line with { Name = line.Name.Split('（')[0] }),
        (_, Parameter<int> count) => Lines(count, Number),
        (_, Parameter<Money> amount) => Lines(amount, Amount),
        (_, Parameter<AcademicDegree> degree) => Lines(degree, value => value.ChineseName(), isWhole: true),
        (_, Parameter<TitleLevel> title) => Lines(title, value => value.ChineseName(), isWhole: true),
        _ => throw new InvalidOperationException($"{parameter.Name}: nothing prints a {kind}."),
    };

    private static IEnumerable<ParameterLine> Lines<T>(Parameter<T> parameter, Func<T, string> print, bool isWhole = false) where T : struct =>
        parameter.History.Select(entry =>
        new ParameterLine(parameter.Name, entry.Value is { } value ? print(value) : null, isWhole ? null : parameter.Unit,
            entry.From == DateOnly.MinValue ? null : entry.From, entry.Source));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string YesNo(int value) => value == 0 ? "否" : "是";

    private static string Percent(decimal rate) => (rate * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private static string Amount(Money amount) => amount.ToString();
}
