using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Features.Policies.Settings;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Projects.Steps;

/// <summary>三（三）: all that an establishment rests on beside the project itself, for the step and, told beforehand, for the project's page.</summary>
public sealed class EstablishmentCases(SubmissionCases cases, PolicyLibrary policies, OfficeClock clock)
{
    /// <param name="on">Of the establishment, as it is entered.</param>
    /// <param name="reason">In the approver's words.</param>
    /// <exception cref="RuleViolationException">No version of the policy can be named for the day.</exception>
    internal async Task<EstablishmentDay> ReadAsync(AdminDbContext context, CooperationProject project, DateOnly on, string? reason, CancellationToken cancel)
    {
        var book = await policies.BookAsync(context, cancel);
        if (book.WhyNotInForce(on) is { } lack)
        {
            throw lack.Refusal();
        }

        var host = await context.Enterprises.AsNoTracking().FirstAsync(candidate => candidate.Id == project.EnterpriseId, cancel);
        var titles = await cases.TitlesAsync(context, project, cancel);
        return new EstablishmentDay(on, clock.Today, book.Applicable(on), book.Find(clock.Today), (await CommitteeBook.SettingsAsync(context, cancel))
            .EstablishmentBackDays)
        {
            Expert = (await PoolPlaces.OfAsync(context, project.ExpertId, cancel)).WhyNoProject(),
            Enterprise = host.Standing.WhyNoApplication(isSender: false) is [var stopped, ..] ? stopped : null,
            SameTitle = titles.SameTitle,
            Similar = [.. titles.Similar.Select(other => $"{other.Number}“{other.Title}”")],
            Reason = reason,
        };
    }

    /// <summary>What would refuse it today.</summary>
    internal async Task<IReadOnlyList<Blocker>> ForeseenAsync(AdminDbContext context, CooperationProject project, CancellationToken cancel) =>
        (await policies.BookAsync(context, cancel)).WhyNotInForce(clock.Today) is { } lack ? [lack]
            : (await ReadAsync(context, project, clock.Today, null, cancel)).Foreseen;
}
