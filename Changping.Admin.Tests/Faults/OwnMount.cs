using System.Diagnostics;
using Changping.Admin.Tests.Support;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Changping.Admin.Tests.Faults;

/// <summary>
/// A disk of one's own, small or only for reading, that only one process and what it starts sees, and that is gone with it; Linux gives one to any
/// account, unless its
/// administrator forbids it.
/// </summary>
internal static class OwnMount
{
    /// <summary>Puts a small disk in the place of a folder, with all that the folder holds; fills it but for some room; runs the rest; and puts back
    /// what is there then.</summary>
    private const string Full = """
        set -e
        place="$1" room="$2" kept="$3"; shift 3
        cp -a "$place/." "$kept"
        mount -t tmpfs -o size=48m tmpfs "$place"
        cp -a "$kept/." "$place"
        head -c "$room" /dev/zero > "$place/room"
        cat /dev/zero > "$place/filler" 2> /dev/null || true
        rm "$place/room"
        set +e
        "$@"; status=$?
        set -e
        rm "$place/filler"
        find "$kept" -mindepth 1 -delete
        cp -a "$place/." "$kept"
        umount -l "$place"
        find "$place" -mindepth 1 -delete
        cp -a "$kept/." "$place"
        exit $status
        """;

    private const string ForReading = """
        set -e
        place="$1"; shift
        mount --bind "$place" "$place"
        mount -o remount,bind,ro "$place"
        exec "$@"
        """;

    private static readonly Lazy<bool> Possible = new(() =>
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            using var tried = Process.Start(Start("mount -t tmpfs -o size=1m tmpfs /tmp", []))!;
            return tried.WaitForExit(TimeSpan.FromSeconds(10)) && tried.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    });

    public static bool IsPossible => Possible.Value;

    /// <param name="room">Bytes that are left.</param>
    public static async Task<(int Status, string Said, string Complained)> FullAsync(string place, long room, ProcessStartInfo program)
    {
        var kept = Directory.CreateTempSubdirectory("full-").FullName;
        try
        {
            return await ChildProgram.EndAsync(Within(program, Full, place, $"{room}", kept));
        }
        finally
        {
            Directory.Delete(kept, recursive: true);
        }
    }

    public static Task<(int Status, string Said, string Complained)> ForReadingAsync(string place, ProcessStartInfo program) =>
        ChildProgram.EndAsync(Within(program, ForReading, place));

    private static ProcessStartInfo Within(ProcessStartInfo program, string script, params string[] arguments)
    {
        var start = Start(script, [.. arguments, program.FileName, .. program.ArgumentList]);
        start.WorkingDirectory = program.WorkingDirectory;
        foreach (var (name, value) in program.Environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static ProcessStartInfo Start(string script, IEnumerable<string> arguments) =>
        new("unshare", ["--user", "--map-root-user", "--mount", "sh", "-c", script, "sh", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
}

/// <summary>A test that needs a disk of its own: where the machine gives none it is said, and is no test at all, neither passed nor failed.</summary>
[XunitTestCaseDiscoverer("Changping.Admin.Tests.Faults.OwnMountDiscoverer", "Changping.Admin.Tests")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class OwnMountFactAttribute : FactAttribute;

/// <inheritdoc cref="OwnMountFactAttribute"/>
public sealed class OwnMountDiscoverer(IMessageSink messages) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute)
    {
        if (OwnMount.IsPossible)
        {
            return [new XunitTestCase(messages, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod)];
        }

        Console.Error.WriteLine($"{testMethod.Method.Name} was not tried: this machine gives no disk of one's own (unshare --user --map-root-user --mount).");
        return [];
    }
}
