using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Projects.Openings;

/// <summary>One registered project with all that it does not show.</summary>
public sealed class ReadRegistered(IDbContextFactory<AdminDbContext> contexts, RegisteredGaps gaps)
{
    /// <returns>Null where no registered project has the number.</returns>
    public async Task<RegisteredView?> RunAsync(Actor actor, string number, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var project = await context.Projects.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Number == number && candidate.IsRegistered, cancel);
        return project is null ? null : new RegisteredView(
            project, await gaps.OfAsync(context, project, cancel), project.WhyNotConfirm(actor.Person()), await HasGrantsAsync(context, project.Id, cancel));
    }

    internal static Task<bool> HasGrantsAsync(AdminDbContext context, ProjectId project, CancellationToken cancel) =>
        context.Grants.Live().AnyAsync(grant => grant.ProjectId == project, cancel);
}

/// <summary>Reading 0040: a second person takes a registered project over, with a reason for each gap; from then on money falls due of it.</summary>
public sealed class ConfirmRegistered(CommandTransaction commands, RegisteredGaps gaps, OfficeClock clock)
{
    /// <param name="reasons">One for each of what is missing, in the order that was shown.</param>
    /// <param name="version">Of what the person read.</param>
    /// <exception cref="RuleViolationException">Confirmed already, entered by the same person, or a gap without a reason.</exception>
    /// <exception cref="ConflictException">It was changed since it was shown.</exception>
    public Task RunAsync(Actor actor, string number, int version, IReadOnlyList<string> reasons, CancellationToken cancel)
    {
        actor.Require(Permission.Approve);
        return commands.RunAsync(actor, CommandKind.ConfirmRegistration, null, async context =>
        {
            var project = await FindAsync(context, number, version, cancel);
            var missing = await gaps.OfAsync(context, project, cancel);
            project.ConfirmRegistration([.. missing.Select(gap => gap.Message)], reasons, actor.Person(), clock.Today);
        }, cancel);
    }

    internal static async Task<CooperationProject> FindAsync(AdminDbContext context, string number, int version, CancellationToken cancel)
    {
        var project = await context.Projects.FirstOrDefaultAsync(candidate => candidate.Number == number && candidate.IsRegistered, cancel)
            ?? throw new RuleViolationException(Clauses.Application, $"没有登记项目 {number}");
        ConflictException.RequireUnchanged(project.Version, version, $"登记项目 {number}");
        return project;
    }
}

/// <summary>What was paid before the office began is corrected, as long as nothing was granted on it; another person confirms it then.</summary>
public sealed class CorrectOpening(CommandTransaction commands, OfficeClock clock)
{
    /// <exception cref="RuleViolationException">Something was granted, or a figure that cannot be.</exception>
    public Task RunAsync(Actor actor, string number, int version, OpeningBalance opening, string reason, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.CorrectOpening, reason, async context =>
        {
            var project = await ConfirmRegistered.FindAsync(context, number, version, cancel);
            if (await ReadRegistered.HasGrantsAsync(context, project.Id, cancel))
            {
                throw new RuleViolationException(Clauses.Budget, $"项目 {number} 已有核定的资金，期初不能再改；多付的请办理收回");
            }

            project.Register(opening, actor.Person(), clock.Today);
        }, cancel);
    }
}
