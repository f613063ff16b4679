using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Threading.Channels;
using Changping.Admin.Tests.Support;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace Changping.Admin.Tests.Load;

/// <summary>
/// A browser's window without the browser: it does with the circuit what blazor.web.js does, takes every render batch and acknowledges it, but draws nothing.
/// What the page asks of its scripts is answered as a browser would that keeps nothing.
/// </summary>
internal sealed class CircuitWindow : IAsyncDisposable
{
    /// <summary>A page is there when no batch came for so long; the wait itself is not counted.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>What stands where a page should be: of the boundary at the top, of a right that is missing, of an address that nothing answers.</summary>
    private static readonly string[] Refusals = ["出错了", "不能继续", "没有权限", "登录已失效", "没有这个页面"];

    private readonly Visitor _visitor;
    private readonly HubConnection _line;
    private readonly Channel<Batch> _batches = Channel.CreateUnbounded<Batch>(new() { SingleReader = true, SingleWriter = true });
    private readonly TaskCompletionSource _attached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource<bool>? _leave;
    private bool _asksBeforeLeaving;
    private int _asked;
    private string? _fault;
    private string? _circuit;

    private CircuitWindow(Visitor visitor)
    {
        _visitor = visitor;
        var builder = new HubConnectionBuilder().WithUrl(new Uri(visitor.Client.BaseAddress!, "/_blazor"), HttpTransportType.WebSockets, options =>
        {
            options.Cookies = visitor.Cookies;
            options.Headers["Origin"] = visitor.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);
        });
        builder.Services.AddSingleton<IHubProtocol>(new BlazorPack());
        _line = builder.Build();
        _line.Closed += error =>
        {
            Fail($"the line closed: {error?.Message}");
            return Task.CompletedTask;
        };
        _line.On<long, byte[]>("JS.RenderBatch", TakeAsync);
        _line.On<long, string, string?, int, long, int>("JS.BeginInvokeJS", (call, name, arguments, _, _, _) => AnswerAsync(call, name, arguments));
        _line.On<int, bool>("JS.EndLocationChanging", (_, goes) => _leave?.TrySetResult(goes));
        _line.On<string>("JS.Error", Fail);
        _line.On<long>("JS.EndUpdateRootComponents", _ => { });
        _line.On<int, string>("JS.AttachComponent", (_, _) => { });
    }

    /// <summary>Batches that came while nobody had clicked: what a click was counted without.</summary>
    public int Late { get; private set; }

    /// <summary>Gets the page and starts its circuit.</summary>
    public static async Task<(CircuitWindow Window, Click First)> OpenAsync(Visitor visitor, Stop stop)
    {
        var window = new CircuitWindow(visitor);
        try
        {
            return (window, await window.StartAsync(stop));
        }
        catch
        {
            await window.DisposeAsync();
            throw;
        }
    }

    /// <summary>A link that is clicked: the address changes, and the circuit draws what belongs there.</summary>
    public async Task<Click> ClickAsync(Stop stop)
    {
        while (_batches.Reader.TryRead(out _))
        {
            Late++;
        }

        var (address, started) = (new Uri(_visitor.Client.BaseAddress!, stop.Address).AbsoluteUri, Stopwatch.GetTimestamp());
        if (_asksBeforeLeaving)
        {
            _leave = new(TaskCreationOptions.RunContinuationsAsynchronously);
            await _line.SendAsync("OnLocationChanging", ++_asked, address, null, true);
            if (!await _leave.Task.WaitAsync(Patience))
            {
                return new Click(stop, Stopwatch.GetElapsedTime(started), 0, 0, "the page did not let go");
            }
        }

        await _line.SendAsync("OnLocationChanged", address, null, true);
        return await SettleAsync(stop, started);
    }

    /// <summary>As a window that is closed: the browser says so, and the circuit ends at once.</summary>
    public async ValueTask DisposeAsync()
    {
        await _line.DisposeAsync();
        if (_circuit is not null)
        {
            using var said = new MultipartFormDataContent { { new StringContent(_circuit), "circuitId" } };
            using var answer = await _visitor.Client.PostAsync(new Uri("/_blazor/disconnect", UriKind.Relative), said);
        }
    }

    private async Task<Click> StartAsync(Stop stop)
    {
        var started = Stopwatch.GetTimestamp();
        using var answer = await _visitor.GetAsync(stop.Address);
        var page = new ServedPage(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());

        await _line.StartAsync();
        var root = _visitor.Client.BaseAddress!.AbsoluteUri;
        _circuit = await _line.InvokeAsync<string?>("StartCircuit", root, new Uri(new Uri(root), stop.Address).AbsoluteUri, "[]", page.State);
        if (_circuit is null)
        {
            return new Click(stop, Stopwatch.GetElapsedTime(started), 0, 0, "the circuit did not start");
        }

        await _attached.Task.WaitAsync(Patience);
        await _line.SendAsync("UpdateRootComponents", page.Operations, page.State);
        return await SettleAsync(stop, started);
    }

    /// <summary>Until the window is quiet.</summary>
    private async Task<Click> SettleAsync(Stop stop, long started)
    {
        var (last, count, bytes, shown, refused) = (started, 0, 0, stop.Shows is null, (string?)null);
        while (_fault is null && await ComesAsync(count == 0 || !shown ? Patience : Quiet))
        {
            while (_batches.Reader.TryRead(out var batch))
            {
                (last, count, bytes) = (batch.At, count + 1, bytes + batch.Data.Length);
                shown = shown || Has(batch, stop.Shows!);
                refused ??= Refusals.FirstOrDefault(text => Has(batch, text));
            }
        }

        return new Click(stop, Stopwatch.GetElapsedTime(started, last), count, bytes,
            _fault ?? (count == 0 ? "nothing came" : refused is not null ? $"“{refused}”" : !shown ? $"“{stop.Shows}” did not come" : null));
    }

    private async Task<bool> ComesAsync(TimeSpan within)
    {
        using var limit = new CancellationTokenSource(within);
        try
        {
            return await _batches.Reader.WaitToReadAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private Task TakeAsync(long number, byte[] data)
    {
        _batches.Writer.TryWrite(new Batch(Stopwatch.GetTimestamp(), data));
        return _line.SendAsync("OnRenderCompleted", number, null);
    }

    private Task AnswerAsync(long call, string name, string? arguments)
    {
        switch (name)
        {
            case "Blazor._internal.attachWebRendererInterop":
                _attached.TrySetResult();
                break;
            case "Blazor._internal.navigationManager.setHasLocationChangingListeners":
                _asksBeforeLeaving = arguments?.Contains("true", StringComparison.Ordinal) == true;
                break;
        }

        // Nobody waits for the answer to call 0.
        return call == 0 ? Task.CompletedTask
            : _line.SendAsync("EndInvokeJSFromDotNet", call, true,
                string.Create(CultureInfo.InvariantCulture, $"[{call},true,{(name == "changping.isTyped" ? "false" : "null")}]"));
    }

    private void Fail(string fault)
    {
        _fault ??= fault;
        _attached.TrySetException(new InvalidOperationException(fault));
        _leave?.TrySetException(new InvalidOperationException(fault));
        _batches.Writer.TryComplete();
    }

    private static bool Has(Batch batch, string text) => batch.Data.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;

    /// <param name="At">When it came.</param>
    private sealed record Batch(long At, byte[] Data);
}
