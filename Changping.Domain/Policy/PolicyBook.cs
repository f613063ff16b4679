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

    /// <summary>Of a project that ran before the office began: one from before the first version's first day is shown under that version, and
    /// nothing falls due for it.</summary>
    /// <exception cref="PolicySilentException">Between two versions, or after the last.</exception>
    public PolicyVersion OfRegistered(DateOnly establishedOn) =>
        Versions.Where(version => version.InForce is not null).MinBy(version => version.IssuedOn) is { } first && establishedOn < first.IssuedOn
            ? first : Applicable(establishedOn);

    /// <summary>The version in force, for what creates an entitlement: establishment, grants, batches.</summary>
    /// <exception cref="RuleViolationException">None is in force that day, or its day of issue is not yet entered.</exception>
    public PolicyVersion InForceOn(DateOnly day) => Find(day) is { WhyNothingRests: null } version ? version
        : throw (WhyNotInForce(day) is { } lack && (Find(day) is not null || Versions.Any(one => one.IsProvisional))
            ? lack.Refusal()
            : new PolicySilentException("政策", day));

    /// <summary>
    /// What is wanting on a day on which no issued version is in force, or the one that is was suspended, and its cure: not issued yet, not begun
    /// yet, over, or of another file.
    /// Null where one is.
    /// </summary>
    public Blocker? WhyNotInForce(DateOnly day)
    {
        if (Find(day) is { } found)
        {
            return found.WhyNothingRests;
        }

        var waiting = Versions.FirstOrDefault(version => version.IsProvisional);
        var ended = Versions.Where(version => version.InForce is { } inForce && inForce.End < day).MaxBy(version => version.InForce!.Value.End);
        var coming = Versions.Where(version => version.InForce is { } inForce && inForce.Start > day).MinBy(version => version.InForce!.Value.Start);
        return new(Domain.Policy.Clauses.InForce, (ended, coming, waiting) switch
        {
            ({ } over, _, { } next) => $"{Ended(over, day)}；接续的 {next.Name} 版尚未登记印发日期，请系统管理员在“政策”页登记后再办理",
            ({ } over, { } next, null) => $"{Ended(over, day)}；{next.Name} 版自 {next.InForce!.Value.Start:yyyy-MM-dd} 起施行，届时再办理",
            ({ } over, null, null) => $"{Ended(over, day)}，没有接续的版本；须待新的政策印发并登记后再办理",
            (null, _, not null) => "政策施行日尚未登记，不能立项、核定或拨付；请系统管理员在“政策”页登记印发日期，由负责人确认",
            (null, { } next, null) => $"{day:yyyy-MM-dd} 政策尚未施行：{next.Name} 版自 {next.InForce!.Value.Start:yyyy-MM-dd} 起施行，届时再办理",
            (null, null, null) => $"{day:yyyy-MM-dd} 没有任何政策版本；请系统管理员补上政策文件",
        });
    }

    private static string Ended(PolicyVersion over, DateOnly day) => over.EndsOn is { } end && end < over.PlainRange!.Value.End
        ? $"政策 {over.Name} 版已自 {end:yyyy-MM-dd} 后废止，{day:yyyy-MM-dd} 不在施行期内"
        : $"政策 {over.Name} 版的有效期（{over.InForce}）至 {day:yyyy-MM-dd} 已届满";

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
