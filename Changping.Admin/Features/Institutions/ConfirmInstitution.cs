using Changping.Admin.Features.Policies.Verdicts;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Institutions;

/// <param name="Kinds">None: an officer settled that it falls under no kind.</param>
/// <param name="Version">As the page showed it.</param>
public sealed record InstitutionConfirmation(
    InstitutionId Id, IReadOnlyList<InstitutionKind> Kinds, IReadOnlyList<string> Disciplines, string Evidence, int Version);

/// <summary>二（一）: an officer settles what an institution is; open nominations of it are judged again.</summary>
public sealed class ConfirmInstitution(CommandTransaction commands, NominationJudgement judgement)
{
    /// <exception cref="RuleViolationException">No evidence.</exception>
    /// <exception cref="ConflictException">Somebody else changed it since the page was opened.</exception>
    public Task RunAsync(Actor actor, InstitutionConfirmation confirmation, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.ConfirmInstitution, confirmation.Evidence, async context =>
        {
            var institution = await context.Institutions.FirstAsync(candidate => candidate.Id == confirmation.Id, cancel);
            context.Entry(institution).Property(candidate => candidate.Version).OriginalValue = confirmation.Version;
            institution.Confirm(confirmation.Kinds, confirmation.Disciplines, confirmation.Evidence);
            await judgement.RenewAsync(context, [institution], cancel);
        }, cancel);
    }
}
