namespace Changping.Domain.Policy;

/// <summary>A clause by its number as printed, such as 四（二）1. What it says stands in the policy version.</summary>
public readonly record struct Clause(string Number)
{
    public override string ToString() => Number;
}
