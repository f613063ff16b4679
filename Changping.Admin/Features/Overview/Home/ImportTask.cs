using Changping.Admin.Components.Records;
using Changping.Admin.Features.Overview.Imports;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Overview.Home;

/// <summary>Imports whose undoing waits for the second person, and hints that nobody has looked at.</summary>
internal static class ImportTask
{
    public static async Task AddAsync(AdminDbContext context, Actor actor, List<HomeTask> tasks, CancellationToken cancel)
    {
        var (handles, decides) = (actor.May(Permission.Handle), actor.May(Permission.Approve));
        if (!handles && !decides)
        {
            return;
        }

        foreach (var record in await context.ImportRecords.AsNoTracking().Where(record => record.State == ImportState.UndoAsked)
            .OrderBy(record => record.ImportedAt).ToListAsync(cancel))
        {
            tasks.AddDecision(actor, record.WhyNotDecide(actor.Person()), "撤销导入待确认", $"{record.Register} {record.FileName}", "核对后确认或退回",
                $"{record.Undoing!.PreparedBy.Name} 提出", ImportLine.AddressOf(record.Id.Value));
        }

        var open = handles ? await ListImports.Open(context).CountAsync(cancel) : 0;
        if (open > 0)
        {
            tasks.Add(new HomeTask("导入提示待核对", StateTone.Info, $"{open} 行", "逐行核对，写明情况", null, $"/imports?{ListImports.Hints}=open", open));
        }
    }
}
