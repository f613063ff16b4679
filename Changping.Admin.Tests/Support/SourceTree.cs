namespace Changping.Admin.Tests.Support;

/// <summary>The repository that the tests were built from: its data, and its source files for the tests that read those.</summary>
internal static class SourceTree
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    public static string DataDirectory { get; } = Path.Combine(Root, "data");

    /// <summary>Files of a project that people write: no build output, no generated migrations.</summary>
    /// <param name="extensions">With the dot.</param>
    /// <returns>Paths below the root, with /.</returns>
    public static IEnumerable<string> Files(string project, params string[] extensions) =>
        Directory.EnumerateFiles(Path.Combine(Root, project), "*", SearchOption.AllDirectories)
            .Where(path => extensions.Contains(Path.GetExtension(path)))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(folder => folder is "bin" or "obj" or "Migrations"))
            .Order(StringComparer.Ordinal);

    /// <summary>All files in these folders of the data directory, with their full paths.</summary>
    public static IEnumerable<string> DataFiles(params string[] folders) =>
        folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(DataDirectory, folder), "*", SearchOption.AllDirectories));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string FindRoot()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "Changping.Admin.sln")))
            {
                return directory.FullName;
            }
        }

        throw new InvalidOperationException("Changping.Admin.sln is in no folder above the tests.");
    }
}
