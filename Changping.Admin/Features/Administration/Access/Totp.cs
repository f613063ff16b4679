using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace Changping.Admin.Features.Administration.Access;

/// <summary>Codes of six digits that change every half minute (RFC 6238), as every authenticator makes them; by the office's clock, each good once.</summary>
public static class Totp
{
    public const int Digits = 6;

    private const int KeyBytes = 20, StepSeconds = 30, Modulus = 1_000_000;

    /// <summary>Steps that a telephone's clock may be off, either way.</summary>
    private const int Drift = 1;

    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>In Base32, as it is typed where no picture can be taken.</summary>
    public static string NewKey() => RandomNumberGenerator.GetString(Alphabet, KeyBytes * 8 / 5);

    /// <summary>What the picture says to an authenticator.</summary>
    public static string Address(string key, string userName) => $"otpauth://totp/Changping:{userName}?secret={key}&issuer=Changping";

    /// <param name="last">The step of the last code that was taken; null for none.</param>
    /// <returns>The step of the code; null where it is none of now, or was taken already.</returns>
    public static long? Check(string key, string code, DateTimeOffset now, long? last)
    {
        var current = now.ToUnixTimeSeconds() / StepSeconds;
        for (var step = current - Drift; step <= current + Drift; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(At(key, step)), System.Text.Encoding.UTF8.GetBytes(code)))
            {
                return last is { } taken && step <= taken ? null : step;
            }
        }

        return null;
    }

    public static string At(string key, DateTimeOffset now) => At(key, now.ToUnixTimeSeconds() / StepSeconds);

    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238: authenticators know HMAC-SHA1 and little else; as an HMAC it is sound.")]
    private static string At(string key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)], hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        HMACSHA1.HashData(Bytes(key), counter, hash);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xf)..]) & int.MaxValue;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string key)
    {
        var bytes = new byte[key.Length * 5 / 8];
        var (buffer, bits, at) = (0, 0, 0);
        foreach (var letter in key)
        {
            buffer = ((buffer << 5) | Alphabet.IndexOf(letter, StringComparison.Ordinal)) & 0xffff;
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes[at++] = (byte)((buffer >> bits) & 0xff);
            }
        }

        return bytes;
    }
}
