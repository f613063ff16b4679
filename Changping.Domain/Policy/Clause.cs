namespace Changping.Domain.Policy;

/// <summary>Which rule is meant, whatever number a version prints for it. Stable over all versions; stored, compared and written in code.</summary>
/// <param name="Name">Such as project-subsidy, as data/policy has it.</param>
public readonly record struct ClauseKey(string Name)
{
    public override string ToString() => Name;
}

/// <summary>A clause as one version of the policy prints it. Only a version makes one, so that a number never stands without its version.</summary>
/// <param name="Number">Such as 四（二）1.</param>
/// <param name="Policy">The version's name, such as 2.0.</param>
public readonly record struct Clause(ClauseKey Key, string Number, string Policy)
{
    public override string ToString() => Number;
}
