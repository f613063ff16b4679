using System.Text.Json;
using System.Text.Json.Serialization;
using Changping.Admin.Files;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Policies.Files;

/// <summary>A file data/policy/*.json as it is written. Every member must be there, and no other.</summary>
/// <param name="IssuedOn">Null where the text carries no date; the database then knows it once the version is activated.</param>
/// <param name="SubsidySteps">四（二）1 of this version: share, roundDown, cap, in the order in which they are reckoned.</param>
/// <param name="Note">What the next reader of the file should know.</param>
internal sealed record PolicyFile(
    string Name,
    string Title,
    DateOnly? IssuedOn,
    string Note,
    PolicyFileValidity ValidYears,
    IReadOnlyList<SubsidyStep> SubsidySteps,
    IReadOnlyList<PolicyFileParameter> Parameters,
    IReadOnlyList<PolicyFileClause> Clauses)
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter<SubsidyStep>(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <exception cref="DataFileException">Not JSON, or not of this shape.</exception>
    public static PolicyFile Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize<PolicyFile>(stream, Strict)
                ?? throw new DataFileException(path, "$", "内容为空");
        }
        catch (JsonException wrong)
        {
            throw new DataFileException(
                path, $"第 {wrong.LineNumber + 1} 行 {wrong.Path ?? "$"}", "不是 JSON，或成员缺少、多余、重复，或值的类型不对", wrong);
        }
    }
}

/// <param name="Clause">By its key.</param>
internal sealed record PolicyFileValidity(int Value, string Clause);

/// <param name="Key">Stable; the program knows the parameter by it.</param>
/// <param name="Name">In Chinese, as the policy page shows it.</param>
internal sealed record PolicyFileParameter(string Key, string Name, string Unit, IReadOnlyList<PolicyFileValue> Values);

/// <param name="From">Inclusive; null: from the day of issue.</param>
/// <param name="Value">A JSON null repeals.</param>
/// <param name="Clause">By its key.</param>
internal sealed record PolicyFileValue(DateOnly? From, JsonElement Value, string Clause);

/// <param name="Keys">Stable; the program and the parameters know the clause by them.</param>
/// <param name="Number">As this version prints it.</param>
/// <param name="NotComputable">May be left out: then some rule cites the clause.</param>
internal sealed record PolicyFileClause(IReadOnlyList<string> Keys, string Number, string Summary, string? NotComputable = null);
