using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Changping.Admin.Tests.Load;

/// <summary>What was seen, said as it is seen.</summary>
internal sealed class LoadReport
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly ConcurrentBag<Click> _arrivals = [];
    private ServerFigures? _before;
    private double _most;
    private int _threads;

    /// <summary>Batches that came while nobody had clicked.</summary>
    public int Late { get; set; }

    public void Say(string line) => Console.WriteLine($"{_watch.Elapsed:mm\\:ss} {line}");

    public void Arrived(Click first)
    {
        _arrivals.Add(first);
        if (first.Fault is { } fault)
        {
            Say($"FAULT at the first page: {fault}");
        }
    }

    /// <summary>Of somebody who came before all others, to whom everything was shown.</summary>
    public void Early(Click first, IReadOnlyList<Click> others)
    {
        Say($"one person alone: the first page in {first.Took.TotalMilliseconds:0} ms, then every kind of page: {Spread(others)}");
        foreach (var fault in others.Append(first).Where(click => click.Fault is not null))
        {
            Say($"FAULT at {fault.Stop.Address}: {fault.Fault}");
        }
    }

    public void Before(ServerFigures server)
    {
        _before = server;
        Say($"before: {server.Resident:0} MB resident, {server.Threads} threads");
    }

    public void During(ServerFigures server) => (_most, _threads) = (Math.Max(_most, server.Resident), Math.Max(_threads, server.Threads));

    /// <param name="server">Processor time of the server meanwhile.</param>
    /// <param name="client">Of this process.</param>
    public void Clicked(IReadOnlyList<Click> clicks, TimeSpan took, TimeSpan server, TimeSpan client)
    {
        var faults = clicks.Concat(_arrivals).Where(click => click.Fault is not null).ToList();
        Say($"first pages, sign-in excluded: {Spread(_arrivals)}");
        foreach (var kind in clicks.GroupBy(click => click.Stop.Kind).OrderByDescending(kind => kind.Count()))
        {
            Say($"  {kind.Key,-14} {Spread(kind)}, {kind.Average(click => click.Batches):0.0} batches, {kind.Average(click => click.Bytes) / 1024:0} kB");
        }

        foreach (var slow in clicks.GroupBy(click => click.Stop.Address.Split('?')[0].Split('/')[1]).OrderByDescending(path => Percentile(path, 0.95)))
        {
            Say($"  /{slow.Key,-16} {Spread(slow)}");
        }

        Say($"{clicks.Count} clicks in {took.TotalSeconds:0} s, {clicks.Count / took.TotalSeconds:0.0} a second: {Spread(clicks)}");
        Say($"{faults.Count} faults{string.Concat(faults.Take(10).Select(click => $"{Environment.NewLine}  {click.Stop.Address}: {click.Fault}"))}");
        Say($"processors: server {server / took:P0}, client {client / took:P0} of one; server {server.TotalMilliseconds / clicks.Count:0.0} ms a click");
        Say($"during: {_most:0} MB resident at most, {_threads} threads at most");
    }

    /// <param name="said">What stands on the server's output: warnings and errors.</param>
    public void Closed(ServerFigures server, string said)
    {
        foreach (var line in said.Split('\n')
            .Where(line => line.Contains("[WRN]", StringComparison.Ordinal) || line.Contains("[ERR]", StringComparison.Ordinal)).Take(10))
        {
            Say(line);
        }

        Say($"closed: {server.Resident:0} MB resident, {server.Highest:0} MB ever; {Late} batches came later than {CircuitWindow.Quiet.TotalMilliseconds:0} ms after the one before");
    }

    public void After(int minutes, ServerFigures server) =>
        Say($"{minutes} min after the last window closed: {server.Resident:0} MB resident, {server.Resident - _before!.Resident:+0;-0;0} MB against before, {server.Threads} threads");

    private static string Spread(IEnumerable<Click> clicks) => clicks.ToList() is not { Count: > 0 } all ? "none" : string.Create(CultureInfo.InvariantCulture,
        $"n {all.Count}, p50 {Percentile(all, 0.5):0}, p95 {Percentile(all, 0.95):0}, p99 {Percentile(all, 0.99):0}, max {Percentile(all, 1):0} ms");

    private static double Percentile(IEnumerable<Click> clicks, double share)
    {
        var sorted = clicks.Select(click => click.Took.TotalMilliseconds).Order().ToList();
        return sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)];
    }
}
