using Changping.Admin.Components.Shared.Records;
using Changping.Admin.Data;
using Changping.Admin.Data.PolicyRecords;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;
using ClauseText = Changping.Admin.Components.Shared.Records.ClauseText;

namespace Changping.Admin.Components.Layout;

/// <summary>Clauses and their readings, looked up when somebody opens one; what the committee confirmed since is seen at once.</summary>
public sealed class PolicyClauseTexts(PolicyLibrary policies, IDbContextFactory<AdminDbContext> contexts) : IClauseTexts
{
    public async Task<ClauseText?> DescribeAsync(string number)
    {
        await using var context = await contexts.CreateDbContextAsync();
        var clause = new Clause(number);
        var book = await policies.BookAsync(context, default);
        foreach (var version in book.Versions.OrderByDescending(version => version.IssuedOn))
        {
            if (version.Clauses.FirstOrDefault(candidate => candidate.Clause == clause) is { } text)
            {
                var confirmed = await context.ReadingConfirmations.Select(confirmation => confirmation.ReadingNumber).ToListAsync();
                return new ClauseText(number, $"政策 {version.Name} 版", text.Summary,
                [
                    .. policies.Readings.Where(reading => reading.Clauses.Contains(clause))
                        .Select(reading => new ClauseReading(reading.Question, reading.Answer, confirmed.Contains(reading.Number))),
                ]);
            }
        }

        return null;
    }
}
