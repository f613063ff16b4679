using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Identifiers;

namespace Changping.Admin.Features.Experts;

/// <summary>The texts of a nomination in the order of the register's columns: for the export, for corrections, and for old → new.</summary>
internal static class ExpertTexts
{
    public static string?[] Of(
        PersonalDetails person, IdentityDocumentKind kind, string documentNumber, string institution, NominationFacts facts, DateOnly nominatedOn)
    {
        var (credentials, says) = (facts.Credentials, facts.Attestations);
        return
        [
            person.Name, person.Gender?.ChineseName(), person.BirthDate?.ToString(), kind.ChineseName(), documentNumber, person.Nationality,
            institution, facts.Department, facts.Post, credentials.Title, credentials.Education, credentials.Degree?.ChineseName(),
            credentials.Discipline, credentials.ResearchDirection, credentials.WorkStart?.ToString(), person.Phone, person.Email,
            credentials.CoreIntellectualProperty, credentials.MatureAchievement, credentials.SolvableProblems,
            YesNo(says.PoliticalQuality), YesNo(says.LawAbiding), YesNo(says.GoodHealth), YesNo(says.Dedication), YesNo(says.ProfessionalAbility),
            $"{nominatedOn:yyyy-MM-dd}", facts.Remark,
        ];
    }

    private static string? YesNo(bool? says) => says switch
    {
        true => "是",
        false => "否",
        null => null,
    };
}
