using System.Globalization;

namespace Changping.Admin.Tests.Faults;

/// <summary>
/// How often the machine fails the office: a few times with every run of the tests, FAULT_ROUNDS times in earnest. A round is one unit that was on
/// its way when its process
/// was killed, one damaged database, or one race. FAULT_SEED says where chance begins.
/// </summary>
internal static class FaultRounds
{
    private static readonly int? All = Number("FAULT_ROUNDS");

    public static int Seed { get; } = Number("FAULT_SEED") ?? 1;

    /// <param name="few">With every run.</param>
    /// <param name="percent">Of FAULT_ROUNDS, where it is set; at least one.</param>
    public static int Of(int few, int percent) => All is { } all ? Math.Max(1, all * percent / 100) : few;

    private static int? Number(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
