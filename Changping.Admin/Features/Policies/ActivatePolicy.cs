using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Features.Policies.Verdicts;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Policies;

/// <param name="Day">印发日期; of an early end 废止日, where null takes it back.</param>
/// <param name="GoLiveOn">启用日 (reading 0040), asked with the first version: from it on projects are applied for here. Null: today, or as it was.</param>
public sealed record ActivationDraft(string Version, ActivationKind Kind, DateOnly? Day, string Evidence, DateOnly? GoLiveOn = null);

/// <summary>六（二）2: an administrator proposes that a version is in force, or a correction of it, or an early end; nothing changes until an approver
/// confirms it.</summary>
public sealed class ProposeActivation(CommandTransaction commands, PolicyLibrary policies, OfficeClock clock)
{
    /// <exception cref="RuleViolationException">Unknown version, activated already, a day that cannot be, something rests on it, or no evidence.</exception>
    /// <exception cref="ConflictException">One waits already.</exception>
    public Task RunAsync(Actor actor, ActivationDraft draft, CancellationToken cancel)
    {
        actor.Require(Permission.ManagePolicy);
        return commands.RunAsync(actor, KindOf(draft.Kind), draft.Evidence, async context =>
        {
            var of = await ActivationCases.OfAsync(context, policies, draft.Version, cancel);
            context.PolicyActivations.Add(new PolicyActivation(
                Guid.CreateVersion7(), draft.Kind, TermsOf(draft, of), draft.Evidence, of, actor.Person(), clock.Today));
        }, cancel);
    }

    private ActivationTerms TermsOf(ActivationDraft draft, ActivationCase of) => draft.Kind switch
    {
        ActivationKind.EarlyEnd => of.Current?.Terms is { } terms ? terms with { EndsOn = draft.Day } : new(default, null, draft.Day, null),
        _ => new(
            draft.Day ?? throw new RuleViolationException(Clauses.InForce, "请填写印发日期"),
            draft.GoLiveOn ?? of.Current?.GoLiveOn ?? (of.NeedsGoLive ? clock.Today : null), of.Current?.EndsOn, of.FileHash),
    };

    private static CommandKind KindOf(ActivationKind kind) => kind switch
    {
        ActivationKind.Activation => CommandKind.ActivatePolicy,
        ActivationKind.Correction => CommandKind.CorrectPolicy,
        ActivationKind.EarlyEnd => CommandKind.EndPolicy,
        ActivationKind.Takeover => CommandKind.TakePolicyFile,
    };
}

/// <summary>An approver confirms what an administrator proposed, from which it holds and nominations on file are judged again, or sends it back.</summary>
public sealed class DecideActivation(CommandTransaction commands, PolicyLibrary policies, NominationJudgement judgement, OfficeClock clock)
{
    /// <param name="reason">Needed to send it back.</param>
    /// <exception cref="RuleViolationException">Proposed by the same person, decided already, no longer allowed, or no reason.</exception>
    public Task RunAsync(Actor actor, Guid id, bool confirm, string? reason, CancellationToken cancel)
    {
        actor.RequireToDecide(confirm);
        return commands.RunAsync(actor, confirm ? CommandKind.ConfirmPolicy : CommandKind.RefusePolicy, reason, async context =>
        {
            var proposal = await context.PolicyActivations.FirstOrDefaultAsync(entry => entry.Id == id, cancel)
                ?? throw new RuleViolationException(Clauses.InForce, "没有这件政策登记");
            context.RequireToDecide(actor, confirm, proposal.Decision);
            var of = await ActivationCases.OfAsync(context, policies, proposal.PolicyVersion, cancel);
            if (!confirm)
            {
                proposal.Refuse(actor.Person(), clock.Today, reason ?? "");
                if (proposal is { Kind: ActivationKind.Takeover, Decision.WasTakenBack: false })
                {
                    of.Current?.DropFile();
                }

                return;
            }

            if (of.Current is { } before)
            {
                // Written first: of a version one alone holds at any moment. A refusal below undoes it.
                before.Supersede();
                await context.SaveChangesAsync(cancel);
            }

            proposal.Confirm(of, actor.Person(), clock.Today);

            // Written before the rest: what is judged again is judged by it.
            await context.SaveChangesAsync(cancel);
            await judgement.RenewAllAsync(context, cancel);
        }, cancel);
    }
}

internal static class ActivationCases
{
    /// <exception cref="RuleViolationException">No file has the version.</exception>
    public static async Task<ActivationCase> OfAsync(AdminDbContext context, PolicyLibrary policies, string version, CancellationToken cancel)
    {
        var found = (await policies.BookAsync(context, cancel)).Versions.FirstOrDefault(candidate => candidate.Name == version)
            ?? throw new RuleViolationException(Clauses.InForce, $"政策 {version} 版不存在；请先在 data/policy 中加入该版本的文件并重新启动");
        return new ActivationCase(
            found, policies.PrintedOn(version), policies.HashOf(version),
            await context.PolicyActivations.FirstOrDefaultAsync(entry => entry.PolicyVersion == version && entry.State == ActivationState.InForce, cancel),
            !await context.PolicyActivations.AnyAsync(entry => entry.State == ActivationState.InForce && entry.GoLiveOn != null, cancel),
            await UseAsync(context, version, cancel));
    }

    /// <summary>Whatever was decided under it: money rests on a project, and a project on its version.</summary>
    public static async Task<VersionUse> UseAsync(AdminDbContext context, string version, CancellationToken cancel)
    {
        var projects = context.Projects.IgnoreQueryFilters().Where(project => project.PolicyVersion == version);
        var first = await projects.OrderBy(project => project.Number).Select(project => project.Number).FirstOrDefaultAsync(cancel);
        return new VersionUse(first is null ? null : $"项目 {first}", await projects.MaxAsync(project => project.EstablishedOn, cancel));
    }
}
