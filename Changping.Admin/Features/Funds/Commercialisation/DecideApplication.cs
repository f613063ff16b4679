using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Commercialisation;

/// <summary>
/// A second person acknowledges the breakthrough, which grants what the cap leaves at that moment against this year's budget, or refuses.
/// What was granted before is read in the transaction that grants, and only one writes at a time: two at once cannot break the cap.
/// </summary>
public sealed class DecideApplication(CommandTransaction commands, PolicyLibrary policies, OfficeClock clock)
{
    /// <param name="shown">The proofs that the person had before them: one that was exchanged since was looked at by nobody.</param>
    /// <param name="reason">What the decision rests on.</param>
    /// <exception cref="RuleViolationException">Entered or proved by the same person, decided already, without proof, the cap leaves nothing, or
    /// over budget.</exception>
    /// <exception cref="ConflictException">The proofs are not those that were shown.</exception>
    public Task RunAsync(Actor actor, string number, IReadOnlyCollection<Guid> shown, bool approve, string reason, CancellationToken cancel)
    {
        actor.RequireToDecide(approve);
        return commands.RunAsync(actor, approve ? CommandKind.ApproveCommercialisation : CommandKind.RefuseCommercialisation, reason, async context =>
        {
            var application = await CommercialisationCases.FindAsync(context, number, cancel);
            context.RequireToDecide(actor, approve, application.Decision);
            var proofs = await CommercialisationCases.ProofsAsync(context, application.Id, cancel);
            if (!proofs.Select(proof => proof.Id).ToHashSet().SetEquals(shown))
            {
                throw new ConflictException($"您打开之后，申请 {number} 的证明材料有增减；本次未作任何改动，请刷新核对后再办理。");
            }

            var takesBack = !approve && application.WhyNotTakeBack(actor.Person()) is null;
            if (!takesBack && application.WhyNotDecide(actor.Person(), proofs.Select(proof => proof.UploadedBy)) is { } blocker)
            {
                throw blocker.Refusal();
            }

            if (!approve)
            {
                application.Refuse(actor.Person(), clock.Today, reason);
                return;
            }

            var of = await (
                from project in context.Projects
                where project.Id == application.ProjectId
                join appointment in context.Appointments on project.Id equals appointment.ProjectId
                select new { project, appointment }).AsNoTracking().FirstAsync(cancel);
            var policy = (await policies.BookAsync(context, cancel)).Named(of.project.PolicyVersion!);
            var already = await CommercialisationSums.OfAsync(context, application.ProjectId, cancel);
            var calculation = application.Approve(
                of.project, already, proofs.Count, policy, actor.Person(), clock.Today, reason);
            (await BudgetBook.LineAsync(context, clock.Today.Year, Instrument.Commercialisation, cancel)).RequireRoom(calculation.Amount);
            context.Grants.Add(Grant.Award(
                Id.New<GrantId>(), Instrument.Commercialisation, GrantCase.Of(of.project, of.appointment), application.Sequence,
                CalendarMonth.Of(clock.Today), clock.Today.Year, calculation, policy));
        }, cancel);
    }
}
