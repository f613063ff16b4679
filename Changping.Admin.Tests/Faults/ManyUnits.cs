using System.Diagnostics;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Faults;

/// <summary>A process in which several offices are at work until it is killed, each at its own unit, again and again: every kill then meets many
/// units on their way.</summary>
internal static class ManyUnits
{
    public const string Word = "do-units";

    private const string Failed = "failed.txt";

    public static Process Begin(FaultGround ground, IEnumerable<Unit> units)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ManyUnits).Assembly.Location, Word, ground.Root, .. units.Select(unit => unit.Word)])
        {
            RedirectStandardError = true,
            WorkingDirectory = SourceTree.Root,
        };
        var child = Process.Start(start)!;
        child.ErrorDataReceived += (_, line) => AddFault(ground, line.Data);
        child.BeginErrorReadLine();
        return child;
    }

    /// <summary>What it could not do; a unit that is not killed comes to its end.</summary>
    public static string? FaultIn(FaultGround ground) =>
        File.Exists(Path.Combine(ground.Root, Failed)) ? File.ReadAllText(Path.Combine(ground.Root, Failed)) : null;

    public static async Task RunAsync(string root, IReadOnlyList<string> words)
    {
        // What the verbs answer is of no matter here.
        Console.SetOut(TextWriter.Null);
        var ground = new FaultGround(root);
        try
        {
            // Each works until the process is killed, or fails.
            await await Task.WhenAny(
                from unit in words.Select(Unit.Named) from worker in Enumerable.Range(0, unit.AtOnce) select Task.Run(() => WorkAsync(ground, unit, worker)));
        }
        catch (Exception failed)
        {
            await Console.Error.WriteLineAsync(failed.ToString());
        }
    }

    private static async Task WorkAsync(FaultGround ground, Unit unit, int worker)
    {
        UnitPlace? former = null;
        for (var number = 0; ; number++)
        {
            var place = ground.NewPlace(unit, worker, number);
            await place.DoAsync();
            former?.Remove();
            former = place;
        }
    }

    private static void AddFault(FaultGround ground, string? line)
    {
        if (!string.IsNullOrWhiteSpace(line))
        {
            lock (ground)
            {
                File.AppendAllText(Path.Combine(ground.Root, Failed), line + Environment.NewLine);
            }
        }
    }
}
