using BenchmarkDotNet.Running;
using Changping.Admin.Tests.Benchmarks;
using Changping.Admin.Tests.Support;

// The tests run through `dotnet test`; started as a program, this runs the benchmarks, or is the process that a test kills.
if (args is [ManyStarts.Word, var folder])
{
    await ManyStarts.RunAsync(folder);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(BigRegister).Assembly).Run(args, BenchmarkSettings.Default);
