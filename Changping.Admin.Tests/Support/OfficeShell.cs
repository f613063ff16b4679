using System.Text.Json;
using Changping.Admin.CommandLine;
using Changping.Admin.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Changping.Admin.Tests.Support;

/// <summary>The command line as from a shell.</summary>
internal static class OfficeShell
{
    /// <summary>Over the office's database and at its hour.</summary>
    public static Task<(int Status, JsonElement Answer)> RunAsync(TestOffice office, params string[] arguments) =>
        RunAsync(office.DatabaseFile, office.Time, arguments);

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
        var (status, text, _) = await HeardAsync(run, time, arguments);
        return (status, text);
    }

    /// <summary>With what it says of errors.</summary>
    public static Task<(int Status, string Output, string Errors)> HeardAsync(TestOffice office, params string[] arguments) =>
        HeardAsync(run: null, office.Time, [.. arguments, "--database", office.DatabaseFile]);

    private static Task<(int Status, string Output, string Errors)> HeardAsync(string? run, TimeProvider time, string[] arguments) =>
        HeardConsole.WithinAsync(() => CommandLineProgram.RunAsync(arguments, database => Open(database!, run, time)));

    private static ServiceProvider Open(string database, string? run, TimeProvider time)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        var folder = new DataFolder(SourceTree.DataDirectory, database);
        services.AddOffice(run is null ? folder : folder with { Run = run }, time);
        return services.BuildServiceProvider();
    }
}
