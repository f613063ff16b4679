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

    public static async Task<(int Status, string Text)> TextAsync(TimeProvider time, params string[] arguments)
    {
        var (standard, output) = (Console.Out, new StringWriter());
        Console.SetOut(output);
        try
        {
            var status = await CommandLineProgram.RunAsync(arguments, database => Open(database!, time));
            return (status, output.ToString());
        }
        finally
        {
            Console.SetOut(standard);
        }
    }

    private static ServiceProvider Open(string database, TimeProvider time)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddOffice(new DataFolder(SourceTree.DataDirectory, database), time);
        return services.BuildServiceProvider();
    }
}
