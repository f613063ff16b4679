using Changping.Admin.Components.Shared.Records;
using Changping.Admin.Data;
using Changping.Admin.Data.Files;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Policies;

/// <summary>What a clause says by the newest version, with the readings of it; asked when somebody opens a clause anywhere.</summary>
public sealed class PolicyClauseTexts(PolicyFiles files, IDbContextFactory<AdminDbContext> contexts) : IClauseTexts
{
    public ClauseText? Describe(string number)
    {
        var version = files.Book(new Dictionary<string, DateOnly>()).Versions[^1];
        var clause = version.Clauses.FirstOrDefault(text => text.Clause.Number == number);
        if (clause is null)
        {
            return null;
        }

        using var context = contexts.CreateDbContext();
        var confirmed = context.ReadingConfirmations.Select(confirmation => confirmation.ReadingNumber).ToHashSet();
        return new ClauseText(number, "", clause.Summary,
            [.. files.Readings.Where(reading => reading.Clauses.Contains(clause.Clause))
                .Select(reading => new ClauseReading(reading.Question, reading.Answer, confirmed.Contains(reading.Number)))]);
    }
}
