using System.Text.Json;
using Changping.Admin.CommandLine;
using Changping.Admin.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Changping.Admin.Tests.Support;

/// <summary>The command line as from a shell; its tests stand in one collection, since standard output belongs to one of them at a time.</summary>
internal static class OfficeShell
{
    /// <summary>Over the office's database and at its hour.</summary>
    public static Task<(int Status, JsonElement Answer)> RunAsync(TestOffice office, params string[] arguments) => RunAsync(office.DatabaseFile, office.Time, arguments);

    /// <returns>An undefined answer where standard output stayed empty.</returns>
    public static async Task<(int Status, JsonElement Answer)> RunAsync(string database, TimeProvider time, params string[] arguments)
    {
        var (status, text) = await TextAsync(time, [.. arguments, "--database", database, "--json"]);
        return (status, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
    }

    public static Task<(int Status, string Text)> TextAsync(TimeProvider time, params string[] arguments) => TextOnAsync(run: null, time, arguments);

    /// <param name="run">The folder of what that machine's program has written, its keys among it; null for the one beside the database.</param>
    public static async Task<(int Status, string Text)> TextOnAsync(string? run, TimeProvider time, params string[] arguments)
    {
        var (standard, output) = (Console.Out, new StringWriter());
        Console.SetOut(output);
        try
        {
            var status = await CommandLineProgram.RunAsync(arguments, database => Open(database!, run, time));
            return (status, output.ToString());
        }
        finally
        {
            Console.SetOut(standard);
        }
    }

    private static ServiceProvider Open(string database, string? run, TimeProvider time)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        var folder = new DataFolder(SourceTree.DataDirectory, database);
        services.AddOffice(run is null ? folder : folder with { Run = run }, time);
        return services.BuildServiceProvider();
    }
}
