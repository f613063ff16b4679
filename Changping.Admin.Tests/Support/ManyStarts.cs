using System.Diagnostics;

namespace Changping.Admin.Tests.Support;

/// <summary>A process that starts one database after the other, several at once, until it is killed: each kill then meets several starts on their
/// way.</summary>
internal static class ManyStarts
{
    public const string Word = "start-databases";
    public const int AtOnce = 10;

    private const string Older = "older", Ended = ".ended";

    public static Process Begin(string folder) => Process.Start(new ProcessStartInfo("dotnet", [typeof(ManyStarts).Assembly.Location, Word, folder]))!;

    /// <summary>What each of the starts then begins with, instead of with nothing.</summary>
    public static void BeginWith(string older, string folder) => File.Copy(older, Path.Combine(folder, Older));

    /// <summary>The databases whose start was the last of those that take turns.</summary>
    public static IEnumerable<string> Last(string folder) => Enumerable.Range(0, AtOnce)
        .Select(worker => Directory.GetFiles(folder, $"{worker}-*.db.lock").Order(StringComparer.Ordinal).LastOrDefault()?[..^".lock".Length])
        .OfType<string>();

    public static bool HasEnded(string database) => File.Exists(database + Ended);

    public static bool IsWarm(string folder) => Directory.EnumerateFiles(folder, "*-0001.db.lock").Any();

    public static Task RunAsync(string folder) => Task.WhenAll(Enumerable.Range(0, AtOnce).Select(worker => Task.Run(async () =>
    {
        for (var number = 0; ; number++)
        {
            var database = new BareDatabase(Path.Combine(folder, $"{worker}-{number:0000}.db"));
            if (File.Exists(Path.Combine(folder, Older)))
            {
                File.Copy(Path.Combine(folder, Older), database.File);
            }

            await database.StartAsync();
            await File.WriteAllTextAsync(database.File + Ended, "");
        }
    })));
}
