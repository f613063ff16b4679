using Changping.Admin.Components.Forms;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Policies;

/// <summary>Clauses and their readings, looked up when somebody opens one; what the committee confirmed since is seen at once.</summary>
public sealed class PolicyClauseTexts(PolicyLibrary policies, IDbContextFactory<AdminDbContext> contexts) : IClauseTexts
{
    public PolicyVersion Citing(string? policy) => policies.Citing(policy);

    public async Task<ClauseDescription?> DescribeAsync(Clause clause)
    {
        var version = policies.Citing(clause.Policy);
        if (version.Clauses.FirstOrDefault(candidate => candidate.Keys.Contains(clause.Key)) is not { } text)
        {
            return null;
        }

        await using var context = await contexts.CreateDbContextAsync();
        var confirmed = await context.ReadingConfirmations.Select(confirmation => confirmation.ReadingNumber).ToListAsync();
        return new ClauseDescription(text.Number, $"政策 {version.Name} 版", text.Summary,
        [
            .. policies.Readings.Where(reading => reading.Clauses.Intersect(text.Keys).Any())
                .Select(reading => new ClauseReading(reading.Question, reading.Answer, confirmed.Contains(reading.Number))),
        ]);
    }
}
