using Changping.Admin.Registers.Imports;

namespace Changping.Admin.Features.Overview.Imports;

/// <summary>One person's preview between upload and commit.</summary>
/// <param name="owner">The account that uploaded the file; nobody else is handed anything of it.</param>
/// <param name="file">The file itself, to be read again by another sheet or mapping and kept with a commit; gone when it ends.</param>
public sealed class RunningImport(Guid id, Guid owner, ImportPreview preview, Stream file, DateTimeOffset touched) : IDisposable
{
    private Dictionary<RowFate, List<PreviewRow>>? _byFate;

    public Guid Id => id;

    public Guid Owner => owner;

    public ImportPreview Preview { get; private set; } = preview;

    public Stream File => file;

    internal DateTimeOffset Touched { get; set; } = touched;

    /// <summary>A page of the rows of one fate, in the order of the file; without one, of those with a hint.</summary>
    public IEnumerable<PreviewRow> Page(RowFate? of, int skip, int take)
    {
        if (of is not { } fate)
        {
            return Preview.Rows.Where(row => row.Notes.Count > 0).Skip(skip).Take(take);
        }

        _byFate ??= Preview.Rows.GroupBy(row => row.Fate).ToDictionary(group => group.Key, group => group.ToList());
        return _byFate.TryGetValue(fate, out var rows) ? rows.Skip(skip).Take(take) : [];
    }

    public void Dispose() => file.Dispose();

    public void Replace(ImportPreview corrected) => (Preview, _byFate) = (corrected, null);
}
