using System.Security.Cryptography;
using System.Text;

namespace Changping.Admin.Store.Encryption;

/// <summary>
/// One key of the encrypted columns. A value is written ID:BASE64 of nonce, tag and what AES-256-GCM made of it; the nonce is the HMAC of kind and
/// value, so that the same value
/// is written the same way, as RFC 5297 does it (ADR 0029): it is found by comparing, its index is unique, and a nonce serves no second value.
/// </summary>
internal sealed class ColumnCipher : IDisposable
{
    private const char Mark = ':';
    private const int NonceLength = 12, TagLength = 16, HeadLength = NonceLength + TagLength;

    /// <summary>Most values are this short.</summary>
    private const int Short = 256;

    private readonly ThreadLocal<Tools> _tools;

    public ColumnCipher(string id, byte[] secret)
    {
        Id = id;
        var nonces = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: "nonce"u8.ToArray());
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: "value"u8.ToArray());
        _tools = new(() => new Tools(nonces, key), trackAllValues: true);
    }

    public string Id { get; }

    /// <returns>Null: this is no encrypted value.</returns>
    public static string? IdOf(string stored) => stored.IndexOf(Mark, StringComparison.Ordinal) is var at and > 0 ? stored[..at] : null;

    public string Encrypt(SecretKind kind, string text)
    {
        var tools = _tools.Value!;
        if (tools.Last.Text == text && tools.Last.Kind == kind)
        {
            return tools.Last.Written;
        }

        var length = Encoding.UTF8.GetByteCount(text);
        var value = length <= Short ? stackalloc byte[length + 1] : new byte[length + 1];
        var made = length <= Short ? stackalloc byte[HeadLength + length] : new byte[HeadLength + length];
        Span<byte> nonce = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Encoding.UTF8.GetBytes(text, value);
        value[length] = (byte)kind;
        tools.Nonces.AppendData(value);
        tools.Nonces.GetHashAndReset(nonce);
        nonce[..NonceLength].CopyTo(made);
        tools.Values.Encrypt(made[..NonceLength], value[..length], made[HeadLength..], made[NonceLength..HeadLength], value[length..]);
        tools.Last = (kind, text, $"{Id}{Mark}{Convert.ToBase64String(made)}");
        return tools.Last.Written;
    }

    /// <param name="stored">Of this key.</param>
    /// <exception cref="CryptographicException">It was changed, or is of another kind.</exception>
    public string Decrypt(SecretKind kind, string stored)
    {
        var text = stored.AsSpan(Id.Length + 1);
        var bytes = text.Length / 4 * 3;
        var made = bytes <= 2 * Short ? stackalloc byte[bytes] : new byte[bytes];
        if (!Convert.TryFromBase64Chars(text, made, out var written) || written < HeadLength)
        {
            throw new CryptographicException("No value of an encrypted column.");
        }

        var length = written - HeadLength;
        var value = length <= Short ? stackalloc byte[length] : new byte[length];
        _tools.Value!.Values.Decrypt(made[..NonceLength], made[HeadLength..written], made[NonceLength..HeadLength], value, [(byte)kind]);
        return Encoding.UTF8.GetString(value);
    }

    public void Dispose()
    {
        foreach (var tools in _tools.Values)
        {
            tools.Dispose();
        }

        _tools.Dispose();
    }

    /// <summary>Kept ready, each by one thread: a register has tens of thousands of values.</summary>
    private sealed class Tools(byte[] nonces, byte[] key) : IDisposable
    {
        public IncrementalHash Nonces { get; } = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, nonces);

        public AesGcm Values { get; } = new(key, TagLength);

        /// <summary>A telephone stands in two columns of a row: once as it is written, once to be found by.</summary>
        public (SecretKind Kind, string? Text, string Written) Last { get; set; } = (default, null, "");

        public void Dispose()
        {
            Nonces.Dispose();
            Values.Dispose();
        }
    }
}
