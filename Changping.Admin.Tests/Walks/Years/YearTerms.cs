namespace Changping.Admin.Tests.Walks.Years;

/// <summary>The figures of one version, copied from the policy's text by hand. In fen; rates in percent.</summary>
/// <param name="PerMonth">四（二）2.</param>
/// <param name="Prizes">四（二）3: the first, the second, the third.</param>
/// <param name="ConversionCap">四（二）4: of all applications together.</param>
internal sealed record YearTerms(string Version, long Rate, long Cap, long CapOfHumanities, long PerMonth, IReadOnlyList<long> Prizes,
    long ConversionRate, long ConversionCap)
{
    public static readonly YearTerms Second = new("2.0", 50, 300_000_00, 100_000_00, 2_000_00, [200_000_00, 100_000_00, 50_000_00], 30, 5_000_000_00);

    /// <summary>Made up, and in force from some day of the year on.</summary>
    public static readonly YearTerms Later = new("2.1", 40, 200_000_00, 80_000_00, 2_500_00, [150_000_00, 80_000_00, 30_000_00], 20, 4_000_000_00);

    public static YearTerms Of(string version) => version == Later.Version ? Later : Second;

    /// <summary>The text of <see cref="Later"/>, from that of 2.0.</summary>
    public static string Rewrite(string text) => text
        .Replace("\"value\": 200000, \"clause\": \"prizes\"", "\"value\": 150000, \"clause\": \"prizes\"", StringComparison.Ordinal)
        .Replace("\"value\": 100000, \"clause\": \"prizes\"", "\"value\": 80000, \"clause\": \"prizes\"", StringComparison.Ordinal)
        .Replace("\"value\": 50000, \"clause\": \"prizes\"", "\"value\": 30000, \"clause\": \"prizes\"", StringComparison.Ordinal)
        .Replace("\"value\": 0.5, \"clause\": \"project-subsidy\"", "\"value\": 0.4, \"clause\": \"project-subsidy\"", StringComparison.Ordinal)
        .Replace("\"value\": 300000, \"clause\": \"project-subsidy\"", "\"value\": 200000, \"clause\": \"project-subsidy\"", StringComparison.Ordinal)
        .Replace("\"value\": 100000, \"clause\": \"project-subsidy\"", "\"value\": 80000, \"clause\": \"project-subsidy\"", StringComparison.Ordinal)
        .Replace("\"value\": 2000, \"clause\": \"living-allowance\"", "\"value\": 2500, \"clause\": \"living-allowance\"", StringComparison.Ordinal)
        .Replace("\"value\": 0.3, \"clause\": \"commercialisation\"", "\"value\": 0.2, \"clause\": \"commercialisation\"", StringComparison.Ordinal)
        .Replace("\"value\": 5000000, \"clause\": \"commercialisation\"", "\"value\": 4000000, \"clause\": \"commercialisation\"", StringComparison.Ordinal);
}
