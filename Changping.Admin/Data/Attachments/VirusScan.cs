namespace Changping.Admin.Data.Attachments;

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

/// <summary>Looks at an uploaded file before it counts.</summary>
public interface IVirusScan
{
    /// <exception cref="Storage.FileRefusedException">The scanner gave no answer; an unknown file is not taken for a clean one.</exception>
    Task<ScanOutcome> ScanAsync(string path, CancellationToken cancel);
}

/// <summary>Where no scanner is configured: the record says so.</summary>
public sealed class NoVirusScan : IVirusScan
{
    public Task<ScanOutcome> ScanAsync(string path, CancellationToken cancel) => Task.FromResult(ScanOutcome.NotScanned);
}
