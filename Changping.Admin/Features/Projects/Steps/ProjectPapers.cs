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

    public async Task IssueAgreementAsync(ProjectStep step, AgreementTerms terms, DateRange service) => await IssueAsync(step, Agreement(
        step.Project, await ReadAsync(step.Context, step.Project, step.Cancel),
        new AgreementWords(terms.EnterpriseSignatory, terms.InstitutionSignatory, terms.ExpertSignatory, terms.Post, terms.Management,
            terms.IntellectualProperty)
        {
            EnterpriseSignedOn = terms.EnterpriseSignedOn ?? terms.SignedOn,
            InstitutionSignedOn = terms.InstitutionSignedOn ?? terms.SignedOn,
            ExpertSignedOn = terms.ExpertSignedOn ?? terms.SignedOn,
            Attachments = terms.AttachmentLines,
        }, service));

    /// <returns>The number printed on the letter.</returns>
    public async Task<string> IssueLetterAsync(ProjectStep step, DocumentKind kind, Appointment appointment) =>
        await IssueAsync(step, await LetterAsync(step.Context, step.Project, kind, appointment, step.Cancel));

    /// <summary>The agreement before anybody signed it.</summary>
    /// <param name="service">Null where the first day is not settled yet.</param>
    internal static async Task<AgreementContent> AgreementDraftAsync(
        AdminDbContext context, CooperationProject project, AgreementWords words, DateRange? service, CancellationToken cancel) =>
        Agreement(project, await ReadAsync(context, project, cancel), words, service);

    internal static async Task<LetterContent> LetterAsync(
        AdminDbContext context, CooperationProject project, DocumentKind kind, Appointment appointment, CancellationToken cancel)
    {
        var parties = await ReadAsync(context, project, cancel);
        return new LetterContent(
            kind, parties.Expert.Name, parties.Institution, parties.Enterprise.Name, appointment.Post, project.Facts.Title, appointment.Period);
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

    private static AgreementContent Agreement(CooperationProject project, Parties parties, AgreementWords words, DateRange? service) => new()
    {
        ProjectNumber = project.Number,
        ProjectTitle = project.Facts.Title,
        Enterprise = parties.Enterprise.Name,
        CreditCode = parties.Enterprise.CreditCode,
        Institution = parties.Institution,
        Expert = parties.Expert.Name,
        ExpertTitle = parties.Title ?? "—",
        Post = words.Post,
        Service = service,
        ManagementMode = words.Management,
        IntellectualProperty = words.IntellectualProperty,
        TotalCost = project.Facts.TotalCost,
        Signatories =
        [
            new("甲方（合作企业）", parties.Enterprise.Name, words.EnterpriseSignatory, words.EnterpriseSignedOn),
            new("乙方（推荐单位）", parties.Institution, words.InstitutionSignatory, words.InstitutionSignedOn),
            new("丙方（科技副总）", parties.Expert.Name, words.ExpertSignatory, words.ExpertSignedOn),
        ],
        Attachments = words.Attachments,
    };

    private static async Task<Parties> ReadAsync(AdminDbContext context, CooperationProject project, CancellationToken cancel)
    {
        var enterprise = await context.Enterprises.FirstAsync(candidate => candidate.Id == project.EnterpriseId, cancel);
        var expert = await context.Experts.FirstAsync(candidate => candidate.Id == project.ExpertId, cancel);
        var nomination = await context.NominationListings.Where(listing => listing.ExpertId == project.ExpertId)
            .OrderByDescending(listing => listing.IsAdmitted).ThenByDescending(listing => listing.NominatedOn).FirstOrDefaultAsync(cancel);
        return new Parties(enterprise, expert, nomination?.Institution ?? "—", nomination?.Title);
    }
}

/// <summary>What the three parties agree on, in the words of the agreement; blank where it is not settled yet, which only a draft may be.</summary>
/// <param name="Post">聘任岗位.</param>
public sealed record AgreementWords(
    string EnterpriseSignatory, string InstitutionSignatory, string ExpertSignatory, string Post, string Management, string IntellectualProperty)
{
    /// <summary>Null before it is signed.</summary>
    public DateOnly? EnterpriseSignedOn { get; init; }

    /// <inheritdoc cref="EnterpriseSignedOn"/>
    public DateOnly? InstitutionSignedOn { get; init; }

    /// <inheritdoc cref="EnterpriseSignedOn"/>
    public DateOnly? ExpertSignedOn { get; init; }

    public IReadOnlyList<string> Attachments { get; init; } = [];
}
