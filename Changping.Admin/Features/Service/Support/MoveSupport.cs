using Changping.Admin.Office;
using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Service.Support;

/// <summary>Takes a request one step on, by the table of states.</summary>
public sealed class MoveSupport(CommandTransaction commands, OfficeClock clock)
{
    /// <param name="text">The outcome or the reason, where the step needs one; of a medical request it goes into the request alone, not into the audit.</param>
    /// <exception cref="RuleViolationException">Not in the table, or what the step needs is not written down.</exception>
    public Task RunAsync(Actor actor, SupportRequestId id, SupportAction action, string? text, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, KindOf(action), null, async context =>
            (await context.SupportRequests.FirstAsync(request => request.Id == id, cancel)).Do(action, text, clock.Today), cancel);
    }

    private static CommandKind KindOf(SupportAction action) => action switch
    {
        SupportAction.Begin => CommandKind.BeginSupport,
        SupportAction.Finish => CommandKind.FinishSupport,
        SupportAction.Refuse => CommandKind.RefuseSupport,
        SupportAction.Withdraw => CommandKind.WithdrawSupport,
    };
}

/// <summary>The health data of a medical request.</summary>
public sealed record MedicalView(PatientRelation Relation, string PatientName, string Detail, string? Outcome);

/// <summary>Shows the health data to those who may see personal data; each view is in the audit, without what was seen.</summary>
public sealed class RevealMedical(CommandTransaction commands)
{
    public Task<MedicalView> RunAsync(Actor actor, SupportRequestId id, CancellationToken cancel)
    {
        actor.Require(Permission.RevealPersonalData);
        return commands.RunAsync(actor, CommandKind.RevealMedical, null, async context =>
        {
            var request = await context.SupportRequests.AsNoTracking().FirstAsync(candidate => candidate.Id == id, cancel);
            var (relation, patient, detail) = request is { Patient: { } known, PatientName: { } name, MedicalDetail: { } text }
                ? (known, name, text)
                : throw new RuleViolationException(Clauses.HousingSupport, "住房保障事项没有就医需求");
            context.AuditEntries.Add(context.Act!.EntryOn(request, []));
            return new MedicalView(relation, patient, detail, request.Resolution);
        }, cancel);
    }
}
