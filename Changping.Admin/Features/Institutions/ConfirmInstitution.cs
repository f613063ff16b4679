using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Features.Policies.Verdicts;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Institutions;

/// <param name="Kinds">None: an officer settled that it falls under no kind.</param>
/// <param name="Version">As the page showed it.</param>
public sealed record InstitutionConfirmation(
    InstitutionId Id, IReadOnlyList<InstitutionKind> Kinds, IReadOnlyList<string> Disciplines, string Evidence, int Version);

/// <summary>
/// 二（一）: an officer states what an institution is. What the reference lists say too holds at once and open nominations are judged again; all else
/// waits for a second person.
/// </summary>
public sealed class ConfirmInstitution(CommandTransaction commands, NominationJudgement judgement, PolicyLibrary policies, OfficeClock clock)
{
    /// <exception cref="RuleViolationException">No evidence.</exception>
    /// <exception cref="ConflictException">Somebody else changed it since the page was opened.</exception>
    public Task RunAsync(Actor actor, InstitutionConfirmation confirmation, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.ConfirmInstitution, confirmation.Evidence, async context =>
        {
            var institution = await context.Institutions.StandingAsync(candidate => candidate.Id == confirmation.Id, cancel);
            context.Entry(institution).Property(candidate => candidate.Version).OriginalValue = confirmation.Version;
            institution.Declare(
                new KindsStatement(confirmation.Kinds, confirmation.Disciplines, confirmation.Evidence),
                policies.References.Institutions.Find(institution.Name), actor.Person(), clock.Today);
            await judgement.RenewAsync(context, [institution], cancel);
        }, cancel);
    }
}

/// <summary>Reading 0038: a second person confirms what an officer said an institution is, or sends it back; open nominations of it are judged again.</summary>
public sealed class DecideInstitution(CommandTransaction commands, NominationJudgement judgement, OfficeClock clock)
{
    /// <param name="version">As the page showed it.</param>
    /// <param name="reason">Needed to send it back.</param>
    /// <exception cref="RuleViolationException">Nothing waits, or own proposal.</exception>
    /// <exception cref="ConflictException">Somebody changed it since the page was opened.</exception>
    public Task RunAsync(Actor actor, InstitutionId id, int version, bool confirm, string? reason, CancellationToken cancel)
    {
        actor.RequireToDecide(confirm);
        return commands.RunAsync(actor, confirm ? CommandKind.ApproveInstitution : CommandKind.SendBackInstitution, reason, async context =>
        {
            var institution = await context.Institutions.StandingAsync(candidate => candidate.Id == id, cancel);
            ConflictException.RequireUnchanged(institution.Version, version, "该单位");
            context.RequireToDecide(actor, confirm, institution.Decision);
            institution.Decide(confirm, actor.Person(), clock.Today, reason);
            await judgement.RenewAsync(context, [institution], cancel);
        }, cancel);
    }
}
