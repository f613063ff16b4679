using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Matching;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Matching.LeadingIndustries;

/// <summary>三 序: puts an industry at the end of the committee's list.</summary>
public sealed class AddLeadingIndustry(CommandTransaction commands)
{
    /// <exception cref="RuleViolationException">No name, or the list has it.</exception>
    public Task RunAsync(Actor actor, string name, string? note, CancellationToken cancel)
    {
        actor.Require(Permission.ManagePolicy);
        return commands.RunAsync(actor, CommandKind.AddIndustry, null, async context =>
        {
            var last = await context.LeadingIndustries.MaxAsync(industry => (int?)industry.Position, cancel) ?? 0;
            var added = new LeadingIndustry(Id.New<LeadingIndustryId>(), name, last + 1, note);
            if (await context.LeadingIndustries.AnyAsync(industry => industry.FoldedName == added.FoldedName, cancel))
            {
                throw new RuleViolationException(Clauses.LeadingIndustriesFirst, $"“{added.Name}”已在主导产业名录中");
            }

            context.LeadingIndustries.Add(added);
        }, cancel);
    }
}
