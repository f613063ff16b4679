using Changping.Domain.Eligibility;
using Changping.Domain.Policy;

namespace Changping.Admin.Store.Mapping;

/// <summary>二（一）: under what people came into the pool. The database reads it off the verdict that each entry keeps, in columns of its own.</summary>
public static class PoolGrounds
{
    /// <summary>Generated columns of a pool entry: the rule of its first finding, and its overall result.</summary>
    public const string Clause = "GroundClause", Overall = "AdmittedAs";

    public static readonly IReadOnlyList<(ClauseKey Clause, string Name)> All =
    [
        (Clauses.UniversitiesAndHospitals, "重点高校、双一流学科、三甲医院"),
        (Clauses.ResearchInstitutes, "国家级、市级和新型研发机构"),
        (Clauses.LocatedInChangping, "驻昌单位"),
        (Clauses.InternationallyRenowned, "国际知名机构"),
    ];

    internal const string ClauseSql = "json_extract(\"Verdict\", '$.Findings[0].Clause.Key')",
    OverallSql = $"json_extract(\"Verdict\", '$.{nameof(Verdict.Overall)}')";
}
