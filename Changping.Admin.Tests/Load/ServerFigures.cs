using System.Globalization;
using System.Runtime.Versioning;

namespace Changping.Admin.Tests.Load;

/// <summary>What the system knows of a process.</summary>
/// <param name="Resident">Memory, in MB.</param>
/// <param name="Highest">The most that was resident ever, in MB.</param>
/// <param name="Cpu">Of all its threads since its start.</param>
internal sealed record ServerFigures(double Resident, double Highest, int Threads, TimeSpan Cpu)
{
    private const double TicksPerSecond = 100;

    [SupportedOSPlatform("linux")]
    public static ServerFigures Of(int process)
    {
        var status = File.ReadLines($"/proc/{process}/status").Select(line => line.Split(':', 2)).Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0], pair => pair[1]);

        // After the name, which may hold blanks and brackets: the state is field 3, user and system time are 14 and 15.
        var fields = File.ReadAllText($"/proc/{process}/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(Megabytes("VmRSS"), Megabytes("VmHWM"), int.Parse(status["Threads"], CultureInfo.InvariantCulture),
            TimeSpan.FromSeconds((Ticks(14) + Ticks(15)) / TicksPerSecond));

        double Megabytes(string name) => double.Parse(status[name].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;

        double Ticks(int field) => double.Parse(fields[field - 3], CultureInfo.InvariantCulture);
    }
}
