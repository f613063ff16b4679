using Changping.Admin.Documents;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Reviews;

/// <summary>What the record of a round does not know.</summary>
/// <param name="Round">Its number.</param>
/// <param name="Chair">A member of the panel, who is then its head, or somebody else who led the meeting.</param>
/// <param name="Remark">What the panel wished to be written down besides; may be absent.</param>
/// <param name="Reason">Why new minutes replace those in force; nothing for the first.</param>
public sealed record MinutesEntry(string Round, string Place, string Chair, string? Remark = null, string? Reason = null);

/// <summary>三（三）: issues 评审会议纪要 of a closed round; once more, they are a new edition with a reason, and the older stays readable.</summary>
public sealed class IssueMinutes(ReadMinutes read, CommandTransaction commands, IssueDocument issue)
{
    /// <returns>The number of the minutes.</returns>
    /// <exception cref="RuleViolationException">The round is not closed, place or chair is missing, or new minutes have no reason.</exception>
    public async Task<string> RunAsync(Actor actor, MinutesEntry entry, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        if (string.IsNullOrWhiteSpace(entry.Place) || string.IsNullOrWhiteSpace(entry.Chair))
        {
            throw new RuleViolationException(Clauses.Application, "请填写评审地点和主持人");
        }

        // Nothing of a closed round changes any more.
        var minutes = await read.RunAsync(actor, entry.Round, cancel);
        return await commands.RunAsync(actor, CommandKind.IssueMinutes, entry.Reason, async context =>
        {
            if (string.IsNullOrWhiteSpace(entry.Reason)
                && await context.IssuedDocuments.AnyAsync(document => document.SubjectId == minutes.Id.Value
                && document.Kind == DocumentKind.ReviewMinutes, cancel))
            {
                throw new RuleViolationException(Clauses.Application, $"{entry.Round} 的评审纪要已经签发；换发请填写原因");
            }

            return (await issue.IssueAsync(context, MinutesPaper.Of(minutes, entry, actor.Name), RecordKind.Round, minutes.Id.Value, actor, cancel)).Number;
        }, cancel);
    }
}
