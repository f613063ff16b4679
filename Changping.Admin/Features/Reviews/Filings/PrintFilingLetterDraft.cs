using Changping.Admin.Documents;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Reviews.Filings;

/// <summary>三（三）: the letter of filing before it is issued, for whoever signs it for the office.</summary>
public sealed class PrintFilingLetterDraft(CommandTransaction commands, DraftDocument drafts, OfficeClock clock)
{
    /// <returns>By which the paper is fetched, see <see cref="DraftDocument.AddressOf"/>.</returns>
    /// <exception cref="RuleViolationException">A project cannot be listed.</exception>
    public Task<Guid> RunAsync(Actor actor, FilingLetterEntry entry, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.PrintDraft, null, async context =>
        {
            var found = await FilingLetterCase.ReadAsync(context, entry.Projects, clock.Today, cancel);
            var round = found.RequireRound();
            return drafts.Print(context, found.Paper(round, entry), round);
        }, cancel);
    }
}
