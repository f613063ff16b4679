using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Service;

/// <summary>An entry of a service as its author puts it right; the draft is of the same kind as the entry.</summary>
public abstract record EntryCorrection
{
    public sealed record OfResult(JointResultId Id, ResultDraft Draft) : EntryCorrection;

    public sealed record OfSupport(EnterpriseSupportId Id, EnterpriseSupportDraft Draft) : EntryCorrection;

    public sealed record OfCheck(MidtermCheckId Id, MidtermDraft Draft) : EntryCorrection;

    internal (CommandKind Kind, ClauseKey Clause) What => this switch
    {
        OfResult => (CommandKind.CorrectResult, Clauses.Objectives),
        OfSupport => (CommandKind.CorrectEnterpriseSupport, Clauses.LivingAllowance),
        _ => (CommandKind.CorrectMidtermCheck, Clauses.Interpretation),
    };
}

/// <summary>Puts right what one entered wrongly, before an evaluation rests on it; the audit keeps what it said before.</summary>
public sealed class CorrectServiceEntry(CommandTransaction commands, OfficeClock clock)
{
    /// <param name="number">Of the project.</param>
    /// <exception cref="RuleViolationException">Entered by somebody else, gone, the evaluation rests on it, or what could not be entered either.</exception>
    public Task RunAsync(Actor actor, string number, EntryCorrection correction, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        var (kind, clause) = correction.What;
        return commands.RunAsync(actor, kind, null, async context =>
        {
            var (project, appointment) = await ServiceCases.FindAsync(context, number, clause, cancel);
            await ServiceCases.RequireNotEvaluatedAsync(context, project.Id, "更正", cancel);
            await (correction switch
            {
                EntryCorrection.OfResult result => CorrectAsync(context, result, project, actor, cancel),
                EntryCorrection.OfSupport support => CorrectAsync(context, support, appointment, actor, cancel),
                EntryCorrection.OfCheck check => CorrectAsync(context, check, appointment, actor, cancel),
                _ => throw new ArgumentOutOfRangeException(nameof(correction)),
            });
        }, cancel);
    }

    private async Task CorrectAsync(AdminDbContext context, EntryCorrection.OfResult correction, CooperationProject project, Actor actor,
        CancellationToken cancel)
    {
        var result = await context.JointResults.FirstOrDefaultAsync(candidate => candidate.Id == correction.Id && candidate.ProjectId == project.Id, cancel);
        (result ?? throw Gone(correction)).Correct(project, correction.Draft.Facts(), actor.Person(), clock.Today);
    }

    private static async Task CorrectAsync(AdminDbContext context, EntryCorrection.OfSupport correction, Appointment appointment, Actor actor,
        CancellationToken cancel)
    {
        var support = await context.EnterpriseSupports.FirstOrDefaultAsync(candidate => candidate.Id == correction.Id
            && candidate.AppointmentId == appointment.Id, cancel);
        (support ?? throw Gone(correction)).Correct(appointment, correction.Draft.Facts(), actor.Person());
    }

    private async Task CorrectAsync(AdminDbContext context, EntryCorrection.OfCheck correction, Appointment appointment, Actor actor, CancellationToken cancel)
    {
        var check = await context.MidtermChecks.FirstOrDefaultAsync(candidate => candidate.Id == correction.Id
            && candidate.AppointmentId == appointment.Id, cancel);
        var last = await EnterMidtermCheck.LastAsync(context, appointment.Id, cancel);
        (check ?? throw Gone(correction)).Correct(appointment, last!, correction.Draft.Facts(), actor.Person(), clock.Today);
    }

    private static RuleViolationException Gone(EntryCorrection correction) => new(correction.What.Clause, "该条登记已由他人删除，请刷新");
}
