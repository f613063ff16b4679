using Changping.Admin.Files;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Policies.Files;

/// <summary>The versions of the policy and the readings, as data/policy holds them; read once at start, never changed while running.</summary>
public sealed class PolicyFiles
{
    private readonly IReadOnlyList<PolicyText> _files;

    private PolicyFiles(IReadOnlyList<PolicyText> files, PolicyBook undated, IReadOnlyList<Reading> readings) =>
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

        PolicyText[] files =
            [.. Directory.GetFiles(directory, "*.json").Order(StringComparer.Ordinal)
                .Select(path => new PolicyText(path, PolicyFile.Read(path), FileHash.OfText(path)))];
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

    /// <summary>The versions as they are in force. A day of issue that a file prints itself puts nothing into force.</summary>
    /// <param name="inForce">By version name, as an administrator proposed and an approver confirmed it. A file that is another than theirs suspends
    /// its version.</param>
    /// <exception cref="DataFileException">An activated version has no file, or has a value from before its day of issue.</exception>
    public PolicyBook Book(IReadOnlyDictionary<string, ActivationTerms> inForce)
    {
        if (inForce.Keys.FirstOrDefault(name => _files.All(file => file.File.Name != name)) is { } lost)
        {
            throw new DataFileException($"policy/{lost}.json", "文件", $"政策版本 {lost} 已启用，但数据文件不存在");
        }

        return new PolicyBook([.. _files.Select(file => inForce.TryGetValue(file.File.Name, out var terms)
            ? PolicyVersionReader.Build(file.Path, file.File, terms.IssuedOn) with { EndsOn = terms.EndsOn, IsSuspended = terms.FileHash != file.Hash }
            : PolicyVersionReader.Build(file.Path, file.File, issuedOn: null))]);
    }

    /// <summary>SHA-256 of the file of a version, as it reads now.</summary>
    public string HashOf(string version) => _files.Single(file => file.File.Name == version).Hash;

    /// <summary>The day of issue that the file of a version prints itself; it is held against what is entered and puts nothing into force.</summary>
    public DateOnly? PrintedOn(string version) => _files.Single(file => file.File.Name == version).File.IssuedOn;

    /// <param name="Hash">SHA-256 of the text.</param>
    private sealed record PolicyText(string Path, PolicyFile File, string Hash);
}
