using Changping.Admin.Office;
using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Changping.Domain.Identifiers;
using Changping.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Reviews;

/// <summary>Shows a reviewer's full number to those who may see it; each view is in the audit.</summary>
public sealed class RevealReviewerPhone(CommandTransaction commands)
{
    public Task<string> RunAsync(Actor actor, ReviewerId id, CancellationToken cancel)
    {
        actor.Require(Permission.RevealPersonalData);
        return commands.RunAsync(actor, CommandKind.RevealReviewerPhone, null, async context =>
        {
            var reviewer = await context.Reviewers.AsNoTracking().FirstAsync(candidate => candidate.Id == id, cancel);
            var phone = reviewer.Phone ?? "";
            context.AuditEntries.Add(context.Act!.EntryOn(reviewer, [new AuditChange("联系电话", null, Mask.Phone(phone))]));
            return phone;
        }, cancel);
    }
}
