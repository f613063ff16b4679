using System.Security.Cryptography;
using System.Text;

namespace Changping.Admin.Features.Policies.Files;

internal static class FileHash
{
    /// <summary>Of the names and contents of several files, in their order.</summary>
    /// <param name="salt">What else makes a difference.</param>
    public static string Of(IEnumerable<string> paths, string salt)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(salt));
        foreach (var path in paths)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(path)));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(path)));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    /// <summary>SHA-256 of a text file as it reads on every system: without a byte order mark, each line ended by a line feed.</summary>
    public static string OfText(string path) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal)
            .Replace('\r', '\n'))));
}
