using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Changping.Admin.Store.Encryption;

/// <summary>The keys of the encrypted columns, each a file columns-ID.key. What is written, is written with the one that the database has; the first
/// is made with the first value.</summary>
public sealed class ColumnKeys
{
    private static readonly ConcurrentDictionary<string, ColumnKeys> Folders = new();

    private readonly KeyFiles _files;
    private readonly Lock _gate = new();
    private Dictionary<string, ColumnCipher>? _known;
    private ColumnCipher? _current;

    private ColumnKeys(string folder) => _files = new(folder, "columns");

    /// <summary>One for each folder.</summary>
    public static ColumnKeys In(string folder) => Folders.GetOrAdd(Path.GetFullPath(folder), static place => new(place));

    /// <summary>What is written with, as far as that is known without asking a database; a model of the database writes with it for good. Null: none
    /// yet, or one of several.</summary>
    internal ColumnCipher? Chosen
    {
        get
        {
            lock (_gate)
            {
                return _current ?? (Known() is { Count: 1 } known ? known.Values.Single() : null);
            }
        }
    }

    /// <summary>What the database is written with from now on.</summary>
    /// <param name="id">Of a key that is known.</param>
    public void Use(string id) => _current = Find(id) ?? throw new ArgumentException($"There is no key {id}.", nameof(id));

    /// <summary>Of an office that has not written anything yet: its key, made now where there is none.</summary>
    /// <returns>The id of the key that is used, by this or by an earlier choice.</returns>
    public string UseOwn()
    {
        lock (_gate)
        {
            _current ??= Known().Values.OrderBy(key => key.Id, StringComparer.Ordinal).FirstOrDefault() ?? Make(Known());
            return _current.Id;
        }
    }

    public string FileOf(string id) => _files.FileOf(id);

    public bool Has(string id) => Find(id) is not null;

    /// <returns>The id of a new key, which is used by nobody yet.</returns>
    public string Make()
    {
        lock (_gate)
        {
            var (id, secret) = _files.Make();
            Known()[id] = new(id, secret);
            return id;
        }
    }

    public string Encrypt(SecretKind kind, string text) => kind.IsSecret(text) ? Current.Encrypt(kind, text) : text;

    /// <exception cref="CryptographicException">It was changed, is of another kind, or of a key that the office does not have.</exception>
    public string Decrypt(SecretKind kind, string stored) =>
        !kind.IsSecret(stored) && stored is ['[', ..] ? stored
        : ColumnCipher.IdOf(stored) is not { } id ? throw new CryptographicException("A value that should be encrypted is not.")
        : (id == _current?.Id ? _current : Find(id)) is { } cipher ? cipher.Decrypt(kind, stored)
        : throw new CryptographicException($"The key {id} is not among the office's.");

    private ColumnCipher Current
    {
        get
        {
            if (_current is { } current)
            {
                return current;
            }

            lock (_gate)
            {
                var known = Known();
                return _current ??= known.Count switch
                {
                    0 => Make(known),
                    1 => known.Values.Single(),
                    _ => throw new InvalidOperationException("Of several keys the start chooses the one that the database has."),
                };
            }
        }
    }

    private Dictionary<string, ColumnCipher> Known() => _known ??= _files.Read().ToDictionary(key => key.Key, key => new ColumnCipher(key.Key, key.Value));

    private ColumnCipher Make(Dictionary<string, ColumnCipher> known)
    {
        var (id, secret) = _files.Make();
        return known[id] = new(id, secret);
    }

    private ColumnCipher? Find(string id)
    {
        lock (_gate)
        {
            if (!Known().TryGetValue(id, out var key))
            {
                // A restoration may have brought it.
                _known = null;
                Known().TryGetValue(id, out key);
            }

            return key;
        }
    }
}
