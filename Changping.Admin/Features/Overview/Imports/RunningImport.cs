using Changping.Admin.Registers.Imports;

namespace Changping.Admin.Features.Overview.Imports;

/// <summary>One person's preview between upload and commit.</summary>
/// <param name="file">The uploaded file, kept to read another of its sheets; closed with the preview.</param>
/// <param name="owner">The account that uploaded the file; nobody else is handed anything of it.</param>
public sealed class RunningImport(Guid id, Guid owner, ImportPreview preview, Stream file, DateTimeOffset touched)
{
    private Dictionary<RowFate, List<PreviewRow>>? _byFate;

    public Guid Id => id;

    public Guid Owner => owner;

    public ImportPreview Preview { get; private set; } = preview;

    public Stream File => file;

    internal DateTimeOffset Touched { get; set; } = touched;

    /// <summary>A page of the rows of one fate, in the order of the file.</summary>
    public IEnumerable<PreviewRow> Page(RowFate fate, int skip, int take)
    {
        _byFate ??= Preview.Rows.GroupBy(row => row.Fate).ToDictionary(group => group.Key, group => group.ToList());
        return _byFate.TryGetValue(fate, out var rows) ? rows.Skip(skip).Take(take) : [];
    }

    public void Replace(ImportPreview corrected) => (Preview, _byFate) = (corrected, null);
}
