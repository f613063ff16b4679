using Changping.Admin.Components.Dialogs;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Office;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Projects.Openings;

/// <summary>What confirming many registered projects would do to each; one with gaps wants a reason for each of them and is confirmed by itself.</summary>
public sealed class PlanConfirmations(ReadRegistered read, PolicyLibrary policies)
{
    /// <returns>The key of a row is its number with the version that was read.</returns>
    /// <exception cref="RuleViolationException">More rows than can be looked through at once.</exception>
    public async Task<IReadOnlyList<BatchRow>> RunAsync(Actor actor, IReadOnlyList<string> numbers, CancellationToken cancel)
    {
        actor.Require(Permission.Approve);
        Batch.RequireFew(numbers.Count, Clauses.Application, "个登记项目");
        var (rows, version) = (new List<BatchRow>(), policies.Citing(null));
        foreach (var number in numbers)
        {
            if (await read.RunAsync(actor, number, cancel) is { } view)
            {
                rows.Add(new BatchRow((number, view.Project.Version), $"{number} {view.Project.Facts.Title}", "确认")
                {
                    Blockers = [.. Blocked(view, version)],
                    Notes = [$"启用前已拨：{view.Project.Opening}"],
                });
            }
        }

        return rows;
    }

    private static IEnumerable<string> Blocked(RegisteredView view, PolicyVersion version)
    {
        if (!view.Project.AwaitsConfirmation)
        {
            yield return "已确认";
        }
        else if (view.WhyNot is { } own)
        {
            yield return own.Under(version);
        }

        if (view.Missing is [var first, ..])
        {
            yield return $"有 {view.Missing.Count} 项没有材料（如：{first.Message}），须逐项写明理由，请单独确认";
        }
    }
}
