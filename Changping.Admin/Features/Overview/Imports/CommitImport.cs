using Changping.Admin.Files;
using Changping.Admin.Office;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Workbooks;

namespace Changping.Admin.Features.Overview.Imports;

/// <summary>Writes a previewed file and keeps it, with the record of what it did; where nothing was written, nothing is kept.</summary>
public sealed class CommitImport(OfficeFiles files, OfficeMeter meter)
{
    /// <param name="file">The one that was previewed; seekable, closed by its owner.</param>
    /// <exception cref="ImportBlockedException">There are faulty rows and they are not to be skipped.</exception>
    public async Task<ImportResult> RunAsync(Actor actor, IRegisterImport register, ImportPreview preview, Stream file, bool skipFaulty,
        CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        actor.Require(register.Right);
        file.Position = 0;
        using var incoming = await files.Attachments.TakeAsync(file, WorkbookLimits.Default.FileBytes, $"“{preview.FileName}”超过上限，没有保存；请分成几份导入。", cancel);
        var kept = incoming.Keep();
        ImportResult? result = null;
        try
        {
            result = await register.CommitAsync(actor, preview with { Kept = kept }, skipFaulty, cancel);
            Count(register.Schema.Word, result);
            return result;
        }
        finally
        {
            if (result?.Record is null)
            {
                files.Attachments.Discard(kept);
            }

            files.Attachments.Settle(kept);
        }
    }

    private void Count(string register, ImportResult result)
    {
        meter.CountRows(register, "new", result.New);
        meter.CountRows(register, "changed", result.Changed);
        meter.CountRows(register, "unchanged", result.Unchanged);
        meter.CountRows(register, "faulty", result.SkippedFaulty);
    }
}
