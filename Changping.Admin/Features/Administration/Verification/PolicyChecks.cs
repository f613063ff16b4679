using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Administration.Verification;

/// <summary>六（二）2, reading 0051: that every version in force is the file that two persons put into force, and that nothing was established outside
/// its days.</summary>
internal static class PolicyChecks
{
    public static async Task<CheckResult> RunAsync(AdminDbContext context, PolicyLibrary policies, PolicyBook book, CancellationToken cancel)
    {
        var inForce = await PolicyLibrary.InForce(context).OrderBy(entry => entry.PolicyVersion).ToListAsync(cancel);
        var established = await context.Projects.Where(project => project.PolicyVersion != null && !project.IsRegistered && project.EstablishedOn != null)
            .GroupBy(project => project.PolicyVersion!)
            .Select(projects => new
            {
                Version = projects.Key,
                First = projects.Min(project => project.EstablishedOn!.Value),
                Last = projects.Max(project => project.EstablishedOn!.Value)
            })
            .ToListAsync(cancel);
        return CheckResult.Of("policy-files", "政策文件",
            [
                .. inForce.Where(entry => book.Named(entry.PolicyVersion).IsSuspended).Select(entry => entry.FileHash is { } hash
                    ? $"政策 {entry.PolicyVersion} 版的文件（{policies.HashOf(entry.PolicyVersion)[..16]}…）与启用时确认的（{hash[..16]}…）不一致，已暂停"
                    : $"政策 {entry.PolicyVersion} 版没有经确认的文件，已暂停"),
                .. inForce.Where(entry => entry.Decision.IsOwnWork).Select(entry => $"政策 {entry.PolicyVersion} 版{entry.Kind.ChineseName()}的提出人与确认人是同一人"),
                .. from project in established
                   where book.Named(project.Version).InForce is not { } force || project.First < force.Start || project.Last > force.End
                   select $"有项目在政策 {project.Version} 版的施行期以外立项（{project.First:yyyy-MM-dd} 至 {project.Last:yyyy-MM-dd}）",
            ],
            $"{inForce.Count} 个施行的版本");
    }
}
