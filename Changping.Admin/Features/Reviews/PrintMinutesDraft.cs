using Changping.Admin.Documents;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Reviews;

/// <summary>三（三）: the minutes of a closed round before they are issued, for the panel to read and sign.</summary>
public sealed class PrintMinutesDraft(ReadMinutes read, CommandTransaction commands, DraftDocument drafts)
{
    /// <param name="entry">As far as it is filled in.</param>
    /// <returns>By which the paper is fetched, see <see cref="DraftDocument.AddressOf"/>.</returns>
    /// <exception cref="RuleViolationException">The round is not closed, or the actor sat on its panel.</exception>
    public async Task<Guid> RunAsync(Actor actor, MinutesEntry entry, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        var minutes = await read.RunAsync(actor, entry.Round, cancel);
        return await commands.RunAsync(actor, CommandKind.PrintDraft, null, async context => drafts.Print(
            context, MinutesPaper.Of(minutes, entry, actor.Name), await context.ReviewRounds.AsNoTracking()
                .FirstAsync(round => round.Id == minutes.Id, cancel)), cancel);
    }
}
