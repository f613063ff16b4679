using Changping.Admin.Components.Forms;

namespace Changping.Admin.Components.Dialogs;

/// <summary>Batches whose rows are each a command of their own: one that is refused keeps none of the others from being done.</summary>
public static class BatchRuns
{
    /// <param name="deed">Of one row.</param>
    /// <param name="done">Said of a row that was done; null says its effect.</param>
    public static async Task<IReadOnlyList<BatchResult>> EachAsync(this UserFacing facing, IReadOnlyList<BatchRow> rows, Func<BatchRow, Task> deed,
        string? done = null)
    {
        var results = new List<BatchResult>();
        foreach (var row in rows)
        {
            try
            {
                await deed(row);
                results.Add(new BatchResult(row.Key, Done: true, done ?? row.Effect));
            }
            catch (Exception exception) when (facing.Message(exception) is { } message)
            {
                results.Add(new BatchResult(row.Key, Done: false, message));
            }
        }

        return results;
    }
}
