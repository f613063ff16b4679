using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Commercialisation;

/// <summary>四（二）4: takes in a company's application for what it invested in conversion; another person decides.</summary>
public sealed class EnterApplication(CommandTransaction commands, PolicyLibrary policies, OfficeClock clock)
{
    private const int NumberWidth = 3;

    /// <returns>Its number, such as 2026-转化申请-001.</returns>
    /// <exception cref="RuleViolationException">The project cannot apply, one waits already, a fact is missing, or the cap leaves nothing.</exception>
    public Task<string> RunAsync(Actor actor, ApplicationDraft draft, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        var facts = draft.Facts();
        return commands.RunAsync(actor, CommandKind.EnterCommercialisation, null, async context =>
        {
            var project = await CommercialisationCases.ProjectAsync(context, draft.Project, cancel);
            var before = await context.CommercialisationApplications.Where(application => application.ProjectId == project.Id)
                .Select(application => new { application.Number, application.State }).ToListAsync(cancel);
            if (before.Find(application => application.State == CommercialisationState.Proposed) is { } waiting)
            {
                throw new RuleViolationException(Clauses.Commercialisation, $"该项目的申请 {waiting.Number} 待审批，办结后才能再次申请");
            }

            var policy = (await policies.BookAsync(context, cancel)).Named(project.PolicyVersion!);
            var already = await CommercialisationSums.OfAsync(context, project.Id, cancel);
            var number = (await NumberSequence.OfAsync(context, clock.Today.Year, "转化申请", cancel)).Next(NumberWidth);
            context.CommercialisationApplications.Add(new CommercialisationApplication(
                Id.New<CommercialisationId>(), number, project, await CommercialisationCases.AppointmentAsync(context, project.Id, cancel),
                before.Count + 1, facts,
                await CommercialisationCases.EvidenceAsync(context, project.Id, null, cancel), already, policy, actor.Person(), clock.Today));
            return number;
        }, cancel);
    }
}
