using System.Globalization;
using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Funds;

public enum CalculationStepKind
{
    /// <summary>What is reckoned from.</summary>
    Base,

    /// <summary>A share of it; the operand is the rate.</summary>
    Share,

    /// <summary>Not more than; the operand is the cap in yuan.</summary>
    Cap,

    /// <summary>What an audit found of the base, where it is less; the operand is the audited sum in yuan.</summary>
    Audited,

    /// <summary>One instalment of it.</summary>
    Part,

    /// <summary>Down to whole units; the operand is the unit in yuan.</summary>
    RoundDown,
}

/// <summary>One step of a calculation, with the amount after it.</summary>
/// <param name="Operand">The rate, or the cap in yuan; null for the base.</param>
/// <param name="Clause">Null where the amount comes from the case, not from the policy.</param>
public sealed record CalculationStep(CalculationStepKind Kind, string Label, decimal? Operand, Money Amount, Clause? Clause);

/// <summary>An amount that explains itself.</summary>
public sealed record Calculation(IReadOnlyList<CalculationStep> Steps)
{
    public Money Amount => Steps[^1].Amount;

    public Money Base => Steps[0].Amount;

    public decimal? Rate => Steps.FirstOrDefault(step => step.Kind == CalculationStepKind.Share)?.Operand;

    public Money? Cap => Steps.LastOrDefault(step => step.Kind == CalculationStepKind.Cap)?.Operand is { } yuan ? Money.FromYuan(yuan) : null;

    /// <summary>The clause of the last step that cites one.</summary>
    public Clause? Clause => Steps.LastOrDefault(step => step.Clause is not null)?.Clause;

    /// <summary>As the amount card reads: 合作项目总经费 800,000.00 元 → × 50% = 400,000.00 元 → 不超过 300,000.00 元 → 核定 300,000.00 元（四（二）1）.</summary>
    public string Explanation => string.Join(" → ", Steps.Select(Text).Append($"核定 {Amount} 元")) + (Clause is { } clause ? $"（{clause}）" : "");

    /// <summary>True where each step follows from the one before: a share rounded down, a cap kept.</summary>
    public bool IsSound => Steps is [{ Kind: CalculationStepKind.Base }, ..] && Steps.Zip(Steps.Skip(1))
        .All(pair => pair.Second.Amount == (pair.Second.Kind switch
        {
            CalculationStepKind.Base => pair.Second.Amount,
            CalculationStepKind.Share => pair.First.Amount.Share(pair.Second.Operand ?? 0),
            CalculationStepKind.RoundDown => pair.First.Amount.DownTo(Money.FromYuan(pair.Second.Operand ?? 0)),
            CalculationStepKind.Cap or CalculationStepKind.Audited => Money.Min(pair.First.Amount, Money.FromYuan(pair.Second.Operand ?? 0)),

            // What went before stands in the label only; the caps of a project's whole are asked elsewhere.
            CalculationStepKind.Part => Money.Max(Money.Zero, Money.Min(pair.First.Amount, pair.Second.Amount)),
        }));

    public static Calculation From(string label, Money amount) => new([new CalculationStep(CalculationStepKind.Base, label, null, amount, null)]);

    /// <summary>An amount that the policy itself fixes.</summary>
    public static Calculation Fixed(string label, Money amount, Clause clause) =>
        new([new CalculationStep(CalculationStepKind.Base, label, null, amount, clause)]);

    /// <summary>A share, rounded down to the fen.</summary>
    public Calculation Times((decimal Rate, Clause Source) by) =>
        With(new CalculationStep(CalculationStepKind.Share, "×", by.Rate, Amount.Share(by.Rate), by.Source));

    public Calculation AtMost((Money Cap, Clause Source) cap, string label = "不超过") =>
        With(new CalculationStep(CalculationStepKind.Cap, label, cap.Cap.Yuan, Money.Min(Amount, cap.Cap), cap.Source));

    /// <summary>Down to whole units.</summary>
    public Calculation RoundedDown((Money Unit, Clause Source) to) =>
        With(new CalculationStep(CalculationStepKind.RoundDown, "取整到", to.Unit.Yuan, Amount.DownTo(to.Unit), to.Source));

    /// <summary>Reading 0024: an audit lowers what is reckoned from, and never raises it.</summary>
    public Calculation Audited(Money audited, Clause clause) =>
        With(new CalculationStep(CalculationStepKind.Audited, "按审计金额", audited.Yuan, Money.Min(Amount, audited), clause));

    /// <summary>Reading 0023: one instalment; the last says what went before.</summary>
    internal Calculation Part(string label, Money amount, Clause? clause) => With(new CalculationStep(CalculationStepKind.Part, label, null, amount, clause));

    public static string Text(CalculationStep step) => step.Kind switch
    {
        CalculationStepKind.Base => $"{step.Label} {step.Amount} 元",
        CalculationStepKind.Share => $"× {Percent(step.Operand)} = {step.Amount} 元",
        CalculationStepKind.Cap => $"{step.Label} {Money.FromYuan(step.Operand ?? 0)} 元",
        CalculationStepKind.Audited => $"{step.Label} {Money.FromYuan(step.Operand ?? 0)} 元",
        CalculationStepKind.RoundDown => $"{step.Label} {Money.FromYuan(step.Operand ?? 0)} 元的整数倍 = {step.Amount} 元",
        CalculationStepKind.Part => $"{step.Label} {step.Amount} 元",
    };

    public static string Percent(decimal? rate) => ((rate ?? 0) * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private Calculation With(CalculationStep step) => new([.. Steps, step]);
}
