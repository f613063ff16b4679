using System.Linq.Expressions;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;

namespace Changping.Admin.Registers.Schemas;

public sealed partial class ExpertsRegister
{
    /// <summary>Read column by column, which takes half the time of reading it by parts.</summary>
    public static readonly Expression<Func<NominationOnFile, WrittenExpert>> Written = file => new WrittenExpert(
        new ExpertRow(
            new PersonalDetails(
                file.Expert.Details.Name, file.Expert.Details.Gender, file.Expert.Details.BirthDate, file.Expert.Details.Nationality,
                file.Expert.Details.Phone, file.Expert.Details.Email),
            file.Expert.DocumentKind,
            file.Expert.DocumentNumber,
            file.Institution,
            new NominationFacts
            {
                InstitutionId = file.Nomination.Facts.InstitutionId,
                Department = file.Nomination.Facts.Department,
                Post = file.Nomination.Facts.Post,
                Credentials = new Credentials(
                    file.Nomination.Facts.Credentials.Title, file.Nomination.Facts.Credentials.Education, file.Nomination.Facts.Credentials.Degree,
                    file.Nomination.Facts.Credentials.Discipline, file.Nomination.Facts.Credentials.ResearchDirection,
                    file.Nomination.Facts.Credentials.WorkStart, file.Nomination.Facts.Credentials.CoreIntellectualProperty,
                    file.Nomination.Facts.Credentials.MatureAchievement, file.Nomination.Facts.Credentials.SolvableProblems)
                { AbilityStatement = file.Nomination.Facts.Credentials.AbilityStatement },
                Attestations = new Attestations(
                    file.Nomination.Facts.Attestations.PoliticalQuality, file.Nomination.Facts.Attestations.LawAbiding,
                    file.Nomination.Facts.Attestations.GoodHealth, file.Nomination.Facts.Attestations.Dedication,
                    file.Nomination.Facts.Attestations.ProfessionalAbility),
                Remark = file.Nomination.Facts.Remark,
            },
            file.Nomination.NominatedOn)
        {
            Account = file.Expert.Account.Current == null ? null : new PayeeAccount(
                file.Expert.Account.Current.AccountName, file.Expert.Account.Current.BankName, file.Expert.Account.Current.BankCode,
                file.Expert.Account.Current.AccountNumber),
        },
        file.Nomination.Number,
        file.Overall);
}
