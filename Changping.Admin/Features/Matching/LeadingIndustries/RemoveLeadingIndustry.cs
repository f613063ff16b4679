using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Matching;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Matching.LeadingIndustries;

/// <summary>Takes an industry off the list, with the reason; its companies and needs no longer come first.</summary>
public sealed class RemoveLeadingIndustry(CommandTransaction commands)
{
    /// <exception cref="RuleViolationException">No reason.</exception>
    /// <exception cref="ConflictException">Somebody else took it off.</exception>
    public Task RunAsync(Actor actor, LeadingIndustryId id, string reason, CancellationToken cancel)
    {
        actor.Require(Permission.ManagePolicy);
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleViolationException(Clauses.LeadingIndustriesFirst, "移出主导产业须填写依据");
        }

        return commands.RunAsync(actor, CommandKind.RemoveIndustry, reason, async context =>
        {
            var industries = await context.LeadingIndustries.OrderBy(industry => industry.Position).ToListAsync(cancel);
            var removed = industries.Find(industry => industry.Id == id) ?? throw new ConflictException("该产业已由他人移出，未作任何改动；请刷新。");
            context.LeadingIndustries.Remove(removed);
            foreach (var industry in industries.Where(industry => industry.Position > removed.Position))
            {
                industry.MoveTo(industry.Position - 1);
            }
        }, cancel);
    }
}
