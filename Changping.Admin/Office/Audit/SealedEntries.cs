using System.Buffers.Binary;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;

namespace Changping.Admin.Office.Audit;

/// <summary>
/// Makes the entries of a long command with their seals, so that none is read again to be sealed: what is sealed is the row as it is handed to the database,
/// value by value. <see cref="AuditChain"/> seals what the command writes besides, and tells whether all of it holds.
/// </summary>
internal sealed class SealedEntries : IDisposable
{
    private readonly AdminDbContext _context;
    private readonly BulkInsert<AuditEntry> _entries;
    private readonly BulkInsert<AuditSeal> _seals;
    private readonly SealText _text = new();

    /// <summary>Of the columns that are sealed behind the sequence, in their order: which value of an inserted row it is.</summary>
    private readonly int[] _places;

    private readonly (int Start, int Length)[] _values;
    private readonly AuditKey _key;
    private long _last;
    private string _hash;

    private SealedEntries(AdminDbContext context, long last, string hash)
    {
        (_context, _last, _hash, _key) = (context, last, hash, AuditChain.KeyOf(context, hash));
        (_entries, _seals) = (new BulkInsert<AuditEntry>(context), new BulkInsert<AuditSeal>(context));
        List<string> inserted = [.. _entries.Columns];
        _places = [.. AuditRows.Sealed.Skip(1).Select(column => inserted.IndexOf(column))];
        _values = new (int, int)[inserted.Count];
    }

    public static async Task<SealedEntries> BeginAsync(AdminDbContext context, CancellationToken cancel)
    {
        await AuditChain.SealAsync(context, cancel);
        var before = await AuditChain.LastAsync(context, cancel);
        return new SealedEntries(context, await AuditRows.LastSequenceAsync(context, cancel), before?.Hash ?? "");
    }

    /// <summary>Makes the row of an entry, which is to be sealed; needs no connection.</summary>
    public void Put(AuditEntry entry, BulkRows entries) => _entries.Put(entry, entries);

    /// <summary>Makes the seals of entries in the order in which they will be written; until <see cref="CompleteAsync"/> no other entry may be written
    /// in this transaction.</summary>
    public void Seal(BulkRows entries, BulkRows seals)
    {
        for (var row = 0; row < entries.Count; row++)
        {
            _last++;
            _hash = HashOf(entries[row]);
            _seals.Put(new AuditSeal(_last, _hash), seals);
        }
    }

    /// <summary>When all rows are written.</summary>
    /// <exception cref="InvalidOperationException">The database has numbered the entries otherwise.</exception>
    public async Task CompleteAsync(CancellationToken cancel)
    {
        if (await AuditRows.LastSequenceAsync(_context, cancel) != _last)
        {
            throw new InvalidOperationException("The entries are not those that were sealed.");
        }
    }

    public void Dispose()
    {
        _text.Dispose();
        _entries.Dispose();
        _seals.Dispose();
    }

    private string HashOf(ReadOnlySpan<byte> row)
    {
        var start = 0;
        for (var index = 0; index < _values.Length; index++)
        {
            var length = BoundValue.First(row[start..]).Length;
            _values[index] = (start, length);
            start += length;
        }

        _text.Begin(_hash);
        _text.Add(_last);
        foreach (var place in _places)
        {
            var (at, length) = _values[place];
            var content = row.Slice(at + BoundValue.HeadLength, length - BoundValue.HeadLength);
            switch (row[at])
            {
                case BoundValue.Nothing when place == _places[^1]:
                    break;
                case BoundValue.Nothing:
                    _text.AddNothing();
                    break;
                case BoundValue.Number:
                    _text.Add(BinaryPrimitives.ReadInt64LittleEndian(content));
                    break;
                default:
                    _text.Add(content);
                    break;
            }
        }

        return _text.Seal(_key);
    }
}
