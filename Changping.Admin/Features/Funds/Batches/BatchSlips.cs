using Changping.Admin.Store;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Batches;

/// <summary>The bank's slips are attachments of their batch.</summary>
internal static class BatchSlips
{
    /// <exception cref="RuleViolationException">One is named that is none of this batch, or was removed.</exception>
    public static async Task RequireAsync(AdminDbContext context, BatchId batch, Guid? slip, CancellationToken cancel)
    {
        if (slip is { } named && !await context.Attachments.AnyAsync(
            file => file.Id == named && file.SubjectKind == RecordKind.Batch && file.SubjectId == batch.Value && file.RemovedAt == null, cancel))
        {
            throw new RuleViolationException(Clauses.Budget, "所选回单不是本批次的附件或已移除，请重新选择");
        }
    }
}
