using Changping.Admin.Store;
using Changping.Domain.Funds;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Administration.Verification;

/// <summary>A grant as the office knows it: by its project, and by which month, instalment or application it is of.</summary>
internal sealed record NamedGrant(ProjectId ProjectId, Instrument Instrument, int Sequence, int Parts, bool IsCorrection)
{
    private string What => Instrument.ChineseName() + Instrument.Ordinal(Sequence, Parts) + (IsCorrection ? "的收回" : "");

    /// <summary>Each fault with the number of its project. Only the first few are ever shown: no more projects are looked up.</summary>
    public static async Task<IReadOnlyList<string>> SayAsync(AdminDbContext context, IReadOnlyList<(NamedGrant Grant, string Fault)> wrong,
        CancellationToken cancel)
    {
        if (wrong.Count == 0)
        {
            return [];
        }

        var shown = wrong.Take(CheckResult.Named).Select(fault => fault.Grant.ProjectId).Distinct().ToList();
        var numbers = await context.Projects.Where(project => shown.Contains(project.Id))
            .ToDictionaryAsync(project => project.Id, project => project.Number, cancel);
        return [.. wrong.Select(fault => $"项目 {numbers.GetValueOrDefault(fault.Grant.ProjectId)} {fault.Grant.What}{fault.Fault}")];
    }
}
