using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Features.Policies.Settings;
using Changping.Admin.Office;
using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Experts;
using Changping.Domain.Funds;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Service;

/// <summary>A support request as everybody may see it: what kind and how far, nothing of why.</summary>
public sealed record SupportLine(string Number, SupportKind Kind, SupportState State, DateOnly ReceivedOn);

/// <param name="Status">Null before the first day, and of what never began.</param>
/// <param name="Contacts">The newest first.</param>
/// <param name="Checks">中期检查, the newest first.</param>
/// <param name="CheckFiles">Uploaded to the checks.</param>
/// <param name="AllowanceGoesOn">Whether the living allowance goes on during an extension, by the project's policy version.</param>
/// <param name="Documents">Issued of the project: agreement, letters, opinion.</param>
/// <param name="Attachments">Of the appointment: what an extension or an early end rests on.</param>
/// <param name="Trail">The newest first.</param>
public sealed record ServiceView(
    CooperationProject Project, Appointment Appointment, HostEnterprise Enterprise, Expert Expert, ServiceStatus? Status,
    IReadOnlyList<Contact> Contacts, IReadOnlyList<MidtermCheck> Checks, IReadOnlyList<Attachment> CheckFiles, IReadOnlyList<EnterpriseSupport> Supports,
    IReadOnlyList<SupportLine> Requests, IReadOnlyList<JointResult> Results, TenureEvaluation? Evaluation, bool AllowanceGoesOn, ServiceRules Rules,
    IReadOnlyList<IssuedDocument> Documents, IReadOnlyList<Attachment> Attachments, IReadOnlyList<AuditEntry> Trail)
{
    /// <summary>How many hang on each contact that has any.</summary>
    public IReadOnlyDictionary<Guid, int> ContactFiles { get; init; } = new Dictionary<Guid, int>();

    /// <summary>The reader may know what was said of thinking and life.</summary>
    public bool HasRemarks { get; init; }

    public Extension? Waiting => Appointment.Waiting;

    public bool Runs => Status?.Runs() == true;

    public DateOnly? LastContact => Contacts.Count == 0 ? null : Contacts[0].HeldOn;

    public MidtermCheck? LastCheck => Checks.Count == 0 ? null : Checks[0];

    public DateOnly ContactDueOn => Rules.Contact.DueOn(Appointment.Start, LastContact);

    /// <summary>Null where nothing is left to check.</summary>
    public DateOnly? CheckDueOn => Rules.Midterm.DueOn(Appointment.Period, LastCheck);

    public ServiceDeadline? Deadline => ServiceDeadline.Of(Status, Appointment.Period, LastContact, LastCheck, Rules);

    /// <summary>An opinion rests on what was entered: it stays as it is.</summary>
    public bool IsSealed => Evaluation?.State == EvaluationState.Confirmed;
}

/// <summary>One service with all that belongs to it.</summary>
public sealed class ServiceRecord(IDbContextFactory<AdminDbContext> contexts, PolicyLibrary policies, OfficeClock clock)
{
    /// <returns>Null where no project with an appointment has the number.</returns>
    public async Task<ServiceView?> RunAsync(Actor actor, string number, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var project = await context.Projects.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Number == number, cancel);
        var appointment = project is null ? null : await context.Appointments.AsNoTracking().Include(candidate => candidate.Extensions)
            .FirstOrDefaultAsync(candidate => candidate.ProjectId == project.Id, cancel);
        if (project is not { PolicyVersion: { } version } || appointment is null)
        {
            return null;
        }

        var enterprise = await context.Enterprises.AsNoTracking().FirstAsync(candidate => candidate.Id == appointment.EnterpriseId, cancel);
        var expert = await context.Experts.AsNoTracking().FirstAsync(candidate => candidate.Id == appointment.ExpertId, cancel);
        var status = await ServiceJoin.All(context, clock.Today).Where(row => row.Appointment.Id == appointment.Id).Select(row => row.Status)
            .FirstOrDefaultAsync(cancel);
        var contacts = await context.Contacts.AsNoTracking().Where(contact => contact.AppointmentId == appointment.Id)
            .OrderByDescending(contact => contact.HeldOn).ThenByDescending(contact => contact.Id).ToListAsync(cancel);
        var checks = await context.MidtermChecks.AsNoTracking().Where(check => check.AppointmentId == appointment.Id)
            .OrderByDescending(check => check.Number).ToListAsync(cancel);
        var files = await AttachmentRows.OfAsync(context, [.. checks.Select(check => check.Id.Value)], cancel);
        var supports = await context.EnterpriseSupports.AsNoTracking().Where(support => support.AppointmentId == appointment.Id)
            .OrderBy(support => support.Since).ToListAsync(cancel);
        var requests = await context.SupportRequests.Where(request => request.AppointmentId == appointment.Id).OrderByDescending(request => request.Number)
            .Select(request => new { request.Id, Line = new SupportLine(request.Number, request.Kind, request.State, request.ReceivedOn) }).ToListAsync(cancel);
        var results = await context.JointResults.AsNoTracking().Where(result => result.ProjectId == project.Id)
            .OrderByDescending(result => result.AchievedOn).ToListAsync(cancel);
        var evaluation = await context.TenureEvaluations.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.ProjectId == project.Id, cancel);
        List<Guid> subjects =
        [
            appointment.Id.Value, .. contacts.Select(contact => contact.Id.Value), .. checks.Select(check => check.Id.Value),
            .. supports.Select(support => support.Id.Value),
            .. requests.Select(request => request.Id.Value), .. results.Select(result => result.Id.Value),
        ];
        if (evaluation is not null)
        {
            subjects.Add(evaluation.Id.Value);
        }

        var policy = (await policies.BookAsync(context, cancel)).Named(version);
        return new ServiceView(
            project, appointment, enterprise, expert, status is null ? null : Enum.Parse<ServiceStatus>(status), contacts, checks, files, supports,
            [.. requests.Select(request => request.Line)], results, evaluation, GoesOn(policy, appointment),
            ServiceRules.Of(await CommitteeBook.SettingsAsync(context, cancel)), await IssuedDocuments.OfAsync(context, [project.Id.Value], cancel),
            await AttachmentRows.OfAsync(context, [appointment.Id.Value], cancel), await AuditTrail.OfAsync(context, subjects, cancel))
        {
            ContactFiles = await AttachmentRows.CountAsync(context, [.. contacts.Select(contact => contact.Id.Value)], cancel),
            HasRemarks = actor.May(Permission.ReadRemarks),
        };
    }

    private static bool GoesOn(PolicyVersion policy, Appointment appointment)
    {
        var first = (appointment.PlainLastDay ?? appointment.LastDay).AddDays(1);
        try
        {
            return policy.Of(LivingAllowance.DuringExtension).On(first).Value != 0;
        }
        catch (PolicySilentException)
        {
            return false;
        }
    }
}
