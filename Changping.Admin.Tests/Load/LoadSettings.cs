using System.Globalization;

namespace Changping.Admin.Tests.Load;

/// <summary>What is asked for on the command line.</summary>
/// <param name="Officers">At a window each.</param>
/// <param name="Minutes">That all of them click together.</param>
/// <param name="Experts">Beside the demonstration year.</param>
/// <param name="Program">The published program; null: as it was built with the tests.</param>
/// <param name="Settle">Minutes between the last window's closing and the last look at the memory.</param>
internal sealed record LoadSettings(int Officers = 200, double Minutes = 3, int Experts = 12_000, int Seed = 1, double Settle = 3, string? Program = null)
{
    public const string Use = "load [--officers 200] [--minutes 3] [--experts 12000] [--seed 1] [--settle 3] [--program OUT/Changping.Admin]";

    /// <exception cref="ArgumentException">An option that there is not, or without a value.</exception>
    public static LoadSettings Read(IReadOnlyList<string> words)
    {
        var settings = new LoadSettings();
        for (var at = 0; at < words.Count; at += 2)
        {
            var value = at + 1 < words.Count ? words[at + 1] : throw new ArgumentException($"{words[at]} has no value: {Use}");
            settings = words[at] switch
            {
                "--officers" => settings with { Officers = int.Parse(value, CultureInfo.InvariantCulture) },
                "--minutes" => settings with { Minutes = double.Parse(value, CultureInfo.InvariantCulture) },
                "--experts" => settings with { Experts = int.Parse(value, CultureInfo.InvariantCulture) },
                "--seed" => settings with { Seed = int.Parse(value, CultureInfo.InvariantCulture) },
                "--settle" => settings with { Settle = double.Parse(value, CultureInfo.InvariantCulture) },
                "--program" => settings with { Program = Path.GetFullPath(value) },
                var other => throw new ArgumentException($"{other} is no option: {Use}"),
            };
        }

        return settings;
    }
}
