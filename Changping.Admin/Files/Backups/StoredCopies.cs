using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;

namespace Changping.Admin.Files.Backups;

/// <summary>The stored files that a copied database names: issued documents and attachments, in a folder beside the backup.</summary>
internal sealed class StoredCopies(DatabaseCopy copy, TimeProvider time)
{
    private readonly IReadOnlyList<StoredFile> _documents = copy.Files("IssuedDocuments");
    private readonly IReadOnlyList<StoredFile> _attachments = copy.Files("Attachments");

    public int Documents => _documents.Count;

    public int Attachments => _attachments.Count;

    /// <summary>Where a backup keeps them.</summary>
    public static string FolderOf(string backup) => backup + Leftovers.BesideBackup;

    /// <summary>Copies them out of the office. A record never names a file that is not whole yet, so that copying after the database misses none.</summary>
    /// <param name="folder">Not made where there are none.</param>
    /// <returns>Those that are lost or not as they were, as a person can find them.</returns>
    public async Task<IReadOnlyList<string>> SaveAsync(OfficeFiles office, string folder, CancellationToken cancel) => Documents + Attachments == 0
        ? []
        :
        [
            .. await CopyAsync(_documents, "文书", office.Documents, new FileStore(DocumentsIn(folder), time), cancel),
            .. await CopyAsync(_attachments, "附件", office.Attachments, new FileStore(AttachmentsIn(folder), time), cancel),
        ];

    /// <summary>Copies back what the office does not hold as it should be.</summary>
    /// <returns>Those that neither has.</returns>
    public async Task<IReadOnlyList<string>> ReturnAsync(string folder, OfficeFiles office, CancellationToken cancel) =>
    [
        .. await CopyAsync(_documents, "文书", StoreOf(DocumentsIn(folder)), office.Documents, cancel),
        .. await CopyAsync(_attachments, "附件", StoreOf(AttachmentsIn(folder)), office.Attachments, cancel),
    ];

    private static string DocumentsIn(string folder) => Path.Combine(folder, "documents");

    private static string AttachmentsIn(string folder) => Path.Combine(folder, "attachments");

    private FileStore? StoreOf(string folder) => Directory.Exists(folder) ? new FileStore(folder, time) : null;

    private static async Task<List<string>> CopyAsync(IReadOnlyList<StoredFile> files, string kind, FileStore? from, FileStore to, CancellationToken cancel)
    {
        var wrong = new List<string>();
        foreach (var file in files)
        {
            if (!await to.HoldsAsync(file, cancel) && !(from is not null && await to.CopyFromAsync(from, file, cancel)))
            {
                wrong.Add($"{kind} {file.StoredName} 缺失或与登记时不一致");
            }
        }

        return wrong;
    }
}
