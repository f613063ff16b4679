using Changping.Admin.Features.Experts.Held;
using Changping.Admin.Office;
using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;
using Changping.Domain.Policy;
using Changping.Domain.TalentPool;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Experts;

/// <summary>What rests on a nomination: none of it may be left hanging when the nomination is taken back.</summary>
internal static class NominationReliance
{
    public static async Task<IReadOnlyList<string>> OfAsync(AdminDbContext context, Nomination nomination, CancellationToken cancel)
    {
        var (id, person) = (nomination.Id, nomination.ExpertId);
        var files = await context.Attachments.CountAsync(file => file.SubjectId == id.Value && file.RemovedAt == null, cancel);
        var entries = await context.PoolEntries.Where(entry => entry.NominationId == id).Select(entry => entry.Number).ToListAsync(cancel);
        List<string> found = [.. entries.Select(number => $"入库记录 {number}"), .. files > 0 ? [$"附件 {files} 件"] : (string[])[]];
        if (!await context.Nominations.AnyAsync(other => other.ExpertId == person && other.Id != id, cancel))
        {
            // The person goes with the last one, so that nothing may be held on them besides it.
            found.AddRange((await PersonRecords.OfAsync(context, [person], cancel))
                .Where(record => record is not (Expert or Nomination or Relaxation or NominationListing or PoolEntry or AuditEntry or ImportedRow
                    or Attachment { RemovedAt: not null })
                    && (record as Attachment)?.SubjectId != id.Value)
                .GroupBy(record => AuditSubjects.Of(record)?.Kind.ChineseName() ?? "其他记录").Select(group => $"{group.Key} {group.Count()} 件"));
        }

        return found;
    }
}

/// <summary>撤回推荐: takes back one that was entered wrongly or that its institution does not uphold, while nothing rests on it; the log keeps what it
/// said and why it went.</summary>
public sealed class WithdrawNomination(CommandTransaction commands)
{
    /// <exception cref="RuleViolationException">No reason, gone already, or something rests on it.</exception>
    public Task RunAsync(Actor actor, NominationId id, string reason, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleViolationException(Clauses.TalentPool, "请填写撤回推荐的原因");
        }

        return commands.RunAsync(actor, CommandKind.WithdrawNomination, reason, async context =>
        {
            var nomination = await context.Nominations.Include(candidate => candidate.Relaxations).FirstOrDefaultAsync(candidate => candidate.Id == id, cancel)
                ?? throw new RuleViolationException(Clauses.TalentPool, "该推荐已由他人撤回，请刷新");
            if (nomination.WhyNotWithdraw(await NominationReliance.OfAsync(context, nomination, cancel)) is { } blocker)
            {
                throw blocker.Refusal();
            }

            var person = nomination.ExpertId;
            context.RemoveRange(await context.NominationListings.Where(listing => listing.NominationId == id).ToListAsync(cancel));
            context.RemoveRange(nomination.Relaxations);
            context.Remove(nomination);
            if (!await context.Nominations.AnyAsync(other => other.ExpertId == person && other.Id != id, cancel))
            {
                context.Remove(await context.Experts.SingleAsync(expert => expert.Id == person, cancel));
            }
        }, cancel);
    }
}
