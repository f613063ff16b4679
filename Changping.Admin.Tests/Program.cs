using System.Globalization;
using BenchmarkDotNet.Running;
using Changping.Admin.Tests.Benchmarks;
using Changping.Admin.Tests.Faults;
using Changping.Admin.Tests.Load;
using Changping.Admin.Tests.Support;

// The tests run through `dotnet test`; started as a program, this runs the benchmarks, a load of officers, or is the process that a test kills.
if (args is [ManyStarts.Word, var folder])
{
    await ManyStarts.RunAsync(folder);
    return;
}

if (args is [ManyUnits.Word, var ground, .. var units])
{
    await ManyUnits.RunAsync(ground, units);
    return;
}

if (args is [Damage.Word, var place, var first, var count])
{
    await Damage.RunAsync(place, int.Parse(first, CultureInfo.InvariantCulture), int.Parse(count, CultureInfo.InvariantCulture));
    return;
}

if (OperatingSystem.IsLinux() && args is [LoadRun.Word, .. var settings])
{
    await LoadRun.RunAsync(settings);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(BigRegister).Assembly).Run(args, BenchmarkSettings.Default);
