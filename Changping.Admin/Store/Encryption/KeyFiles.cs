using System.Security.Cryptography;
using System.Text;

namespace Changping.Admin.Store.Encryption;

/// <summary>Secrets of 32 bytes, each a file PREFIX-ID.key beside the keys of the cookies, outside the database. The id tells a secret, and is what
/// stands in the database.</summary>
/// <param name="folder">Made with the first key.</param>
internal sealed class KeyFiles(string folder, string prefix)
{
    private const string After = ".key";
    private const int Bytes = 32;

    public string FileOf(string id) => Path.Combine(folder, $"{prefix}-{id}{After}");

    /// <returns>By id.</returns>
    public Dictionary<string, byte[]> Read() => (Directory.Exists(folder) ? Directory.GetFiles(folder, $"{prefix}-*{After}") : [])
        .Select(file => Convert.FromBase64String(File.ReadAllText(file).Trim()))
        .DistinctBy(IdOf).ToDictionary(IdOf);

    /// <summary>On the disk before anything is written with it.</summary>
    public (string Id, byte[] Secret) Make()
    {
        var secret = RandomNumberGenerator.GetBytes(Bytes);
        var place = FileOf(IdOf(secret));
        Directory.CreateDirectory(folder);

        // Whole or not there, however the process ends; and of nobody else, whoever calls.
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(place + ".part", options))
        {
            file.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(secret)));
            file.Flush(flushToDisk: true);
        }

        File.Move(place + ".part", place);
        return (IdOf(secret), secret);
    }

    private static string IdOf(byte[] secret) => Convert.ToHexStringLower(SHA256.HashData(secret))[..8];
}
