using System.Diagnostics;
using System.Text;
using Changping.Admin.Web;

namespace Changping.Admin.Tests.Support;

/// <summary>The application as a process of its own, run by its command line.</summary>
internal static class ChildProgram
{
    public static Process Start(string database, params string[] arguments)
    {
        var child = Process.Start(Program([.. arguments, "--database", database]))!;

        // Read, so that a full pipe never holds it up.
        child.BeginOutputReadLine();
        child.BeginErrorReadLine();
        return child;
    }

    /// <summary>The web application on a free port, which is to refuse and end.</summary>
    /// <returns>All that it said.</returns>
    public static async Task<(int Status, string Output)> ServeAsync(string database)
    {
        var start = Program(["--urls", "http://127.0.0.1:0"]);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Data__Root"] = Path.GetDirectoryName(database);
        start.Environment["Data__Database"] = database;
        var (status, said, complained) = await EndAsync(start);
        return (status, said + complained);
    }

    /// <summary>To its end.</summary>
    /// <param name="within">Null: two minutes.</param>
    public static async Task<(int Status, string Said, string Complained)> EndAsync(ProcessStartInfo start, TimeSpan? within = null)
    {
        using var child = Process.Start(start)!;
        var (said, complained) = (child.StandardOutput.ReadToEndAsync(), child.StandardError.ReadToEndAsync());
        try
        {
            await child.WaitForExitAsync().WaitAsync(within ?? TimeSpan.FromMinutes(2));
            return (child.ExitCode, await said, await complained);
        }
        finally
        {
            child.Kill(entireProcessTree: true);
        }
    }

    public static ProcessStartInfo Program(params string[] arguments) => Start([typeof(WebHost).Assembly.Location, .. arguments]);

    /// <summary>What the tests themselves do in a process of its own.</summary>
    public static ProcessStartInfo OfTests(params string[] arguments) => Start([typeof(ChildProgram).Assembly.Location, .. arguments]);

    private static ProcessStartInfo Start(string[] arguments) => new("dotnet", arguments)
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = Encoding.UTF8,
        StandardErrorEncoding = Encoding.UTF8,
        WorkingDirectory = SourceTree.Root,
    };
}
