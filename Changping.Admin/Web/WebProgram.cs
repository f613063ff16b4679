using Changping.Admin.Files;

namespace Changping.Admin.Web;

/// <summary>The web application from start to end. Exit status: 0 ended as asked, 1 it could not start, and said why.</summary>
public static class WebProgram
{
    public static async Task<int> RunAsync(string[] args)
    {
        var database = "";
        try
        {
            await using var app = WebHost.Build(args);
            database = app.Services.GetRequiredService<DataFolder>().Database;
            await app.PrepareDatabaseAsync();
            await app.ListenAsync();
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception refused) when (Told(refused, database) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }

    private static string? Told(Exception refused, string database) =>
        refused is NotListeningException ? refused.Message : Obstacles.Of(refused, database)?.Message;
}
