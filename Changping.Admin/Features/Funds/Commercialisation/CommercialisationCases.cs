using Changping.Admin.Store;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.Commercialisation;

/// <summary>Reads, inside a command, what an application is about.</summary>
internal static class CommercialisationCases
{
    /// <exception cref="RuleViolationException">No established project has the number.</exception>
    public static async Task<CooperationProject> ProjectAsync(AdminDbContext context, string number, CancellationToken cancel)
    {
        var trimmed = number.Trim();
        return await context.Projects.FirstOrDefaultAsync(candidate => candidate.Number == trimmed && candidate.PolicyVersion != null && candidate.EstablishedOn != null, cancel)
            ?? throw new RuleViolationException(Clauses.Commercialisation, trimmed.Length == 0 ? "请选择合作项目" : $"没有编号为“{trimmed}”的已立项项目，请从列出的项目中选择");
    }

    /// <exception cref="RuleViolationException">None has the number.</exception>
    public static async Task<CommercialisationApplication> FindAsync(AdminDbContext context, string number, CancellationToken cancel) =>
        await context.CommercialisationApplications.FirstOrDefaultAsync(candidate => candidate.Number == number, cancel)
        ?? throw new RuleViolationException(Clauses.Commercialisation, $"没有编号为“{number}”的转化补贴申请");

    /// <summary>The proofs that stand.</summary>
    public static async Task<IReadOnlyList<Attachment>> ProofsAsync(AdminDbContext context, CommercialisationId application, CancellationToken cancel) =>
        await context.Set<Attachment>().AsNoTracking().Where(attachment => attachment.SubjectId == application.Value && attachment.RemovedAt == null).ToListAsync(cancel);
}
