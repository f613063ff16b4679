using System.Diagnostics;
using System.Text;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Published;

/// <summary>
/// The program as it is given out: published once for all tests by the README's command, moved away from where it was made, and run from a folder with
/// nothing of the sources near.
/// </summary>
public sealed class PublishedProgram : IAsyncLifetime
{
    private readonly string _made = Directory.CreateTempSubdirectory("publish-").FullName;

    /// <summary>With a blank and Chinese in its path, as on an officer's machine.</summary>
    private readonly string _home = Path.Combine(Directory.CreateTempSubdirectory("published-").FullName, "科技副总 程序");

    /// <summary>The folder that is given out, and with it data/.</summary>
    public string Folder => Path.Combine(_home, "Changping.Admin");

    /// <summary>Where it keeps its keys, among them that of the demonstration's numbers.</summary>
    public string Run => Path.Combine(Folder, "data", "run");

    /// <summary>An office that the published demo wrote, with its documents beside it.</summary>
    public string Demonstration => Path.Combine(_home, "演示", "office.db");

    /// <summary>A folder of the caller's own, beside the program.</summary>
    public string NewFolder() => Directory.CreateDirectory(Path.Combine(_home, Path.GetRandomFileName())).FullName;

    public async Task InitializeAsync()
    {
        // Output and intermediate files of its own, so that the build under test stays as it is; without analysers, since that build has passed them.
        var output = Path.Combine(_made, "out");
        var published = await RunAsync(
            Start("dotnet", SourceTree.Root, "publish", "Changping.Admin", "-c", "Release", "-o", output, "--artifacts-path", Path.Combine(_made, "artifacts"),
                "--disable-build-servers", "-p:RunAnalyzers=false", "-v", "q", "-nologo"), "");
        Assert.True(published.Status == 0, published.Output + published.Errors);
        Directory.CreateDirectory(_home);
        Directory.Move(output, Folder);
        Directory.Delete(_made, recursive: true);

        var demonstration = await RunAsync(["demo", "--database", Demonstration]);
        Assert.True(demonstration.Status == 0, demonstration.Output + demonstration.Errors);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Path.GetDirectoryName(_home)!, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>A verb of the published program.</summary>
    public Task<Ended> RunAsync(string[] arguments, string input = "", params (string Name, string Value)[] settings) =>
        RunAsync(Start(arguments, settings), input);

    /// <summary>The published program, not waited for. Production, since nothing says otherwise.</summary>
    public ProcessStartInfo Start(string[] arguments, params (string Name, string Value)[] settings)
    {
        var start = Start("dotnet", _home, [Path.Combine(Folder, "Changping.Admin.dll"), .. arguments]);
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static ProcessStartInfo Start(string program, string from, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = from,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };

        // What the machine that builds sets for itself, a server has not.
        foreach (var name in start.Environment.Keys.Where(IsOfTheTests).ToList())
        {
            start.Environment.Remove(name);
        }

        return start;
    }

    private static bool IsOfTheTests(string variable) =>
        new[] { "ASPNETCORE_", "DOTNET_ENVIRONMENT", "URLS", "Data__",
            "MSBUILD" }.Any(prefix => variable.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    private static async Task<Ended> RunAsync(ProcessStartInfo start, string input)
    {
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return new Ended(process.ExitCode, await output, await errors);
    }
}

/// <summary>How a process ended, and what it said.</summary>
public sealed record Ended(int Status, string Output, string Errors);

[CollectionDefinition(Name)]
public sealed class PublishedCollection : ICollectionFixture<PublishedProgram>
{
    public const string Name = "Published";
}
