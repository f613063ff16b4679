namespace Changping.Admin.Store;

/// <summary>What is known of a file's harmlessness.</summary>
public enum ScanOutcome
{
    /// <summary>No scanner is configured.</summary>
    NotScanned,
    Clean,
    Infected,
}

public static class ScanOutcomes
{
    public static string ChineseName(this ScanOutcome outcome) => outcome switch
    {
        ScanOutcome.NotScanned => "未查毒",
        ScanOutcome.Clean => "查毒通过",
        ScanOutcome.Infected => "有病毒",
    };
}
