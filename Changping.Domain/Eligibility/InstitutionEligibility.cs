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
            return new(record.Name, true, [.. record.Kinds.Select(kind => new InstitutionGround(kind, evidence))], disciplines, null);
        }

        if (record is { Proposed: not null, Decision: { } waiting } && listed is not { Grounds.Count: > 0 })
        {
            return new(name, false, [], [], $"{waiting.PreparedBy.Name} {waiting.PreparedAt:yyyy-MM-dd} 提出的核定待另一名负责人确认，确认前不作数");
        }

        if (listed is not null)
        {
            return new(name, false, listed.Grounds, listed.Disciplines, listed.Remark);
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
                : Is(policy.Cite(ClauseOf(ground.Kind)), Met, $"{institution.Name}：{ground.Kind.ChineseName()}（{ground.Evidence}）");
            if (finding.Outcome == Met)
            {
                return finding;
            }

            doubtful = finding;
        }

        return doubtful ?? (institution.IsConfirmed
            ? Is(policy.Cite(Clauses.SendingInstitutions), NotMet, $"{institution.Name}：经办人核定不属于所列任何一类", "换由所列单位推荐；如核定有误，请在“派出单位”更正类别和依据。")
            : Is(policy.Cite(Clauses.SendingInstitutions), Unknown,
                $"{institution.Name}：名录中没有可依据的类别{(institution.Hint is { } hint ? $"；{hint}" : "")}",
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
            return Is(clause, Unknown, $"{institution.Name}：双一流高校，建设学科未列明（{ground.Evidence}）", "请核定其建设学科并填写依据。");
        }

        var listed = string.Join("、", institution.Disciplines);
        if (string.IsNullOrWhiteSpace(discipline))
        {
            return Is(clause, Unknown, $"{institution.Name}：仅以双一流建设学科入围（{listed}），推荐表未填从事学科", "请补填从事学科。");
        }

        foreach (var candidate in institution.Disciplines)
        {
            if (InstitutionName.Fold(candidate) == InstitutionName.Fold(discipline))
            {
                return Is(clause, Met, $"{institution.Name}：双一流建设学科“{candidate}”（{ground.Evidence}）");
            }
        }

        return Is(clause, NotMet, $"{institution.Name}：仅以双一流建设学科入围（{listed}），从事学科“{discipline}”不在其中",
            "核对从事学科是否按名录填写；或由单位提供属于其他类别的依据，在“派出单位”核定。");
    }

    private static Finding Is(Clause clause, Outcome outcome, string evidence, string? cure = null) =>
        new(clause, Criterion.Institution, outcome, evidence, cure);
}
