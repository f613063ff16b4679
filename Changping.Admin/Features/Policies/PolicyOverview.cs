using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Policies;

/// <param name="Activation">Null until the day of issue is entered.</param>
public sealed record VersionView(PolicyVersion Version, PolicyActivation? Activation);

/// <param name="Confirmation">Null until the committee confirmed it.</param>
public sealed record ReadingView(Reading Reading, ReadingConfirmation? Confirmation);

/// <param name="Versions">The newest first.</param>
public sealed record PolicyView(IReadOnlyList<VersionView> Versions, IReadOnlyList<ReadingView> Readings);

/// <summary>All versions with their days of issue, and all readings with who confirmed them.</summary>
public sealed class PolicyOverview(IDbContextFactory<AdminDbContext> contexts, PolicyLibrary policies)
{
    public async Task<PolicyView> RunAsync(Actor actor, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var activations = await context.PolicyActivations.AsNoTracking().ToDictionaryAsync(entry => entry.PolicyVersion, cancel);
        var confirmations = await context.ReadingConfirmations.AsNoTracking().ToDictionaryAsync(entry => entry.ReadingNumber, cancel);
        var book = await policies.BookAsync(context, cancel);
        return new PolicyView(
            [.. book.Versions.Reverse().Select(version => new VersionView(version, activations.GetValueOrDefault(version.Name)))],
            [.. policies.Readings.Select(reading => new ReadingView(reading, confirmations.GetValueOrDefault(reading.Number)))]);
    }
}
