using Changping.Domain.Common;

namespace Changping.Domain.Policy;

/// <summary>What kind of number a parameter is: how its file writes it, and how a page prints it.</summary>
public enum ParameterKind
{
    /// <summary>A whole number, not negative.</summary>
    Count,

    /// <summary>1 or 0.</summary>
    YesOrNo,

    /// <summary>A share, from 0 to 1.</summary>
    Rate,

    /// <summary>In yuan, with two decimals at most.</summary>
    Amount,

    /// <summary>What is rounded down to: whole yuan, more than nothing.</summary>
    Rounding,

    /// <summary>The Chinese name of an <see cref="AcademicDegree"/>.</summary>
    Degree,

    /// <summary>The Chinese name of a <see cref="TitleLevel"/>.</summary>
    Title,
}

/// <summary>A number that a rule asks the policy for; declared once, beside the rule, and read and printed by its kind.</summary>
public abstract class ParameterKey
{
    private protected ParameterKey(string name, ParameterKind kind, string unit) => (Name, Kind, Unit) = (name, kind, unit);

    /// <summary>In the file of a version, such as <c>allowancePerMonth</c>.</summary>
    public string Name { get; }

    public ParameterKind Kind { get; }

    /// <summary>As the file must say it: 元/月, 年, 比例.</summary>
    public string Unit { get; }

    public static ParameterKey<int> Count(string name, string unit) => new(name, ParameterKind.Count, unit);

    public static ParameterKey<int> YesOrNo(string name) => new(name, ParameterKind.YesOrNo, "是否");

    public static ParameterKey<decimal> Rate(string name) => new(name, ParameterKind.Rate, "比例");

    public static ParameterKey<Money> Amount(string name, string unit) => new(name, ParameterKind.Amount, unit);

    public static ParameterKey<Money> Rounding(string name) => new(name, ParameterKind.Rounding, "元");

    public static ParameterKey<AcademicDegree> Degree(string name) => new(name, ParameterKind.Degree, "学位");

    public static ParameterKey<TitleLevel> Title(string name) => new(name, ParameterKind.Title, "职称层级");

    public override string ToString() => Name;
}

/// <typeparam name="T">Of its values.</typeparam>
public sealed class ParameterKey<T> : ParameterKey where T : struct
{
    internal ParameterKey(string name, ParameterKind kind, string unit)
        : base(name, kind, unit)
    {
    }
}
