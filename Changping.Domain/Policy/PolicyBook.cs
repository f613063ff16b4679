namespace Changping.Domain.Policy;

/// <summary>All versions of the policy. Rules ask it for the version of the day they are about, never for the newest.</summary>
public sealed class PolicyBook(IReadOnlyList<PolicyVersion> versions)
{
    public const string ProvisionalNote = "待确认：政策施行日尚未登记，结论仅供参考，不作为立项、核定和拨付的依据";

    public IReadOnlyList<PolicyVersion> Versions { get; } = versions;

    /// <summary>The version in force on <paramref name="day"/>; one whose day of issue is not yet known answers provisionally.</summary>
    /// <exception cref="PolicySilentException">No version is in force, and none is provisional.</exception>
    public PolicyVersion Applicable(DateOnly day) =>
        Find(day) ?? Versions.FirstOrDefault(version => version.IsProvisional) ?? throw new PolicySilentException("政策", day);

    /// <summary>Of a project that ran before the office began: one from before the first version's first day is shown under that version, and nothing falls due for it.</summary>
    /// <exception cref="PolicySilentException">Between two versions, or after the last.</exception>
    public PolicyVersion OfRegistered(DateOnly establishedOn) =>
        Versions.Where(version => version.InForce is not null).MinBy(version => version.IssuedOn) is { } first && establishedOn < first.IssuedOn
            ? first : Applicable(establishedOn);

    /// <summary>The version in force, for what creates an entitlement: establishment, grants, batches.</summary>
    /// <exception cref="RuleViolationException">None is in force that day, or its day of issue is not yet entered.</exception>
    public PolicyVersion InForceOn(DateOnly day) => Find(day) ?? (Versions.Any(version => version.IsProvisional)
        ? throw new RuleViolationException(Domain.Policy.Clauses.InForce, "政策施行日尚未登记，不能立项、核定或拨付；请系统管理员在“政策”页登记印发日期")
        : throw new PolicySilentException("政策", day));

    /// <exception cref="KeyNotFoundException">No such version: the data directory lost a file that decisions rest on.</exception>
    public PolicyVersion Named(string name) => Versions.FirstOrDefault(version => version.Name == name)
        ?? throw new KeyNotFoundException($"data/policy 中没有政策版本 {name}。");

    /// <summary>The version by whose numbers clauses are printed.</summary>
    /// <param name="name">Of the version that the case stands under; null where no case has one.</param>
    /// <param name="today">Without a case: the version that applies on it, else the newest.</param>
    public PolicyVersion Citing(string? name, DateOnly today) => name is not null ? Named(name)
        : Find(today) ?? Versions.FirstOrDefault(version => version.IsProvisional) ?? Versions[^1];

    /// <returns>Null where no issued version covers the day.</returns>
    public PolicyVersion? Find(DateOnly day) => Versions
        .Where(version => version.InForce is { } inForce && inForce.Contains(day))
        .MaxBy(version => version.IssuedOn);
}
