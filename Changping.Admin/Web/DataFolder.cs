namespace Changping.Admin.Web;

/// <summary>Where the application's files are: <c>data/</c> beside the sources or the published program, its running part in <c>data/run/</c>.</summary>
public sealed record DataFolder(string Root, string Database)
{
    public string Run => Path.Combine(Root, "run");

    public string Logs => Path.Combine(Run, "logs");

    /// <summary>Keys that protect cookies; kept, so that a restart signs nobody out.</summary>
    public string Keys => Path.Combine(Run, "keys");

    /// <summary>Stored files belong to the database that names them, and lie beside it.</summary>
    public string Documents => Path.Combine(Path.GetDirectoryName(Database)!, "documents");

    /// <inheritdoc cref="Documents"/>
    public string Attachments => Path.Combine(Path.GetDirectoryName(Database)!, "attachments");

    /// <summary>Empty registers, and the documents' templates.</summary>
    public string Templates => Path.Combine(Root, "templates");

    /// <summary>Configured by <c>Data:Root</c> and <c>Data:Database</c>; else the nearest <c>data/</c> at or above the content root.</summary>
    public static DataFolder Find(IConfiguration configuration, string contentRoot)
    {
        var root = Path.GetFullPath(configuration["Data:Root"] ?? Nearest(contentRoot) ?? Path.Combine(contentRoot, "data"));
        var folder = new DataFolder(root, Path.GetFullPath(configuration["Data:Database"] ?? Path.Combine(root, "run", "changping.db")));
        Directory.CreateDirectory(folder.Run);
        Directory.CreateDirectory(Path.GetDirectoryName(folder.Database)!);
        return folder;
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
