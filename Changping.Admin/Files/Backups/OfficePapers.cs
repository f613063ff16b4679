using System.Globalization;
using System.Security.Cryptography;

namespace Changping.Admin.Files.Backups;

/// <summary>
/// What a backup takes besides the records: the templates that the committee may have replaced, and the keys, without which a restored office signs everybody
/// out and cannot tell its own seals.
/// </summary>
/// <param name="Templates">The office's folder of them.</param>
/// <param name="Keys">The office's folder of them.</param>
public sealed record OfficePapers(string Templates, string Keys)
{
    /// <returns>How many templates and keys were copied.</returns>
    public (int Templates, int Keys) Save(string folder) => (Copy(Templates, TemplatesIn(folder), IsTemplate), Copy(Keys, KeysIn(folder), IsKey));

    /// <summary>Templates that are not as they were take the place of those that are there, which stay beside them under the time.</summary>
    /// <param name="at">In the office's time.</param>
    /// <returns>How many templates the backup has.</returns>
    public int ReturnTemplates(string folder, DateTimeOffset at)
    {
        var templates = FilesIn(TemplatesIn(folder), IsTemplate);
        foreach (var saved in templates)
        {
            var place = Path.Combine(Templates, Path.GetFileName(saved));
            if (File.Exists(place) && !IsSame(saved, place))
            {
                var time = at.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
                File.Move(place, Path.Combine(Templates, $"{Path.GetFileNameWithoutExtension(place)}.{time}.bak"), overwrite: true);
            }

            CopyMissing(saved, place);
        }

        return templates.Count;
    }

    /// <summary>Keys are added to those that are there.</summary>
    /// <returns>How many keys the backup has, and where those lie now that were not there.</returns>
    public (int Count, IReadOnlyList<string> Added) ReturnKeys(string folder)
    {
        var keys = FilesIn(KeysIn(folder), IsKey);
        var added = new List<string>();
        foreach (var saved in keys)
        {
            var place = Path.Combine(Keys, Path.GetFileName(saved));
            if (CopyMissing(saved, place))
            {
                added.Add(place);
            }
        }

        return (keys.Count, added);
    }

    private static string TemplatesIn(string folder) => Path.Combine(folder, "templates");

    private static string KeysIn(string folder) => Path.Combine(folder, "keys");

    private static bool IsTemplate(string name) => name.EndsWith(".docx", StringComparison.Ordinal) || name.EndsWith(".xlsx", StringComparison.Ordinal);

    private static bool IsKey(string name) => name.EndsWith(".xml", StringComparison.Ordinal) || name.EndsWith(".key", StringComparison.Ordinal);

    private static List<string> FilesIn(string folder, Func<string, bool> isMeant) =>
        Directory.Exists(folder) ? [.. Directory.GetFiles(folder).Where(path => isMeant(Path.GetFileName(path))).Order(StringComparer.Ordinal)] : [];

    private static int Copy(string from, string to, Func<string, bool> isMeant)
    {
        var files = FilesIn(from, isMeant);
        foreach (var file in files)
        {
            CopyMissing(file, Path.Combine(to, Path.GetFileName(file)));
        }

        return files.Count;
    }

    private static bool CopyMissing(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        if (File.Exists(to))
        {
            return false;
        }

        File.Copy(from, to);
        return true;
    }

    private static bool IsSame(string one, string other) =>
        SHA256.HashData(File.ReadAllBytes(one)).AsSpan().SequenceEqual(SHA256.HashData(File.ReadAllBytes(other)));
}
