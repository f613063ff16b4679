using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Matching;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Matching.LeadingIndustries;

/// <summary>Changes the order of the list: the first that covers a text names it.</summary>
public sealed class MoveLeadingIndustry(CommandTransaction commands)
{
    /// <param name="up">False: down. At the end of the list nothing changes.</param>
    /// <exception cref="ConflictException">Somebody else took it off.</exception>
    public Task RunAsync(Actor actor, LeadingIndustryId id, bool up, CancellationToken cancel)
    {
        actor.Require(Permission.ManagePolicy);
        return commands.RunAsync(actor, CommandKind.MoveIndustry, null, async context =>
        {
            var industries = await context.LeadingIndustries.OrderBy(industry => industry.Position).ToListAsync(cancel);
            var place = industries.FindIndex(industry => industry.Id == id);
            if (place < 0)
            {
                throw new ConflictException("该产业已由他人移出，未作任何改动；请刷新。");
            }

            var other = up ? place - 1 : place + 1;
            if (other >= 0 && other < industries.Count)
            {
                var (here, there) = (industries[place].Position, industries[other].Position);
                industries[place].MoveTo(there);
                industries[other].MoveTo(here);
            }
        }, cancel);
    }
}
