using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using static Changping.Domain.Eligibility.Outcome;

namespace Changping.Domain.Eligibility;

/// <summary>What is known of a sending institution on the day of the verdict.</summary>
/// <param name="IsConfirmed">An officer settled its kinds, so no ground means not met.</param>
/// <param name="Hint">What may help the officer, such as a similar listed name.</param>
public sealed record InstitutionProfile(
    string Name,
    bool IsConfirmed,
    IReadOnlyList<InstitutionGround> Grounds,
    IReadOnlyList<string> Disciplines,
    string? Hint)
{
    /// <summary>The name in the lists, where the institution was found by another: short, former, or before it merged.</summary>
    public string? ListedAs { get; init; }

    /// <summary>All first-level disciplines that the lists know, folded: a word that is none of them may be broader or narrower than one.</summary>
    public IReadOnlySet<string> FirstLevel { get; init; } = new HashSet<string>();

    /// <summary>With both names where there are two.</summary>
    internal string Shown => ListedAs is null ? Name : $"{Name}（名录名称：{ListedAs}）";

    /// <summary>The officer's word where there is one, else the reference lists, else nothing is known.</summary>
    public static InstitutionProfile Of(string name, SendingInstitution? record, InstitutionDirectory directory)
    {
        var listed = directory.Find(name);
        if (record is { IsConfirmed: true })
        {
            var evidence = record.Decision is { DecidedBy: { } second } made && record.Proposed is null
                ? $"{made.PreparedBy.Name}核定、{second.Name}确认：{record.Evidence}"
                : $"经办人核定：{record.Evidence}";
            var disciplines = record.Disciplines.Count > 0 ? record.Disciplines : listed?.Disciplines ?? [];
            return new(record.Name, true, [.. record.Kinds.Select(kind => new InstitutionGround(kind, evidence))], disciplines,
                null)
            { FirstLevel = directory.Disciplines };
        }

        if (record is { Proposed: not null, Decision: { } waiting } && listed is not { Grounds.Count: > 0 })
        {
            return new(name, false, [], [], $"{waiting.PreparedBy.Name} {waiting.PreparedAt:yyyy-MM-dd} 提出的核定待另一名负责人确认，确认前不作数");
        }

        if (listed is not null)
        {
            var alias = directory.AliasOf(name);
            var remarks = new[] { listed.Remark, alias?.Source is { } source ? $"两名称的对应据：{source}" : null }.Where(remark => remark is not null).ToList();
            return new(name, false, listed.Grounds, listed.Disciplines, remarks.Count == 0 ? null : string.Join("；", remarks))
            {
                ListedAs = alias is null ? null : listed.Name,
                FirstLevel = directory.Disciplines,
            };
        }

        return new(name, false, [], [], directory.Suggest(name) is { } similar ? $"名录中有“{similar}”，如系其下属单位请核定" : null);
    }
}

/// <summary>二（一）: whether an institution may send an expert of a discipline. One ground suffices.</summary>
public static class InstitutionEligibility
{
    /// <param name="discipline">The expert's; needed only where the university is on the list by disciplines alone.</param>
    public static Finding Judge(InstitutionProfile institution, string? discipline, PolicyVersion policy)
    {
        Finding? doubtful = null;
        foreach (var ground in institution.Grounds)
        {
            var finding = ground.Kind == InstitutionKind.DoubleFirstClassDiscipline
                ? ByDiscipline(institution, ground, discipline, policy.Cite(Clauses.UniversitiesAndHospitals))
                : Is(policy.Cite(ClauseOf(ground.Kind)), Met, Remarked(institution, $"{ground.Kind.ChineseName()}（{ground.Evidence}）"));
            if (finding.Outcome == Met)
            {
                return finding;
            }

            doubtful = finding;
        }

        return doubtful ?? (institution.IsConfirmed
            ? Is(policy.Cite(Clauses.SendingInstitutions), NotMet, $"{institution.Name}：经办人核定不属于所列任何一类", "换由所列单位推荐；如核定有误，请在“派出单位”更正类别和依据。")
            : Is(policy.Cite(Clauses.SendingInstitutions), Unknown,
                Remarked(institution, "名录中没有可依据的类别"),
                "请在“派出单位”核定该单位类别并填写认定依据。"));
    }

    /// <summary>Under which clause an institution of the kind may send experts.</summary>
    public static ClauseKey ClauseOf(InstitutionKind kind) => kind switch
    {
        InstitutionKind.Project985 or InstitutionKind.Project211 or InstitutionKind.DoubleFirstClassDiscipline
            or InstitutionKind.Grade3AHospital => Clauses.UniversitiesAndHospitals,
        InstitutionKind.NationalResearchInstitute or InstitutionKind.BeijingResearchInstitute
            or InstitutionKind.NewTypeResearchInstitute => Clauses.ResearchInstitutes,
        InstitutionKind.LocatedInChangping => Clauses.LocatedInChangping,
        InstitutionKind.InternationallyRenowned => Clauses.InternationallyRenowned,
    };

    private static Finding ByDiscipline(InstitutionProfile institution, InstitutionGround ground, string? discipline, Clause clause)
    {
        if (institution.Disciplines.Count == 0)
        {
            return Is(clause, Unknown, $"{institution.Shown}：双一流高校，建设学科未列明（{ground.Evidence}）", "请核定其建设学科并填写依据。");
        }

        var listed = string.Join("、", institution.Disciplines);
        var written = DisciplineName.Several(discipline ?? "");
        if (written.Count == 0)
        {
            return Is(clause, Unknown, $"{institution.Shown}：仅以双一流建设学科入围（{listed}），推荐表未填从事学科", "请补填从事学科。");
        }

        foreach (var candidate in institution.Disciplines)
        {
            if (written.Contains(DisciplineName.Fold(candidate)))
            {
                return Is(clause, Met, Remarked(institution, $"双一流建设学科“{candidate}”（{ground.Evidence}）"));
            }
        }

        var onList = institution.Disciplines.Select(DisciplineName.Fold).ToList();
        return written.All(word => IsAnother(word, onList, institution.FirstLevel))
            ? Is(clause, NotMet, $"{institution.Shown}：仅以双一流建设学科入围（{listed}），从事学科“{discipline}”不在其中",
                "核对从事学科是否按名录填写；或由单位提供属于其他类别的依据，在“派出单位”核定。")
            : Is(clause, Unknown, $"{institution.Shown}：仅以双一流建设学科入围（{listed}），从事学科“{discipline}”与名录写法不同，不能断定是否其中之一",
                "请按一级学科名称改填从事学科，写法与“双一流”名录一致；或在“派出单位”核定。");
    }

    /// <summary>Only a first-level discipline that shares no name with one of the list is surely none of them: a part of a name, a broader or a
    /// narrower word may be.</summary>
    private static bool IsAnother(string word, List<string> onList, IReadOnlySet<string> firstLevel) => firstLevel.Contains(word)
        && onList.All(name => !name.Contains(word, StringComparison.Ordinal) && !word.Contains(name, StringComparison.Ordinal));

    /// <summary>What the lists say beside the ground stays in sight whether that is met or not.</summary>
    private static string Remarked(InstitutionProfile institution, string found) =>
        $"{institution.Shown}：{found}{(institution.Hint is { } hint ? $"；{hint}" : "")}";

    private static Finding Is(Clause clause, Outcome outcome, string evidence, string? cure = null) =>
        new(clause, Criterion.Institution, outcome, evidence, cure);
}
