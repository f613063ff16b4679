namespace Changping.Admin.Web;

/// <summary>Where the application's files are: <c>data/</c> beside the sources or the published program, its running part in <c>data/run/</c>.</summary>
public sealed record DataFolder(string Root, string Database)
{
    /// <summary>What the running office writes.</summary>
    public string Run { get; init; } = Path.Combine(Root, "run");

    /// <summary>Where the search for it began, if it was found further up and nobody had named it; else null.</summary>
    public string? FoundAbove { get; init; }

    public string Logs => Path.Combine(Run, "logs");

    /// <summary>Keys that protect cookies; kept, so that a restart signs nobody out.</summary>
    public string Keys => Path.Combine(Run, "keys");

    /// <summary>Stored files belong to the database that names them, and lie beside it.</summary>
    public string Documents => Path.Combine(Path.GetDirectoryName(Database)!, "documents");

    /// <inheritdoc cref="Documents"/>
    public string Attachments => Path.Combine(Path.GetDirectoryName(Database)!, "attachments");

    /// <summary>What nobody but the program's account may read; the folder that the database lies in may be somebody's home, and is left alone.</summary>
    public IReadOnlyList<string> Own => [Run, Database, $"{Database}-wal", $"{Database}-shm", Documents, Attachments];

    /// <summary>Empty registers, and the documents' templates.</summary>
    public string Templates => Path.Combine(Root, "templates");

    /// <summary>
    /// Configured by <c>Data:Root</c>, <c>Data:Run</c> and <c>Data:Database</c>; else the nearest <c>data/</c> at or above the content root. Nothing is
    /// made here: a verb that only calculates needs no folder to write to.
    /// </summary>
    public static DataFolder Find(IConfiguration configuration, string contentRoot)
    {
        var nearest = configuration["Data:Root"] is null ? Nearest(contentRoot) : null;
        var root = Path.GetFullPath(configuration["Data:Root"] ?? nearest ?? Path.Combine(contentRoot, "data"));
        var run = Path.GetFullPath(configuration["Data:Run"] ?? Path.Combine(root, "run"));
        var isAbove = nearest is not null && root != Path.GetFullPath(Path.Combine(contentRoot, "data")) && configuration["Data:Run"] is null;
        return new DataFolder(root, Path.GetFullPath(configuration["Data:Database"] ?? Path.Combine(run, "changping.db")))
        {
            Run = run,
            FoundAbove = isAbove ? Path.GetFullPath(contentRoot) : null,
        };
    }

    /// <summary>Said at the start: nobody should have to look for the office's records, or find them where they did not expect them.</summary>
    public string Say() => $"数据库：{Database}；文书、附件在旁边，密钥和日志在 {Run}，政策、名录和模板在 {Root}。"
        + (FoundAbove is null ? "" : $"{Environment.NewLine}注意：{FoundAbove} 中没有数据文件夹，用的是向上找到的 {Root}；要放在别处，请设环境变量 Data__Root 或 Data__Run。");

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
