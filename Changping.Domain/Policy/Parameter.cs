namespace Changping.Domain.Policy;

/// <summary>One value of a parameter: since when, by which clause. A null value repeals.</summary>
/// <param name="From">Inclusive.</param>
public sealed record Dated<T>(DateOnly From, T? Value, Clause Source) where T : struct;

/// <summary>A number that the policy fixes and may change; its history is added to, never overwritten.</summary>
/// <param name="name">In Chinese, as the policy page shows it.</param>
/// <param name="unit">Of every value: 元/项目, 元/月, 年, or 1 for a rate.</param>
public abstract class Parameter(string name, string unit)
{
    public string Name { get; } = name;

    public string Unit { get; } = unit;

    /// <summary>The clauses of its values, newest first; never none.</summary>
    public abstract IEnumerable<Clause> Sources { get; }
}

/// <inheritdoc cref="Parameter"/>
public sealed class Parameter<T>(string name, string unit, params IEnumerable<Dated<T>> history) : Parameter(name, unit) where T : struct
{
    /// <summary>Newest first.</summary>
    public IReadOnlyList<Dated<T>> History { get; } = [.. history.OrderByDescending(entry => entry.From)];

    public override IEnumerable<Clause> Sources => History.Select(entry => entry.Source);

    /// <summary>The value in force on <paramref name="day"/>, with the clause to cite for it.</summary>
    /// <exception cref="PolicySilentException">None is in force that day.</exception>
    public (T Value, Clause Source) On(DateOnly day)
    {
        foreach (var entry in History)
        {
            if (entry.From <= day)
            {
                return entry.Value is { } value ? (value, entry.Source) : throw new PolicySilentException(Name, day);
            }
        }

        throw new PolicySilentException(Name, day);
    }
}
