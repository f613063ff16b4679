namespace Changping.Admin.Web;

/// <summary>Where the application's files are: <c>data/</c> beside the sources or the published program, its running part in <c>data/run/</c>.</summary>
public sealed record DataFolder(string Root, string Database)
{
    /// <summary>What the running office writes.</summary>
    public string Run { get; init; } = Path.Combine(Root, "run");

    public string Logs => Path.Combine(Run, "logs");

    /// <summary>Keys that protect cookies; kept, so that a restart signs nobody out.</summary>
    public string Keys => Path.Combine(Run, "keys");

    /// <summary>Stored files belong to the database that names them, and lie beside it.</summary>
    public string Documents => Path.Combine(Path.GetDirectoryName(Database)!, "documents");

    /// <inheritdoc cref="Documents"/>
    public string Attachments => Path.Combine(Path.GetDirectoryName(Database)!, "attachments");

    /// <summary>Empty registers, and the documents' templates.</summary>
    public string Templates => Path.Combine(Root, "templates");

    /// <summary>
    /// Configured by <c>Data:Root</c>, <c>Data:Run</c> and <c>Data:Database</c>; else the nearest <c>data/</c> at or above the content root. Nothing is
    /// made here: a verb that only calculates needs no folder to write to.
    /// </summary>
    public static DataFolder Find(IConfiguration configuration, string contentRoot)
    {
        var root = Path.GetFullPath(configuration["Data:Root"] ?? Nearest(contentRoot) ?? Path.Combine(contentRoot, "data"));
        var run = Path.GetFullPath(configuration["Data:Run"] ?? Path.Combine(root, "run"));
        return new DataFolder(root, Path.GetFullPath(configuration["Data:Database"] ?? Path.Combine(run, "changping.db"))) { Run = run };
    }

    private static string? Nearest(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "data");

            // By what it holds: where names fold case, the sources have a folder Data of their own.
            if (Directory.Exists(Path.Combine(candidate, "policy")))
            {
                return candidate;
            }
        }

        return null;
    }
}
