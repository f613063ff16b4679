using Changping.Domain.Common;
using Changping.Domain.Identifiers;

namespace Changping.Admin.Registers.Schemas;

/// <summary>One nominated expert as the form gives it. What the form leaves open is null: unknown, not no.</summary>
/// <param name="BirthDate">As typed; the identity number may say otherwise, which is noted.</param>
/// <param name="TitleText">专业技术职务 as typed; 无 when the form says that there is none.</param>
/// <param name="NominatedOn">推荐日期: the day on which the rules are asked.</param>
public sealed record ExpertRow(
    string Name,
    bool? IsMale,
    PartialDate? BirthDate,
    IdentityDocument Document,
    string? Nationality,
    string InstitutionName,
    string? Department,
    string? Post,
    string? TitleText,
    string? EducationText,
    AcademicDegree? Degree,
    string? Discipline,
    string? ResearchDirection,
    PartialDate? WorkStart,
    PhoneNumber? Phone,
    EmailAddress? Email,
    string? CoreIntellectualProperty,
    string? MatureAchievement,
    string? SolvableProblems,
    ExpertAttestations Attestations,
    DateOnly NominatedOn,
    string? Remark);

/// <summary>What the sending institution attests; null where it says nothing.</summary>
public sealed record ExpertAttestations(bool? PoliticalQuality, bool? LawAbiding, bool? GoodHealth, bool? Dedication, bool? ProfessionalAbility);
