using Changping.Admin.Files;
using Changping.Admin.Store;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Administration.Verification;

/// <summary>That every document and attachment is there, and the one that was taken in.</summary>
internal static class StoredFileChecks
{
    public static async Task<CheckResult> RunAsync(AdminDbContext context, OfficeFiles files, CancellationToken cancel)
    {
        var documents = await context.IssuedDocuments.AsNoTracking().IgnoreQueryFilters().OrderBy(document => document.Number)
            .Select(document => new { Name = document.Number, document.File }).ToListAsync(cancel);
        var attachments = await context.Attachments.AsNoTracking().IgnoreQueryFilters().OrderBy(attachment => attachment.Id)
            .Select(attachment => new { Name = attachment.IsConfidential ? "（保密附件）" : attachment.FileName, attachment.File }).ToListAsync(cancel);
        var wrong = new List<string>();
        foreach (var document in documents)
        {
            if (!await files.Documents.HoldsAsync(document.File, cancel))
            {
                wrong.Add($"文书 {document.Name} 的文件 {document.File.StoredName} 缺失或与登记时不一致");
            }
        }

        foreach (var attachment in attachments)
        {
            if (!await files.Attachments.HoldsAsync(attachment.File, cancel))
            {
                wrong.Add($"附件“{attachment.Name}”的文件 {attachment.File.StoredName} 缺失或与登记时不一致");
            }
        }

        return CheckResult.Of("stored-files", "文书和附件", wrong, $"{documents.Count:N0} 份文书、{attachments.Count:N0} 个附件逐个核对 SHA-256");
    }
}
