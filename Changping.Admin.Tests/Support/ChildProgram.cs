using System.Diagnostics;
using Changping.Admin.Web;

namespace Changping.Admin.Tests.Support;

/// <summary>The application as a process of its own, run by its command line.</summary>
internal static class ChildProgram
{
    public static Process Start(string database, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = SourceTree.Root };
        start.ArgumentList.Add(typeof(WebHost).Assembly.Location);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.ArgumentList.Add("--database");
        start.ArgumentList.Add(database);
        var child = Process.Start(start)!;

        // Read, so that a full pipe never holds it up.
        child.BeginOutputReadLine();
        child.BeginErrorReadLine();
        return child;
    }
}
