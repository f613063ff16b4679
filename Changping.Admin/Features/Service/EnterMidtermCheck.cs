using Changping.Admin.Features.Policies.Settings;
using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Service;

/// <summary>What a form of a midterm check holds so far.</summary>
public sealed class MidtermDraft
{
    public DateOnly? CheckedOn { get; set; }

    public MidtermFinding Finding { get; set; }

    public string Note { get; set; } = "";

    public DateOnly? RecheckOn { get; set; }

    /// <exception cref="RuleViolationException">No day.</exception>
    internal MidtermFacts Facts() => new(
        CheckedOn ?? throw new RuleViolationException(Clauses.Interpretation, "请填写检查日期"), Finding, Note,
        Finding == MidtermFinding.NeedsCorrection ? RecheckOn : null);

    internal static MidtermDraft Of(MidtermCheck check) =>
        new() { CheckedOn = check.Facts.CheckedOn, Finding = check.Facts.Finding, Note = check.Facts.Note, RecheckOn = check.Facts.RecheckOn };
}

/// <summary>中期检查: enters what was found halfway, or at another look after something was to be put right.</summary>
public sealed class EnterMidtermCheck(CommandTransaction commands, OfficeClock clock)
{
    /// <param name="number">Of the project.</param>
    /// <exception cref="RuleViolationException">Not in service, nothing left to check, a day that cannot be, or incomplete.</exception>
    public Task RunAsync(Actor actor, string number, MidtermDraft draft, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.EnterMidtermCheck, null, async context =>
        {
            var (project, appointment) = await ServiceCases.FindAsync(context, number, Clauses.Interpretation, cancel);

            // Of a check that was held and not entered in time the instalments after it still wait.
            if (project.State is not (ProjectState.InService or ProjectState.Concluded))
            {
                throw new RuleViolationException(Clauses.Interpretation, $"中期检查限于服务期内，项目 {project.Number} {project.State.ChineseName()}，不在岗");
            }

            var rule = MidtermRule.Of(await CommitteeBook.SettingsAsync(context, cancel));
            context.MidtermChecks.Add(new MidtermCheck(
                Id.New<MidtermCheckId>(), appointment, await LastAsync(context, appointment.Id, cancel), draft.Facts(), rule, actor.Person(), clock.Today));
        }, cancel);
    }

    internal static Task<MidtermCheck?> LastAsync(AdminDbContext context, Domain.Appointments.AppointmentId appointment, CancellationToken cancel) =>
        context.MidtermChecks.Where(check => check.AppointmentId == appointment).OrderByDescending(check => check.Number).FirstOrDefaultAsync(cancel);
}
