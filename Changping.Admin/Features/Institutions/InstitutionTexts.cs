using Changping.Admin.Data.Imports;
using Changping.Admin.Registers.Schemas;
using Changping.Domain.Organizations;

namespace Changping.Admin.Features.Institutions;

/// <summary>The texts of an institution in the order of the register's columns.</summary>
internal static class InstitutionTexts
{
    public static string?[] Of(SendingInstitution institution) =>
    [
        institution.Name, institution.CreditCode, Kinds(institution.Kinds), List(institution.Disciplines), institution.Location,
        institution.Evidence, institution.Remark,
    ];

    public static string? Kinds(IReadOnlyList<InstitutionKind> kinds) => kinds.Count == 0 ? null : string.Join("、", kinds.Order().Select(kind => kind.ChineseName()));

    public static string? List(IReadOnlyList<string> words) => words.Count == 0 ? null : string.Join("、", words);

    /// <summary>The name is the key, so it is not compared.</summary>
    public static List<FieldChange> Changes(IReadOnlyList<string?> before, IReadOnlyList<string?> now) =>
        [.. Enumerable.Range(1, now.Count - 1).Where(index => before[index] != now[index])
            .Select(index => new FieldChange(InstitutionsRegister.Schema.Columns[index].Name, before[index], now[index]))];
}
