using System.Diagnostics;
using System.Runtime.Versioning;
using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Load;

/// <summary>A server as a process of its own, and officers who click at it: how long they wait, and what the server takes.</summary>
[SupportedOSPlatform("linux")]
internal static class LoadRun
{
    public const string Word = "load";

    /// <summary>So many arrive at a time: nobody's whole office comes in the same second.</summary>
    private const int AtTheDoor = 4;

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    public static async Task RunAsync(IReadOnlyList<string> words)
    {
        var (settings, report) = (LoadSettings.Read(words), new LoadReport());
        report.Say($"{settings}");
        report.Say($"machine: {Environment.ProcessorCount} processors, load {File.ReadAllText("/proc/loadavg").Trim()} before the start; client and server share them");
        using var office = await LoadOffice.MakeAsync(settings.Officers, settings.Experts);
        report.Say("the office is made");
        await using var server = await ChildServer.StartAsync(StartOf(office, settings));
        var officers = Enumerable.Range(1, settings.Officers).Select(number => OfficerOf(number, server.Address, office, settings)).ToList();

        // What the first visitor of a day causes, such as code that is read once, is there before.
        await using (var early = OfficerOf(1, server.Address, office, settings))
        {
            report.Early(await early.ArriveAsync(), await early.LookRoundAsync());
        }

        await Task.Delay(Look);
        report.Before(ServerFigures.Of(server.Id));
        await ArriveAsync(officers, report);
        report.Say($"{officers.Count} windows are open");

        await ClickAsync(officers, settings, server.Id, report);
        foreach (var officer in officers)
        {
            report.Late += officer.Late;
            await officer.DisposeAsync();
        }

        report.Closed(ServerFigures.Of(server.Id), server.Said);
        for (var minute = 1; minute <= settings.Settle; minute++)
        {
            await Task.Delay(TimeSpan.FromMinutes(1));
            report.After(minute, ServerFigures.Of(server.Id));
        }
    }

    private static async Task ArriveAsync(IEnumerable<Officer> officers, LoadReport report) =>
        await Parallel.ForEachAsync(officers, new ParallelOptions { MaxDegreeOfParallelism = AtTheDoor },
            async (officer, _) => report.Arrived(await officer.ArriveAsync()));

    private static async Task ClickAsync(List<Officer> officers, LoadSettings settings, int server, LoadReport report)
    {
        using var me = Process.GetCurrentProcess();
        var (began, own, watch) = (ServerFigures.Of(server), me.TotalProcessorTime, Stopwatch.StartNew());
        using var end = new CancellationTokenSource(TimeSpan.FromMinutes(settings.Minutes));
        var clicking = Task.WhenAll(officers.Select(officer => officer.ClickAsync(end.Token)));
        while (!clicking.IsCompleted)
        {
            await Task.WhenAny(clicking, Task.Delay(Look));
            report.During(ServerFigures.Of(server));
        }

        var clicks = (await clicking).SelectMany(each => each).ToList();
        me.Refresh();
        report.Clicked(clicks, watch.Elapsed, ServerFigures.Of(server).Cpu - began.Cpu, me.TotalProcessorTime - own);
    }

    /// <summary>Each at an address of the network behind a proxy, as the limits of the sign-in have it.</summary>
    private static Officer OfficerOf(int number, Uri server, LoadOffice office, LoadSettings settings)
    {
        var visitor = new Visitor(server);
        visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-For", $"10.1.{number / 200}.{number % 200 + 1}");
        return new Officer(visitor, LoadOffice.UserOf(number), DemoAccounts.Password, new Walk(office.Records, settings.Seed * 100_000 + number));
    }

    private static ProcessStartInfo StartOf(LoadOffice office, LoadSettings settings)
    {
        var start = ChildProgram.Program("--urls", "http://127.0.0.1:0");
        if (settings.Program is { } program)
        {
            start.FileName = program;
            start.ArgumentList.RemoveAt(0);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Data__Root"] = SourceTree.DataDirectory;
        start.Environment["Data__Run"] = office.Run;
        start.Environment["KnownProxies"] = "127.0.0.1";
        start.Environment["Backups__On"] = "false";
        return start;
    }
}
