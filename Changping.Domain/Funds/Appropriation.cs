using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Funds;

public readonly record struct AppropriationId(Guid Value) : IId<AppropriationId>
{
    public static AppropriationId From(Guid value) => new(value);
}

/// <summary>五（一）2: money of one year's budget for one instrument; the first entry and each adjustment are records of their own.</summary>
public sealed class Appropriation
{
    private Appropriation()
    {
    }

    /// <param name="amount">Negative takes back.</param>
    /// <exception cref="RuleViolationException">Zero, or no reason.</exception>
    public Appropriation(AppropriationId id, int year, Instrument instrument, Money amount, string reason, ActingPerson by, DateOnly on)
    {
        if (amount == Money.Zero)
        {
            throw new RuleViolationException(Clauses.Budget, "预算金额不能为 0");
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleViolationException(Clauses.Budget, "请填写预算依据，如批复文号");
        }

        (Id, Year, Instrument, Amount, Reason, EnteredBy, EnteredOn) = (id, year, instrument, amount, reason.Trim(), by, on);
    }

    public AppropriationId Id { get; private set; }

    public int Year { get; private set; }

    public Instrument Instrument { get; private set; } = null!;

    public Money Amount { get; private set; }

    public string Reason { get; private set; } = "";

    public ActingPerson EnteredBy { get; private set; } = null!;

    public DateOnly EnteredOn { get; private set; }
}
