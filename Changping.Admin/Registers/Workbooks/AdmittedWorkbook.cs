using System.IO.Compression;
using System.Xml;

namespace Changping.Admin.Registers.Workbooks;

/// <summary>A workbook that passed the guard. Its parts are read forward only, metered, and without any DTD.</summary>
internal sealed class AdmittedWorkbook : IDisposable
{
    private readonly ZipArchive _archive;
    private readonly InflationBudget _budget;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="WorkbookRefusedException">Two parts of one name: two readers would see two different files.</exception>
    public AdmittedWorkbook(ZipArchive archive, WorkbookLimits limits)
    {
        (_archive, Limits, _budget) = (archive, limits, new InflationBudget(limits));
        foreach (var entry in archive.Entries)
        {
            if (!_parts.TryAdd(entry.FullName, entry))
            {
                throw WorkbookRefusedException.Damaged();
            }
        }
    }

    public WorkbookLimits Limits { get; }

    public IEnumerable<string> PartNames => _parts.Keys;

    public bool Has(string part) => _parts.ContainsKey(part);

    /// <summary>A small part, with all that XML can be except a document type.</summary>
    /// <exception cref="WorkbookRefusedException">The workbook speaks of a part that it does not hold.</exception>
    public XmlReader Open(string part) => XmlReader.Create(Metered(part), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    });

    /// <summary>A sheet or the shared strings.</summary>
    /// <exception cref="WorkbookRefusedException">The workbook speaks of a part that it does not hold.</exception>
    public Utf8Xml OpenLarge(string part) => new(Metered(part));

    public void Dispose() => _archive.Dispose();

    private MeteredStream Metered(string part) => _parts.TryGetValue(part, out var entry)
        ? new MeteredStream(entry.Open(), entry.CompressedLength, _budget)
        : throw WorkbookRefusedException.Damaged();
}
