namespace Changping.Admin.Office;

/// <summary>One writer at a time in this process. SQLite has one writer anyway; waiting here is fair and sleeps no thread.</summary>
public sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    public async Task<IDisposable> EnterAsync(CancellationToken cancel)
    {
        await _gate.WaitAsync(cancel);
        return new Pass(_gate);
    }

    public void Dispose() => _gate.Dispose();

    private sealed class Pass(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
