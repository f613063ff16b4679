using System.Security.Cryptography;
using Changping.Admin.Store.Encryption;

namespace Changping.Admin.Store;

/// <summary>What the audit and the amounts are sealed with. It lies outside the database: who can only write the database cannot seal it anew.</summary>
/// <param name="Id">Beside every seal.</param>
public sealed record AuditKey(string Id, byte[] Secret)
{
    private const char Mark = ':';

    /// <summary>Null: a seal of a program that had no key.</summary>
    public static string? IdOf(string seal) => seal.IndexOf(Mark, StringComparison.Ordinal) is var at and > 0 ? seal[..at] : null;

    public string Seal(ReadOnlySpan<byte> text) => Written(HMACSHA256.HashData(Secret, text));

    /// <summary>For who makes many seals: kept ready.</summary>
    public IncrementalHash Hash() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Secret);

    /// <param name="hash">Of <see cref="Hash"/>, over what is sealed.</param>
    public string Written(ReadOnlySpan<byte> hash) => $"{Id}{Mark}{Convert.ToHexString(hash)}";
}

/// <summary>The keys of an office, each a file audit-ID.key; the first is made when something is sealed for the first time.</summary>
/// <param name="folder">Made with the key.</param>
public sealed class AuditKeys(string folder)
{
    private readonly KeyFiles _files = new(folder, "audit");
    private readonly Lock _gate = new();
    private Dictionary<string, AuditKey>? _keys;

    /// <summary>That of a former seal, so that one office goes on with one key, even where a restored database brought another; else the office's
    /// own.</summary>
    /// <param name="former">The newest seal; null where there is none.</param>
    public AuditKey For(string? former)
    {
        lock (_gate)
        {
            var keys = Known();
            return former is not null && AuditKey.IdOf(former) is { } id && keys.TryGetValue(id, out var same) ? same
                : keys.Values.OrderBy(key => key.Id, StringComparer.Ordinal).FirstOrDefault() ?? Make(keys);
        }
    }

    /// <summary>Null: it is not among the office's.</summary>
    public AuditKey? Find(string id)
    {
        lock (_gate)
        {
            if (!Known().TryGetValue(id, out var key))
            {
                // A restoration may have brought it.
                _keys = null;
                Known().TryGetValue(id, out key);
            }

            return key;
        }
    }

    private Dictionary<string, AuditKey> Known() => _keys ??= _files.Read().ToDictionary(key => key.Key, key => new AuditKey(key.Key, key.Value));

    private AuditKey Make(Dictionary<string, AuditKey> keys)
    {
        var (id, secret) = _files.Make();
        return keys[id] = new AuditKey(id, secret);
    }
}
