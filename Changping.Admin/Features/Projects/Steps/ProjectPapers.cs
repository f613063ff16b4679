using Changping.Admin.Documents;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Projects.Steps;

/// <summary>The papers of a project's steps, issued in the step's own command: the agreement, a new edition with each amendment, and both letters.</summary>
public sealed class ProjectPapers(IssueDocument issue)
{
    /// <summary>Who carries out the project, in the words of its papers.</summary>
    private sealed record Parties(HostEnterprise Enterprise, Expert Expert, string Institution, string? Title);

    public async Task IssueAgreementAsync(ProjectStep step, AgreementTerms terms, DateRange service)
    {
        var (project, parties) = (step.Project, await ReadAsync(step));
        await IssueAsync(step, new AgreementContent
        {
            ProjectNumber = project.Number,
            ProjectTitle = project.Facts.Title,
            Enterprise = parties.Enterprise.Name,
            CreditCode = parties.Enterprise.CreditCode,
            Institution = parties.Institution,
            Expert = parties.Expert.Name,
            ExpertTitle = parties.Title ?? "—",
            Post = terms.Post,
            Service = service,
            ManagementMode = terms.Management,
            IntellectualProperty = terms.IntellectualProperty,
            TotalCost = project.Facts.TotalCost,
            Signatories =
            [
                new("甲方（合作企业）", parties.Enterprise.Name, terms.EnterpriseSignatory, terms.EnterpriseSignedOn ?? terms.SignedOn),
                new("乙方（推荐单位）", parties.Institution, terms.InstitutionSignatory, terms.InstitutionSignedOn ?? terms.SignedOn),
                new("丙方（科技副总）", parties.Expert.Name, terms.ExpertSignatory, terms.ExpertSignedOn ?? terms.SignedOn),
            ],
            Attachments = terms.AttachmentLines,
        });
    }

    /// <returns>The number printed on the letter.</returns>
    public async Task<string> IssueLetterAsync(ProjectStep step, DocumentKind kind, Appointment appointment)
    {
        var parties = await ReadAsync(step);
        return await IssueAsync(step, new LetterContent(
            kind, parties.Expert.Name, parties.Institution, parties.Enterprise.Name, appointment.Post, step.Project.Facts.Title, appointment.Period));
    }

    /// <summary>The period that the letters name has moved: each that is out gets its next edition under the same number.</summary>
    public async Task RenewLettersAsync(ProjectStep step, Appointment appointment)
    {
        if (step.Project.DistrictLetter is not null)
        {
            await IssueLetterAsync(step, DocumentKind.DistrictLetter, appointment);
        }

        if (step.Project.EnterpriseLetter is not null)
        {
            await IssueLetterAsync(step, DocumentKind.CompanyLetter, appointment);
        }
    }

    private async Task<string> IssueAsync(ProjectStep step, DocumentContent content) =>
        (await issue.IssueAsync(step.Context, content, RecordKind.Project, step.Project.Id.Value, step.Actor, step.Cancel)).Number;

    private static async Task<Parties> ReadAsync(ProjectStep step)
    {
        var (context, project) = (step.Context, step.Project);
        var enterprise = await context.Enterprises.FirstAsync(candidate => candidate.Id == project.EnterpriseId, step.Cancel);
        var expert = await context.Experts.FirstAsync(candidate => candidate.Id == project.ExpertId, step.Cancel);
        var nomination = await context.NominationListings.Where(listing => listing.ExpertId == project.ExpertId)
            .OrderByDescending(listing => listing.IsAdmitted).ThenByDescending(listing => listing.NominatedOn).FirstOrDefaultAsync(step.Cancel);
        return new Parties(enterprise, expert, nomination?.Institution ?? "—", nomination?.Title);
    }
}
