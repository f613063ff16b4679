using System.Net;
using System.Net.Sockets;

namespace Changping.Admin.Tests.Browser;

/// <summary>The line between a browser and an office, which may die as lines do: nothing comes through any more, and nobody is told.</summary>
internal sealed class BreakableLine : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _listening;
    private TaskCompletionSource _mended = new();

    private BreakableLine()
    {
        _mended.SetResult();
        _listener.Start();
        _listening = ListenAsync();
    }

    /// <summary>The port on which the office listens.</summary>
    public int Office { get; set; }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public static BreakableLine Lay() => new();

    /// <summary>What is sent from now on is on its way until the line is mended.</summary>
    public void Cut() => _mended = new TaskCompletionSource();

    public void Mend() => _mended.SetResult();

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _listening;
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task ListenAsync()
    {
        List<Task> carried = [];
        while (!_end.IsCancellationRequested)
        {
            try
            {
                carried.Add(CarryAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                break;
            }
        }

        await Task.WhenAll(carried);
    }

    private async Task CarryAsync(TcpClient browser)
    {
        using var here = browser;
        using var office = new TcpClient();
        try
        {
            await office.ConnectAsync(IPAddress.Loopback, Office, _end.Token);
            await await Task.WhenAny(PumpAsync(here, office), PumpAsync(office, here));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or IOException)
        {
            // One of the two has gone; the other hears of it by the end of its connection.
        }
    }

    private async Task PumpAsync(TcpClient from, TcpClient to)
    {
        var buffer = new byte[16 * 1024];
        while (await from.GetStream().ReadAsync(buffer, _end.Token) is > 0 and var length)
        {
            await _mended.Task.WaitAsync(_end.Token);
            await to.GetStream().WriteAsync(buffer.AsMemory(0, length), _end.Token);
        }
    }
}
