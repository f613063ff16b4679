using Changping.Admin.Store;

namespace Changping.Admin.Files.Attachments;

/// <summary>Looks at an uploaded file before it counts.</summary>
public interface IVirusScan
{
    /// <exception cref="Admin.Store.FileRefusedException">The scanner gave no answer; an unknown file is not taken for a clean one.</exception>
    Task<ScanOutcome> ScanAsync(string path, CancellationToken cancel);
}

/// <summary>Where no scanner is configured: the record says so.</summary>
public sealed class NoVirusScan : IVirusScan
{
    public Task<ScanOutcome> ScanAsync(string path, CancellationToken cancel) => Task.FromResult(ScanOutcome.NotScanned);
}
