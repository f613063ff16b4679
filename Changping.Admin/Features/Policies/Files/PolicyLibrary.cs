using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Policies.Files;

/// <summary>The policy as its files say and with the days of issue as the database knows them; the reference lists; and the judge made of both.</summary>
public sealed class PolicyLibrary(PolicyFiles files, ReferenceFiles references, IDbContextFactory<AdminDbContext> contexts, OfficeClock clock)
{
    private readonly Lazy<string> _fingerprint = new(() => FileHash.Of(
        [.. files.Paths, .. references.Paths], typeof(ExpertEligibility).Module.ModuleVersionId.ToString()));

    public ReferenceFiles References => references;

    public IReadOnlyList<Reading> Readings => files.Readings;

    /// <summary>Read anew each time: another process may have entered the day of issue.</summary>
    public async Task<PolicyBook> BookAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await BookAsync(context, cancel);
    }

    /// <summary>Inside a command, so that the book is of the same moment as what is written.</summary>
    public async Task<PolicyBook> BookAsync(AdminDbContext context, CancellationToken cancel) =>
        files.Book(await InForce(context).ToDictionaryAsync(entry => entry.PolicyVersion, entry => entry.Terms, cancel));

    /// <summary>启用日; null before the first version was activated.</summary>
    public static Task<DateOnly?> GoLiveAsync(AdminDbContext context, CancellationToken cancel) =>
        InForce(context).MinAsync(entry => entry.GoLiveOn, cancel);

    /// <summary>What holds of each version that was activated.</summary>
    public static IQueryable<PolicyActivation> InForce(AdminDbContext context) =>
        context.PolicyActivations.AsNoTracking().Where(entry => entry.State == ActivationState.InForce);

    /// <inheritdoc cref="PolicyFiles.HashOf"/>
    public string HashOf(string version) => files.HashOf(version);

    /// <inheritdoc cref="PolicyFiles.PrintedOn"/>
    public DateOnly? PrintedOn(string version) => files.PrintedOn(version);

    /// <summary>The version by whose numbers clauses are printed.</summary>
    /// <param name="policy">Of the version that the case stands under; null: the one that applies today.</param>
    public PolicyVersion Citing(string? policy)
    {
        if (policy is not null)
        {
            return files.Undated.Named(policy);
        }

        using var context = contexts.CreateDbContext();
        return files.Book(InForce(context).ToDictionary(entry => entry.PolicyVersion, entry => entry.Terms)).Citing(null, clock.Today);
    }

    /// <summary>Differs where a file of the policy or of the reference lists, or the program that reads them, is another.</summary>
    public string Fingerprint => _fingerprint.Value;

    /// <summary>The judge, with what 区人力社保局 has confirmed of titles so far.</summary>
    /// <param name="context">A confirmation that it tracks counts as it is to be, written or not.</param>
    public async Task<ExpertEligibility> JudgeAsync(AdminDbContext context, PolicyBook book, CancellationToken cancel) =>
        new(book, await TitlesAsync(context, cancel), references.Degrees);

    /// <inheritdoc cref="JudgeAsync"/>
    public async Task<TitleTable> TitlesAsync(AdminDbContext context, CancellationToken cancel)
    {
        var confirmed = await context.ConfirmedTitles.AsNoTracking().ToDictionaryAsync(title => title.Id, cancel);
        foreach (var tracked in context.ConfirmedTitles.Local)
        {
            confirmed[tracked.Id] = tracked;
        }

        return references.Titles.With(confirmed.Values);
    }
}
