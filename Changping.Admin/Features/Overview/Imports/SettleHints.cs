using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Overview.Imports;

/// <summary>Says that somebody looked at the hints of an import: of one row, or of all that stand open.</summary>
public sealed class SettleHints(CommandTransaction commands, OfficeClock clock)
{
    /// <param name="position">Of the row; null for all.</param>
    /// <param name="finding">What was found, such as whom one asked.</param>
    public Task RunAsync(Actor actor, ImportRecordId id, int? position, string? finding, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.SettleHints, finding, async context =>
        {
            var record = await context.ImportRecords.FirstAsync(candidate => candidate.Id == id, cancel);
            var open = await context.ImportedRows.Where(row => row.ImportId == id && row.HasHints && row.SettledBy == null
                && (position == null || row.Position == position)).ToListAsync(cancel);
            foreach (var row in open)
            {
                (row.SettledBy, row.SettledAt) = (actor.Name, clock.Now);
            }

            if (open.Count > 0)
            {
                context.AuditEntries.Add(context.Act!.Entry(new AuditSubject(RecordKind.Import, id.Value, $"{record.Register} {record.FileName}"),
                    [new AuditChange("提示", null, open is [var only] ? $"第 {only.Row} 行 {only.Label}" : $"{open.Count} 行")]));
            }
        }, cancel);
    }
}
