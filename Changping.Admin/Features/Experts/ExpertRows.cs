using Changping.Admin.Store.Sqlite;

namespace Changping.Admin.Features.Experts;

/// <summary>The rows of some new nominations. Each table is written in one go: its pages are at hand then, which a row here and a row there costs a
/// sixth of the time.</summary>
internal sealed class ExpertRows
{
    public BulkRows Experts { get; } = new();

    public BulkRows Nominations { get; } = new();

    public BulkRows Listings { get; } = new();

    /// <summary>Of the log, in their order; to be sealed.</summary>
    public BulkRows Entries { get; } = new();

    public BulkRows Seals { get; } = new();

    /// <summary>What others refer to comes first; empty then, to be filled again.</summary>
    public void Write()
    {
        Experts.Write();
        Nominations.Write();
        Listings.Write();
        Entries.Write();
        Seals.Write();
    }
}
