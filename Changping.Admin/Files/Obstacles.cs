using Changping.Admin.Store.Sqlite;

namespace Changping.Admin.Files;

/// <summary>
/// What of the machine stands in the way (a data file, a folder, the database file) is told in one sentence with its cure, by every verb and at the start
/// of the web application alike.
/// </summary>
public static class Obstacles
{
    /// <param name="database">The file that was asked for.</param>
    /// <returns>A code for scripts, and the sentence; null for a bug.</returns>
    public static (string Code, string Message)? Of(Exception exception, string database) => exception switch
    {
        DataFileException => ("data-file", exception.Message),
        NotWritableException => (DatabaseObstacles.NotWritable, exception.Message),
        DatabaseRefusedException refused => (refused.Code, refused.Message),
        _ => DatabaseObstacles.Of(exception, database) ?? FileObstacles.Of(exception)
            ?? (exception.InnerException is { } inner ? FileObstacles.Of(inner) : null),
    };
}

/// <summary>Where the office's database is or would be, for sentences.</summary>
public sealed record DatabasePlace(string File);
