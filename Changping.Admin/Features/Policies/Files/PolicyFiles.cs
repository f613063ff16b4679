using Changping.Admin.Files;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Policies.Files;

/// <summary>The versions of the policy and the readings, as data/policy holds them; read once at start, never changed while running.</summary>
public sealed class PolicyFiles
{
    private readonly IReadOnlyList<(string Path, PolicyFile File)> _files;

    private PolicyFiles(IReadOnlyList<(string Path, PolicyFile File)> files, PolicyBook undated, IReadOnlyList<Reading> readings) =>
        (_files, Undated, Readings) = (files, undated, readings);

    /// <summary>The versions by their files alone, for the numbers of their clauses.</summary>
    public PolicyBook Undated { get; }

    /// <summary>Of the versions, in their order.</summary>
    internal IEnumerable<string> Paths => _files.Select(file => file.Path);

    /// <summary>解释口径, by number. Who confirmed them, and when, stands in the database.</summary>
    public IReadOnlyList<Reading> Readings { get; }

    /// <param name="dataDirectory">The one that holds policy/.</param>
    /// <exception cref="DataFileException">A file is not as it must be; names the file and the place.</exception>
    public static PolicyFiles Load(string dataDirectory)
    {
        var directory = Path.Combine(dataDirectory, "policy");
        return DataFileException.OfUnreadable(directory, () => Read(directory));
    }

    private static PolicyFiles Read(string directory)
    {
        if (!Directory.Exists(directory))
        {
            throw new DataFileException(directory, "文件夹", "不存在");
        }

        (string Path, PolicyFile File)[] files =
            [.. Directory.GetFiles(directory, "*.json").Order(StringComparer.Ordinal).Select(path => (path, PolicyFile.Read(path)))];
        if (files.Length == 0)
        {
            throw new DataFileException(directory, "文件夹", "没有政策文件");
        }

        if (files.GroupBy(file => file.File.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new DataFileException(twice.Last().Path, "$.name", $"政策版本 {twice.Key} 已有另一文件");
        }

        // Built once without any date, so that a fault in a file shows at start and not at the first question.
        var undated = new PolicyBook([.. files.Select(file => PolicyVersionReader.Build(file.Path, file.File, issuedOn: null))]);
        var clauses = undated.Versions.SelectMany(version => version.Clauses).SelectMany(text => text.Keys).ToHashSet();
        return new PolicyFiles(files, undated, ReadingFile.ReadAll(Path.Combine(directory, "readings"), clauses));
    }

    /// <summary>The versions with their days of issue.</summary>
    /// <param name="issuedOn">By version name, as activated by an administrator. A date printed in the text itself goes before it.</param>
    /// <exception cref="DataFileException">An activated version has no file, or has a value from before its day of issue.</exception>
    public PolicyBook Book(IReadOnlyDictionary<string, DateOnly> issuedOn)
    {
        if (issuedOn.Keys.FirstOrDefault(name => _files.All(file => file.File.Name != name)) is { } lost)
        {
            throw new DataFileException($"policy/{lost}.json", "文件", $"政策版本 {lost} 已启用，但数据文件不存在");
        }

        return new PolicyBook([.. _files.Select(file => PolicyVersionReader.Build(
            file.Path,
            file.File,
            file.File.IssuedOn ?? (issuedOn.TryGetValue(file.File.Name, out var activated) ? activated : null)))]);
    }
}
