using Changping.Admin.Registers.Schemas;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;

namespace Changping.Admin.Features.Experts;

/// <summary>What a row of the register says, in the words of the domain.</summary>
internal static class ExpertRows
{
    /// <summary>Date of birth and sex come from the citizen ID where there is one: it has a check digit, the cell has none.</summary>
    public static PersonalDetails Details(ExpertRow row)
    {
        var citizen = row.Document.CitizenId;
        var isMale = citizen?.IsMale ?? row.IsMale;
        return new PersonalDetails(
            row.Name,
            isMale is { } male ? male ? Gender.Male : Gender.Female : null,
            citizen is not null ? PartialDate.OnDay(citizen.BirthDate) : row.BirthDate,
            row.Nationality,
            row.Phone?.Text,
            row.Email?.Text);
    }

    public static NominationFacts Facts(ExpertRow row, InstitutionId institution) => new()
    {
        InstitutionId = institution,
        Department = row.Department,
        Post = row.Post,
        Credentials = new Credentials(
            row.TitleText, row.EducationText, row.Degree, row.Discipline, row.ResearchDirection, row.WorkStart,
            row.CoreIntellectualProperty, row.MatureAchievement, row.SolvableProblems),
        Attestations = new Attestations(
            row.Attestations.PoliticalQuality, row.Attestations.LawAbiding, row.Attestations.GoodHealth,
            row.Attestations.Dedication, row.Attestations.ProfessionalAbility),
        Remark = row.Remark,
    };
}
