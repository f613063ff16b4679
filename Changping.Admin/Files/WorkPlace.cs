using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;

namespace Changping.Admin.Files;

/// <summary>Where the office takes apart and puts together what nobody else may read meanwhile: folders of its own, gone when they are closed, swept
/// when a process was killed.</summary>
/// <param name="folder">Made when there is something to do.</param>
public sealed class WorkPlace(string folder, UnfinishedFiles unfinished)
{
    public Work Begin()
    {
        var place = System.IO.Path.Combine(folder, $"{Guid.NewGuid():N}.work");
        unfinished.Begin(place);
        Directory.CreateDirectory(place);
        return new Work(place, unfinished);
    }

    /// <summary>A file elsewhere that is not to be left behind half written; moved away, it is wanted.</summary>
    public Work BeginFile(string path)
    {
        unfinished.Begin(path);
        return new Work(path, unfinished);
    }

    public sealed class Work(string path, UnfinishedFiles unfinished) : IDisposable
    {
        public string Path => path;

        public void Dispose()
        {
            if (Directory.Exists(path))
            {
                Connections.CloseIdle();
                Directory.Delete(path, recursive: true);
            }

            System.IO.File.Delete(path);
            unfinished.End(path);
        }
    }
}
