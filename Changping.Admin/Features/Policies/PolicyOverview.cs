using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Features.Policies.Settings;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Policies;

/// <summary>What waits until a suspended version may be rested on again.</summary>
/// <param name="Projects">Under the version, whose money is not paid out meanwhile.</param>
/// <param name="Batches">That wait for a second person.</param>
/// <param name="Awards">Selections and applications that wait for a second person.</param>
public sealed record SuspendedWork(int Projects, int Batches, int Awards);

/// <param name="Statements">Everything that was proposed about it, the newest first.</param>
/// <param name="FileHash">SHA-256 of its file as it reads now.</param>
/// <param name="Use">What rests on it.</param>
/// <param name="Suspended">Null where it is not.</param>
public sealed record VersionView(PolicyVersion Version, IReadOnlyList<PolicyActivation> Statements, string FileHash, VersionUse Use, SuspendedWork? Suspended)
{
    /// <summary>Null until two persons put it into force.</summary>
    public PolicyActivation? Activation => Statements.FirstOrDefault(entry => entry.State == ActivationState.InForce);

    /// <summary>What an approver has to decide; null where nothing is.</summary>
    public PolicyActivation? Waiting => Statements.FirstOrDefault(entry => entry.State == ActivationState.Proposed);
}

/// <param name="Confirmation">Null until the committee confirmed it.</param>
public sealed record ReadingView(Reading Reading, ReadingConfirmation? Confirmation);

/// <param name="Versions">The newest first.</param>
/// <param name="Settings">What the policy leaves to the committee, as it stands.</param>
public sealed record PolicyView(IReadOnlyList<VersionView> Versions, IReadOnlyList<ReadingView> Readings, IReadOnlyList<SettingLine> Settings);

/// <summary>All versions with what was stated about them, all readings with who confirmed them, and the settings.</summary>
public sealed class PolicyOverview(IDbContextFactory<AdminDbContext> contexts, PolicyLibrary policies)
{
    public async Task<PolicyView> RunAsync(Actor actor, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var statements = (await context.PolicyActivations.AsNoTracking().OrderByDescending(entry => entry.Id).ToListAsync(cancel))
            .ToLookup(entry => entry.PolicyVersion);
        var confirmations = await context.ReadingConfirmations.AsNoTracking().ToDictionaryAsync(entry => entry.ReadingNumber, cancel);
        var book = await policies.BookAsync(context, cancel);
        var versions = new List<VersionView>();
        foreach (var version in book.Versions.Reverse())
        {
            versions.Add(new VersionView(
                version, [.. statements[version.Name]], policies.HashOf(version.Name), await ActivationCases.UseAsync(context, version.Name, cancel),
                version.IsSuspended ? await SuspendedAsync(context, version.Name, cancel) : null));
        }

        return new PolicyView(
            versions,
            [.. policies.Readings.Select(reading => new ReadingView(reading, confirmations.GetValueOrDefault(reading.Number)))],
            SettingLines.Of((await CommitteeBook.SettingsAsync(context, cancel)).Figures));
    }

    private static async Task<SuspendedWork> SuspendedAsync(AdminDbContext context, string version, CancellationToken cancel) => new(
        await context.Projects.CountAsync(project => project.PolicyVersion == version, cancel),
        await context.PaymentBatches.CountAsync(batch => batch.State == BatchState.Prepared, cancel),
        await context.PrizeSelections.CountAsync(selection => selection.State == PrizeSelectionState.Submitted, cancel)
        + await context.CommercialisationApplications.CountAsync(application => application.State == CommercialisationState.Proposed, cancel));
}
