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
}
