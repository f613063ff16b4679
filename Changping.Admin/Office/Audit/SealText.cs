using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Changping.Admin.Store;

namespace Changping.Admin.Office.Audit;

/// <summary>What a seal is the hash of: the seal before, and every column of the entry as it stands in the database. Used again for every entry:
/// there are tens of thousands.</summary>
internal sealed class SealText : IDisposable
{
    private const int LongestNumber = 20;

    private readonly ArrayBufferWriter<byte> _text = new();
    private AuditKey? _key;
    private IncrementalHash? _keyed;

    /// <param name="before">The seal before; empty of the first.</param>
    public void Begin(string before)
    {
        _text.ResetWrittenCount();
        Encoding.UTF8.GetBytes(before, _text);
    }

    public void AddNothing()
    {
        Part();
        _text.Write("\0"u8);
    }

    public void Add(string value)
    {
        Part();
        Encoding.UTF8.GetBytes(value, _text);
    }

    /// <param name="value">In UTF-8.</param>
    public void Add(ReadOnlySpan<byte> value)
    {
        Part();
        _text.Write(value);
    }

    public void Add(long value)
    {
        Part();
        Utf8Formatter.TryFormat(value, _text.GetSpan(LongestNumber), out var written);
        _text.Advance(written);
    }

    /// <param name="key">Null: as a program without one sealed.</param>
    public string Seal(AuditKey? key)
    {
        if (key is null)
        {
            return Convert.ToHexString(SHA256.HashData(_text.WrittenSpan));
        }

        if (_keyed is null || key != _key)
        {
            _keyed?.Dispose();
            (_key, _keyed) = (key, key.Hash());
        }

        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        _keyed.AppendData(_text.WrittenSpan);
        _keyed.GetHashAndReset(hash);
        return key.Written(hash);
    }

    public void Dispose() => _keyed?.Dispose();

    /// <summary>A separator that no field holds: two fields cannot pass for one.</summary>
    private void Part() => _text.Write("\u001f"u8);
}
